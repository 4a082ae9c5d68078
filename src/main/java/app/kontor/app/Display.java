package app.kontor.app;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Whether there is a screen to open a window on, known before JavaFX is asked: its own answer is a stack trace. */
record Display(boolean present) {

    static Display ofThisProcess() {
        return of(System.getenv(), System.getProperties());
    }

    /** Only X11 and Wayland systems can lack one; a glass platform chosen by hand (Headless, Monocle) needs none. */
    static Display of(Map<String, String> environment, Properties properties) {
        String system = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
        return new Display(system.startsWith("windows")
                || system.startsWith("mac")
                || properties.containsKey("glass.platform")
                || isSet(environment, "DISPLAY")
                || isSet(environment, "WAYLAND_DISPLAY"));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
