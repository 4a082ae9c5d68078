package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few power cuts of the many that {@link PowerTrial} replays; and that it would notice if a sync were missing. */
class PowerCutTest {
    private static final long SEED = Long.getLong("kontor.seed", 4L);

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereWhenThePowerComesBack() throws Exception {
        PowerTrial trial = new PowerTrial(folder);
        Recording recording = trial.record(SEED, 4, Duration.ZERO);
        assertThat(recording.acknowledged()).hasSizeGreaterThan(20);
        int begun = recording.acknowledged().firstKey();
        List<Integer> points = IntStream.range(0, 70).map(n -> begun + n * (recording.operations().size() - begun) / 70).boxed().toList();
        assertThat(trial.replay(recording, points, SEED).bad()).as("seed %d", SEED).isEmpty();
    }

    @Test
    void backupRestoreUpgradeAndEncryptionLeaveTheShopWhole() throws Exception {
        PowerTrial trial = new PowerTrial(folder);
        trial.undertakings(4, SEED, List.of());
        assertThat(trial.bad()).as("seed %d", SEED).isEmpty();
    }

    @Test
    void aMissingSyncIsNoticed() throws Exception {
        PowerTrial trial = new PowerTrial(folder);
        Recording recording = trial.record(SEED, 0, Duration.ZERO);
        List<Operation> unsynced = recording.operations().stream().map(PowerCutTest::withoutSync).toList();
        Recording careless = new Recording(recording.root(), recording.start(), unsynced, recording.acknowledged(), recording.states(), recording.phases());
        List<Integer> late = IntStream.range(0, 14).map(n -> unsynced.size() - 1 - n * 9).sorted().boxed().toList();
        assertThat(trial.replay(careless, late, SEED).failed()).isPositive();
    }

    /** A disk that takes everything and has promised nothing, for the journal as for the database: one alone makes up for the other. */
    private static Operation withoutSync(Operation operation) {
        return switch (operation) {
            case Operation.Write w -> new Operation.Write(w.file(), w.at(), w.bytes(), false);
            case Operation.Force f -> new Operation.Write(f.file(), 0, new byte[0], false);
            default -> operation;
        };
    }
}
