package app.kontor.settings;

import app.kontor.settings.Workstation.WindowSize;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a {@link Workstation} is kept: a properties file in the user's configuration folder. A file that is missing or spoilt
 * means the defaults, and one that can't be written is a line in the log: no reason not to open the shop.
 */
public record WorkstationFile(Path path) {
    private static final String CHOICE = "choice.";
    private static final Logger LOG = LoggerFactory.getLogger(WorkstationFile.class);

    /** %APPDATA%, ~/Library/Preferences or $XDG_CONFIG_HOME, with {@code kontor} in it. */
    public static WorkstationFile of(Map<String, String> environment, Properties system) {
        Path home = Path.of(system.getProperty("user.home"));
        String os = system.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path folder = os.startsWith("mac")
                ? home.resolve("Library/Preferences/Kontor")
                : os.startsWith("windows")
                        ? absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve("Kontor")
                        : absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("kontor");
        return new WorkstationFile(folder.resolve("workstation.properties"));
    }

    /** The folder beside it for the printers' plan and jobs. */
    public Path printing() {
        return path.resolveSibling("printing");
    }

    public Workstation read() {
        if (!Files.isRegularFile(path)) {
            return Workstation.DEFAULT;
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(path)) {
            kept.load(in);
            return workstation(kept);
        } catch (IOException | IllegalArgumentException spoilt) {
            LOG.warn("Ignored {}", path, spoilt);
            return Workstation.DEFAULT;
        }
    }

    public void write(Workstation workstation) {
        Properties kept = new Properties();
        put(kept, "language", workstation.language());
        put(kept, "theme", workstation.theme());
        put(kept, "window.width", workstation.window().width());
        put(kept, "window.height", workstation.window().height());
        put(kept, "window.maximized", workstation.window().maximized());
        put(kept, "papers", workstation.papers());
        workstation.choices().forEach((key, value) -> put(kept, CHOICE + key, value));
        try {
            Files.createDirectories(path.getParent());
            try (Writer out = Files.newBufferedWriter(path)) {
                kept.store(out, null);
            }
        } catch (IOException notWritable) {
            LOG.warn("Could not write {}", path, notWritable);
        }
    }

    /** @throws InvalidPathException for a folder that can't be one here; like a wrong number an IllegalArgumentException */
    private static Workstation workstation(Properties kept) {
        WindowSize window = new WindowSize(
                Integer.parseInt(kept.getProperty("window.width", Integer.toString(WindowSize.DEFAULT.width()))),
                Integer.parseInt(kept.getProperty("window.height", Integer.toString(WindowSize.DEFAULT.height()))),
                Boolean.parseBoolean(kept.getProperty("window.maximized")));
        String papers = kept.getProperty("papers");
        return new Workstation(kept.getProperty("language"), kept.getProperty("theme", Workstation.DEFAULT.theme()), window,
                papers == null ? null : Path.of(papers), choices(kept));
    }

    private static Map<String, String> choices(Properties kept) {
        return kept.stringPropertyNames().stream()
                .filter(name -> name.startsWith(CHOICE))
                .collect(Collectors.toMap(name -> name.substring(CHOICE.length()), kept::getProperty));
    }

    private static void put(Properties kept, String key, @Nullable Object value) {
        if (value != null) {
            kept.setProperty(key, value.toString());
        }
    }

    private static Path absolute(@Nullable String place, Path otherwise) {
        return place == null || place.isBlank() || !Path.of(place).isAbsolute() ? otherwise : Path.of(place);
    }
}
