package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few real processes killed at work; hundreds with {@code mvn -q test-compile exec:exec@kills -Dkills.rounds=300}. */
class KillTrialTest {
    @TempDir
    Path dir;

    @Test
    void aRestoreThatIsKilledLosesNothing() throws Exception {
        KillTally found = new KillTally();
        new RestoreKills(dir, found).run(2, 20261122);
        assertThat(found.faults()).as(found::toString).isEmpty();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterTheKill() throws Exception {
        KillTally found = new KillTrial(dir, dir.resolve("kept")).atOnce(3, 20261122);
        assertThat(found.faults()).as(found::toString).isEmpty();
        assertThat(found.kills()).isEqualTo(3);
    }
}
