package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // system, DISPLAY, WAYLAND_DISPLAY, glass.platform, present
        "Linux,      -,   -,         -,        false",
        "Linux,      '',  ' ',       -,        false",
        "Linux,      :0,  -,         -,        true",
        "Linux,      -,   wayland-0, -,        true",
        "Linux,      -,   -,         Headless, true",
        "FreeBSD,    -,   -,         -,        false",
        "Windows 11, -,   -,         -,        true",
        "Mac OS X,   -,   -,         -,        true"})
    void isKnownBeforeJavaFxIsAsked(String system, String display, String wayland, String platform, boolean present) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        if (platform != null) {
            properties.setProperty("glass.platform", platform);
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("DISPLAY", display);
        environment.put("WAYLAND_DISPLAY", wayland);
        environment.values().removeIf(Objects::isNull);

        assertThat(Display.of(environment, properties).present()).isEqualTo(present);
    }
}
