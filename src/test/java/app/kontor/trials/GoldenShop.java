package app.kontor.trials;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A closed shop as the program of an older schema left it, and what that program answered: {@code db/shop-v10.zip} and
 * {@code db/shop-v10.expected.txt}, in turns a line {@code > command} and its JSON. A schema that is released adds one; none goes.
 */
record GoldenShop(int schema) {

    /** What was asked on the command line, and the answer of then. */
    record Answer(String command, String json) {}

    static Stream<GoldenShop> all() {
        return Stream.of(new GoldenShop(10), new GoldenShop(11));
    }

    /** Into this folder, which is made. */
    void copyTo(Path folder) {
        try (ZipInputStream zip = new ZipInputStream(resource(".zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i += 2) {
            answers.add(new Answer(lines.get(i).substring(2), lines.get(i + 1)));
        }
        return answers;
    }

    @Override
    public String toString() {
        return "schema " + schema;
    }

    private List<String> lines() {
        try (InputStream in = resource(".expected.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream resource(String ending) {
        String name = "/db/shop-v" + schema + ending;
        InputStream in = GoldenShop.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("There is no " + name);
        }
        return in;
    }
}
