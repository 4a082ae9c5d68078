package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some of the failures that {@link FaultTrial} tries one by one. */
class FailingDiskTest {
    private static final int STEP = 29;

    @TempDir
    Path folder;

    @Test
    void aFailingDiskIsSaidAndLosesNothing() throws Exception {
        FaultTrial trial = new FaultTrial(folder);
        for (Scenario scenario : Scenarios.all(folder)) {
            if (!scenario.name().equals("new shop")) {
                trial.run(scenario, STEP);
            }
        }
        assertThat(trial.tally().bad()).isEmpty();
        assertThat(trial.tally().all()).isGreaterThan(30);
    }
}
