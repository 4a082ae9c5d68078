package app.kontor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkstationFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() {
        WorkstationFile file = new WorkstationFile(folder.resolve("kontor/workstation.properties"));
        Workstation kept = new Workstation("da", "dark", new Workstation.WindowSize(1500, 950, true), Path.of("/papers"),
                Map.of("orders.columns", "number=90;date", "pack.sound", "off"));
        file.write(kept);
        assertThat(file.read()).isEqualTo(kept);
    }

    @Test
    void aMissingFileMeansTheDefaults() {
        assertThat(new WorkstationFile(folder.resolve("none")).read()).isEqualTo(Workstation.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"window.width=wide", "papers=\\u0000", "x=\\u12"})
    void aSpoiltFileMeansTheDefaults(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("workstation.properties"), text);
        assertThat(new WorkstationFile(file).read()).isEqualTo(Workstation.DEFAULT);
    }

    @Test
    void aWindowTooSmallToUseComesBackUsable() {
        assertThat(new Workstation.WindowSize(10, -5, false)).isEqualTo(new Workstation.WindowSize(900, 560, false));
    }

    @Test
    void liesInTheUsersConfiguration() {
        assertThat(place("Linux", Map.of())).isEqualTo(Path.of("/home/ana/.config/kontor/workstation.properties"));
        assertThat(place("Linux", Map.of("XDG_CONFIG_HOME", "/etc/ana")))
                .isEqualTo(Path.of("/etc/ana/kontor/workstation.properties"));
        assertThat(place("Linux", Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(Path.of("/home/ana/.config/kontor/workstation.properties"));
        assertThat(place("Mac OS X", Map.of()))
                .isEqualTo(Path.of("/home/ana/Library/Preferences/Kontor/workstation.properties"));
    }

    private static Path place(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ana");
        return WorkstationFile.of(environment, properties).path();
    }
}
