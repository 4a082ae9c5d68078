package app.kontor.paperwork;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.pdf.BaseFont;

/**
 * The fonts of all paper: Kontor Paper, and behind it the PC's own fonts for letters that it lacks. Load once and share
 * between threads: loading takes longer than a page.
 */
public final class PaperFonts {
    /** Printed for a letter that no font has; our own font has it. */
    static final int BOX = 0x25A1;

    private static final ScopedValue<ContentTags> TAGS = ScopedValue.newInstance();

    private final SecureRandom tags = new TagsOfThread();
    private final Face regular = new Face(bundled("KontorPaper-Regular.ttf"));
    private final Face bold = new Face(bundled("KontorPaper-Bold.ttf"));
    private final SystemFonts others;
    private final Map<Integer, Optional<Face>> found = new ConcurrentHashMap<>();

    private PaperFonts(SystemFonts others) {
        this.others = others;
        regular.font().setSecureRandom(tags);
        bold.font().setSecureRandom(tags);
    }

    /** Our font and what the PC has in its usual folders; those are not looked at before a letter needs it. */
    public static PaperFonts load() {
        return new PaperFonts(SystemFonts.ofThisPc());
    }

    /** Our font and the known fonts in these folders only: the same paper on every PC. */
    public static PaperFonts from(List<Path> folders) {
        return new PaperFonts(new SystemFonts(folders));
    }

    Face own(boolean heavy) {
        return heavy ? bold : regular;
    }

    /** The font to print a letter with; empty if none can. */
    Optional<Face> faceOf(int letter, boolean heavy) {
        Face own = own(heavy);
        return own.has(letter) ? Optional.of(own) : found.computeIfAbsent(letter, others::faceOf);
    }

    /**
     * Runs the action, in which the tags before the names of the fonts' subsets follow from the content, where OpenPDF throws dice. Many
     * threads may do so at once.
     */
    void tagged(byte[] content, Runnable action) {
        others.opened().forEach(face -> face.font().setSecureRandom(tags));
        ScopedValue.where(TAGS, new ContentTags(content)).run(action);
    }

    private static BaseFont bundled(String file) {
        try (InputStream in = PaperFonts.class.getResourceAsStream("fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program's file is incomplete: " + file);
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers that follow from a content hash. */
    private static final class ContentTags {
        private final byte[] content;
        private int next;

        ContentTags(byte[] content) {
            this.content = content;
        }

        double next() {
            return (content[next++ % content.length] & 0xff) / 256.0;
        }
    }

    /** For the one thing that OpenPDF asks random numbers for; the fonts are shared, what is drawn belongs to a thread. */
    private static final class TagsOfThread extends SecureRandom {
        @Override
        public double nextDouble() {
            return TAGS.get().next();
        }
    }
}
