package app.kontor.day;

import app.kontor.paperwork.Printed;
import app.kontor.value.Hands;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A PDF on its way into a file, drawn beside other work. It takes the file's name when it is kept, so that a half PDF is never taken for a
 * whole one; what is closed without being kept leaves nothing.
 */
final class PaperDraft implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final String kind;
    private final Path file;
    private final Path draft;
    private @Nullable CompletableFuture<Printed> drawing;

    /** Draws into a stream, which stays open. */
    interface Job {
        Printed printTo(OutputStream out) throws IOException;
    }

    PaperDraft(String kind, Path file) {
        this.kind = kind;
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".part");
    }

    /** Draws it, while the caller goes on; once. */
    void begin(Job job) {
        drawing = Hands.meanwhile(() -> draw(job));
    }

    /** Waits until it is drawn and gives it its name. @throws UncheckedIOException if the disk does not take it */
    PaperFile keep() {
        if (drawing == null) {
            throw new IllegalStateException("Nothing was drawn");
        }
        Printed printed = Hands.result(drawing);
        try {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> warnings = printed.warnings().stream().map(w -> w.document() + ": " + w.letters()).toList();
        return new PaperFile(kind, file, printed.documents(), printed.pages(), warnings);
    }

    private Printed draw(Job job) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), BUFFER)) {
                return job.printTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (drawing == null) {
            return;
        }
        drawing.handle((printed, failure) -> true).join(); // whoever wanted the paper has been told by keep()
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
