package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.mapped.ProfileText;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the files of a folder {@code src/test/resources/importing/<source>} through the reader and compares what comes
 * out with {@code NN-name.expected.txt} beside them. Options, if any, stand in {@code NN-name.options} (format,
 * charset, delimiter, decimal, dateOrder, sheet). {@code mvn test -Dtest=... -Dapprove} rewrites what is expected: look
 * at the difference before committing it.
 */
public final class GoldenFiles {
    private static final Path ROOT = Path.of("src/test/resources/importing");
    private static final List<String> KINDS = List.of(".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".zip", ".jsonl");

    private GoldenFiles() {}

    /** One test for each file of the folder; a folder without files is an error. */
    public static Stream<DynamicTest> in(String folder) {
        List<Path> files = list(ROOT.resolve(folder));
        assertThat(files).as("golden files in " + folder).isNotEmpty();
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    /** All of all sources. */
    public static Stream<Path> all() {
        try (Stream<Path> sources = Files.list(ROOT)) {
            return sources.filter(Files::isDirectory).sorted().flatMap(source -> list(source).stream()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The import of one, read by the profile that stands beside it, where one does. */
    public static ImportRequest request(Path file) throws IOException {
        ImportRequest request = new ImportRequest(InputFile.all(file, List.of()), options(file), null);
        Path profile = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".json"));
        return Files.exists(profile) ? request.by(ProfileText.read(Files.readString(profile))) : request;
    }

    private static void check(Path file) throws IOException {
        Path expected = file.resolveSibling(stem(file) + ".expected.txt");
        String actual = describe(file);
        if (System.getProperty("approve") != null) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).as("Run once with -Dapprove to write it").exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String describe(Path file) throws IOException {
        try {
            StringBuilder text = new StringBuilder();
            for (InputFile part : InputFile.all(file, List.of())) {
                text.append(text.isEmpty() ? "" : "\n").append(part.name().contains("/") ? "== " + part.name() + "\n" : "")
                        .append(new GoldenText().of(new ImportReader().read(part.name(), part.content(), options(file))));
            }
            return text.toString();
        } catch (FileRefused e) {
            return new GoldenText().of(e);
        }
    }

    /** What a test has to say of the file beside it. */
    public static ReadOptions options(Path file) throws IOException {
        Path options = file.resolveSibling(stem(file) + ".options");
        if (!Files.exists(options)) {
            return ReadOptions.RECOGNISE;
        }
        Properties p = new Properties();
        try (var reader = Files.newBufferedReader(options, StandardCharsets.UTF_8)) {
            p.load(reader);
        }
        return new ReadOptions(
                p.getProperty("format"),
                p.getProperty("charset"),
                p.getProperty("delimiter"),
                p.getProperty("decimal"),
                p.getProperty("dateOrder"),
                p.getProperty("sheet"));
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> KINDS.stream().anyMatch(f.toString()::endsWith))
                    .filter(f -> !f.toString().endsWith(".expected.txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No folder " + folder, e);
        }
    }
}
