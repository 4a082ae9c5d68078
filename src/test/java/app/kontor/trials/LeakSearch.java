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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final Looks anyCase = new Looks();
    private final Looks exact = new Looks();

    LeakSearch(List<String> words) {
        for (String word : words) {
            CHARSETS.forEach(charset -> anyCase.add(word, word.toLowerCase(Locale.ROOT).getBytes(charset)));
            base64(word).forEach(coded -> exact.add(word, coded.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    /** How words look as bytes, each byte as a letter, by the two that they begin with: all are looked for in one go. */
    private static final class Looks {
        private final Map<String, List<String>> wordsOf = new HashMap<>();
        private final String[][] beginning = new String[Character.MAX_VALUE + 1][];

        void add(String word, byte[] bytes) {
            String look = new String(bytes, StandardCharsets.ISO_8859_1);
            wordsOf.computeIfAbsent(look, l -> new ArrayList<>()).add(word);
            String[] others = beginning[pair(look, 0)];
            beginning[pair(look, 0)] = Stream.concat(Stream.of(look), others == null ? Stream.empty() : Stream.of(others)).toArray(String[]::new);
        }

        void findIn(String text, Set<String> found) {
            for (int at = 0; at < text.length() - 1; at++) {
                String[] looks = beginning[pair(text, at)];
                for (int i = 0; looks != null && i < looks.length; i++) {
                    if (text.startsWith(looks[i], at)) {
                        found.addAll(wordsOf.get(looks[i]));
                    }
                }
            }
        }

        private static int pair(String text, int at) {
            return text.charAt(at) << Byte.SIZE | text.charAt(at + 1);
        }
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
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        exact.findIn(text, found);
        anyCase.findIn(text.toLowerCase(Locale.ROOT), found);
        if (depth < DEPTH) {
            for (byte[] inside : inside(bytes)) {
                found.addAll(in(inside, depth + 1));
            }
        }
        return found;
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
