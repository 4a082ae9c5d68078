package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DefaultFolderTest {
    @Test
    void liesWhereTheSystemKeepsAUsersData() {
        assertThat(folder("Linux", Map.of())).isEqualTo(Path.of("/home/ana/.local/share/kontor"));
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/kontor"));
        assertThat(folder("Mac OS X", Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/home/ana/Library/Application Support/Kontor"));
        assertThat(folder("Windows 11", Map.of())).isEqualTo(Path.of("/home/ana/AppData/Roaming/Kontor"));
    }

    @Test
    void ignoresARelativeDataHomeAsTheStandardDemands() {
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "data"))).isEqualTo(Path.of("/home/ana/.local/share/kontor"));
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", ""))).isEqualTo(Path.of("/home/ana/.local/share/kontor"));
    }

    @Test
    void canBeChosenForAllCalls() {
        assertThat(folder("Windows 11", Map.of("KONTOR_SHOP", "/shops/one"))).isEqualTo(Path.of("/shops/one"));
    }

    private static Path folder(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", "/home/ana");
        return new DefaultFolder(environment, properties).path();
    }
}
