package app.kontor.trials;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Finds words in files whatever their letters' case: as bytes in three encodings and in Base64, in archives at any depth, in a PDF's text. */
final class LeakSearch {
    private static final int DEPTH = 5;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<String> words;
    /** By word: how its bytes look, each byte as a letter. */
    private final List<List<String>> looks;

    LeakSearch(List<String> words) {
        this.words = words;
        this.looks = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).map(LeakSearch::looks).toList();
    }

    /** @param file in the folder searched; an archive's entries count as the archive */
    record Find(Path file, Set<String> words) {}

    /** All regular files below the folder that hold a word; names of files count as well. */
    List<Find> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted()
                    .map(file -> new Find(folder.relativize(file), of(file)))
                    .filter(find -> !find.words().isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> of(Path file) {
        try {
            Set<String> found = in(file.getFileName().toString().getBytes(StandardCharsets.UTF_8), 0);
            if (Files.isRegularFile(file)) { // a socket is none
                found.addAll(in(Files.readAllBytes(file), 0));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> in(byte[] bytes, int depth) throws IOException {
        Set<String> found = new TreeSet<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String exact = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < words.size(); i++) {
            if (looks.get(i).stream().anyMatch(text::contains) || base64(words.get(i)).anyMatch(exact::contains)) {
                found.add(words.get(i));
            }
        }
        if (depth < DEPTH) {
            for (byte[] inside : inside(bytes)) {
                found.addAll(in(inside, depth + 1));
            }
        }
        return found;
    }

    private static List<String> looks(String word) {
        return CHARSETS.stream().map(word::getBytes).map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).toList();
    }

    /** What of the word is in Base64 whichever byte of three it begins at. */
    private static Stream<String> base64(String word) {
        return Stream.of("", " ", "  ").map(before -> {
            String coded = Base64.getEncoder().withoutPadding().encodeToString((before + word).getBytes(StandardCharsets.UTF_8));
            return coded.substring(before.isEmpty() ? 0 : before.length() + 1, coded.length() - 1);
        });
    }

    private static List<byte[]> inside(byte[] bytes) throws IOException {
        if (begins(bytes, "PK\u0003\u0004")) {
            return entries(bytes);
        }
        if (begins(bytes, "\u001f\u008b")) {
            try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return List.of(gzip.readAllBytes());
            }
        }
        if (begins(bytes, "%PDF")) {
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                return List.of(new PDFTextStripper().getText(pdf).getBytes(StandardCharsets.UTF_8));
            }
        }
        return List.of();
    }

    private static List<byte[]> entries(byte[] archive) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName().getBytes(StandardCharsets.UTF_8));
                entries.add(zip.readAllBytes());
            }
        }
        return entries;
    }

    private static boolean begins(byte[] bytes, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length > wanted.length && new String(bytes, 0, wanted.length, StandardCharsets.ISO_8859_1).equals(magic);
    }
}
