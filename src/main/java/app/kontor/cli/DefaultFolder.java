package app.kontor.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where the shop lies if nobody says: the place that the operating system keeps for a user's data. */
record DefaultFolder(Map<String, String> environment, Properties properties) {

    static DefaultFolder ofThisProcess() {
        return new DefaultFolder(System.getenv(), System.getProperties());
    }

    /** {@code KONTOR_SHOP}, else %APPDATA%, ~/Library/Application Support or $XDG_DATA_HOME with {@code kontor} in it. */
    Path path() {
        String chosen = environment.getOrDefault("KONTOR_SHOP", "");
        if (!chosen.isBlank()) {
            return Path.of(chosen);
        }
        String system = properties.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return under("APPDATA", "AppData", "Roaming").resolve("Kontor");
        }
        if (system.startsWith("mac")) {
            return home().resolve("Library").resolve("Application Support").resolve("Kontor");
        }
        return under("XDG_DATA_HOME", ".local", "share").resolve("kontor");
    }

    private Path under(String variable, String parent, String folder) {
        String place = environment.getOrDefault(variable, "");
        return place.isBlank() || !Path.of(place).isAbsolute() ? home().resolve(parent).resolve(folder) : Path.of(place);
    }

    private Path home() {
        return Path.of(properties.getProperty("user.home"));
    }
}
