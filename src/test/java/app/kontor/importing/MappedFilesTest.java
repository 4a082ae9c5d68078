package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.mapped.MappedSource;
import app.kontor.importing.mapped.ProfileText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every golden file of {@code importing/mapped} by the profile beside it, {@code NN-name.json}. */
class MappedFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/importing/mapped");

    @TestFactory
    Stream<DynamicTest> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(csv|ods|xlsx)")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        Path expected = beside(file, ".expected.txt");
        String actual = describe(file);
        if (System.getProperty("approve") != null) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String describe(Path file) throws IOException {
        try {
            ImportReader reader = ImportReader.only(new MappedSource(ProfileText.read(Files.readString(beside(file, ".json"))), true));
            return new GoldenText().of(reader.read(file.getFileName().toString(), Files.readAllBytes(file), ReadOptions.RECOGNISE));
        } catch (FileRefused e) {
            return new GoldenText().of(e);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ending));
    }
}
