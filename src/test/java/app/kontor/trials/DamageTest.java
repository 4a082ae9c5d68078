package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few random damages of the many that {@link DamageTrial} does. */
class DamageTest {
    private static final long SEED = Long.getLong("kontor.seed", 3L);

    @TempDir
    Path folder;

    @Test
    void noDamageIsSilent() throws Exception {
        assertThat(new DamageTrial(folder).run(48, SEED).bad()).as("seed %d", SEED).isEmpty();
    }
}
