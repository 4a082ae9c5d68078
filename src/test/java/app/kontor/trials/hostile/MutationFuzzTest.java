package app.kontor.trials.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fuzz in short; {@code mvn -q test-compile exec:exec@fuzz -Dfuzz.minutes=60} goes on with other seeds. */
class MutationFuzzTest {
    private static final int FILES = 250;
    private static final long SEED = 2026;

    @Test
    void whateverIsMutatedIsReadOrRefusedAndNeverHalfImported(@TempDir Path kept) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);
        FuzzReport report = new FuzzReport(out, kept);
        try (Fuzz fuzz = new Fuzz(SEED, report)) {
            for (int number = 0; number < FILES; number++) {
                fuzz.mutate(number);
            }
        }
        report.printAll(Duration.ZERO);
        assertThat(report.found()).as("seed %d: %s", SEED, told.toString(StandardCharsets.UTF_8)).isZero();
    }
}
