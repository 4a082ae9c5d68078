package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some of the failures that {@link FaultTrial} tries one by one. */
class FailingDiskTest {
    private static final int STEP = 29;
    private static final int UNDERTAKING_STEP = 149;

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
        for (Undertaking undertaking : Undertakings.all(folder)) {
            if (undertaking.name().matches("backup|encryption")) {
                trial.run(undertaking, UNDERTAKING_STEP);
            }
        }
        assertThat(trial.tally().bad()).isEmpty();
        assertThat(trial.tally().all()).isGreaterThan(30);
    }
}
