package app.kontor.ui.orders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where printed paper goes on this PC: a folder for each day, so that nothing printed before is overwritten.
 *
 * @param chosen   the user's folder, if one was chosen
 * @param remember keeps another folder for the next time
 * @param viewer   shows a file or a folder in the desktop's own program
 */
public record PaperTray(Supplier<Optional<Path>> chosen, Consumer<Path> remember, Consumer<Path> viewer) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH-mm-ss");

    /** The user's folder, or Documents/Kontor. */
    public Path folder() {
        return chosen.get().orElseGet(() -> Path.of(System.getProperty("user.home"), "Documents", "Kontor"));
    }

    /** A folder of this day and time that does not exist yet. */
    Path next(LocalDateTime now) {
        Path day = folder().resolve(now.toLocalDate().toString());
        return Files.exists(day) ? day.resolve(MINUTE.format(now)) : day;
    }
}
