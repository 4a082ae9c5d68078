package app.kontor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guess;
import app.kontor.importing.mapped.Guessed;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.MappedCells;
import app.kontor.importing.mapped.MappedSource;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.mapped.ProfileText;
import app.kontor.importing.mapped.Target;
import app.kontor.importing.mapped.Transform;
import app.kontor.spreadsheet.FileContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mutated files, read by the profile they were made for, by a guess, and by a profile that makes no sense: refused or read, never a crash. */
class MappedFuzzTest {
    private static final Path FOLDER = Path.of("src/test/resources/importing/mapped");
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 10);
    private static final String SEASONING = ",;\t\"\n\r'-0189.@=€ü#{}x ";

    @Test
    void nothingButARefusalComesOfAMutatedFile() throws IOException {
        Random random = new Random(6);
        int read = 0;
        for (Path file : files()) {
            ImportProfile made = ProfileText.read(Files.readString(beside(file)));
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = mutated(Files.readAllBytes(file), random);
                read += read(bytes, made) + read(bytes, senseless(bytes, random));
                guess(bytes);
            }
        }
        assertThat(read).as("some come through").isPositive();
    }

    private static int read(byte[] bytes, ImportProfile profile) {
        try {
            ImportReader.only(new MappedSource(profile, true)).read("fuzz.csv", bytes, ReadOptions.RECOGNISE);
            return 1;
        } catch (FileRefused refused) {
            assertThat(refused.textKey()).startsWith("import.");
            return 0;
        }
    }

    private static void guess(byte[] bytes) throws IOException {
        FileSample sample = sample(bytes);
        if (sample != null) {
            Guessed guessed = new Guess(sample, Set.of("mug-01"), ReadOptions.RECOGNISE).best();
            assertThat(guessed.reasons()).allSatisfy(reason -> assertThat(reason.confidence()).isBetween(50, 99));
            assertThat(ProfileText.read(ProfileText.of(guessed.profile()).json())).isEqualTo(guessed.profile());
            guessed.profile().mappings().forEach(mapping -> MappedCells.of(sample, mapping));
        }
    }

    /** Any column for any target, with any transform. */
    private static ImportProfile senseless(byte[] bytes, Random random) throws IOException {
        FileSample sample = sample(bytes);
        List<String> columns = sample == null || sample.columns().isEmpty() ? List.of("#1") : sample.columns();
        ParsedFile.Kind kind = ParsedFile.Kind.values()[random.nextInt(ParsedFile.Kind.values().length)];
        List<Mapping> mappings = new ArrayList<>();
        for (Target target : Target.of(kind)) {
            Transform.Step step = Transform.Step.values()[random.nextInt(Transform.Step.values().length)];
            String detail = step == Transform.Step.DATE ? "dmy" : SEASONING.substring(random.nextInt(5)).substring(0, 1);
            List<String> from = random.nextInt(4) == 0 ? List.of() : random.ints(1 + random.nextInt(2), 0, columns.size()).mapToObj(columns::get).toList();
            mappings.add(new Mapping(target.code(), from, " ", random.nextBoolean() ? "1" : null, new Transform(step, detail, Map.of("a", "paid"))));
        }
        return new ImportProfile("", kind, ReadOptions.RECOGNISE, random.nextInt(5) > 0, null, columns, mappings);
    }

    private static FileSample sample(byte[] bytes) throws IOException {
        try {
            return FileSample.of(new FileContent.InMemory(bytes), ReadOptions.RECOGNISE, null);
        } catch (FileRefused refused) {
            return null;
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        StringBuilder text = new StringBuilder(new String(bytes, StandardCharsets.UTF_8));
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, SEASONING.charAt(random.nextInt(SEASONING.length())));
                case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(20)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                default -> text.setCharAt(at, SEASONING.charAt(random.nextInt(SEASONING.length())));
            }
            if (text.isEmpty()) {
                text.append('x');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".csv", ".json"));
    }
}
