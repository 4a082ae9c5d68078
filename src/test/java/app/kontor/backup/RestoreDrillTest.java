package app.kontor.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The restore drill in short; {@code mvn -q test-compile exec:exec@restore} is a whole year of it. */
class RestoreDrillTest {
    @Test
    void aFewDaysAndASmallShop(@TempDir Path dir) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        RestoreDrill drill = new RestoreDrill(dir, new PrintStream(said));
        drill.year(4);
        drill.large(50);
        assertThat(drill.faults()).isEmpty();
        assertThat(said.toString()).contains("4 generations left").contains("with    journal:").contains("0 lost");
    }
}
