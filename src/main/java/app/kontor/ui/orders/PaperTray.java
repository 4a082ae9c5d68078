package app.kontor.ui.orders;

import app.kontor.document.PassingFolder;
import app.kontor.printing.Printing;
import app.kontor.value.FileName;
import java.io.IOException;
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
 * @param printing the one door for paper, which puts it here where this PC has no printer for it
 */
public record PaperTray(Supplier<Optional<Path>> chosen, Consumer<Path> remember, Consumer<Path> viewer, Printing printing) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH-mm-ss");

    /** The user's folder, or Documents/Kontor. */
    public Path folder() {
        return folder(chosen.get());
    }

    public static Path folder(Optional<Path> chosen) {
        return chosen.orElseGet(() -> Path.of(System.getProperty("user.home"), "Documents", "Kontor"));
    }

    /**
     * A copy for the desktop's own program, which may write to what it opens: in a folder that only this user can read, gone with Kontor.
     *
     * @param ending with its dot; empty if the name has one
     */
    public static Path copy(String name, String ending, byte[] bytes) throws IOException {
        Path folder = PassingFolder.make();
        Path file = FileName.in(folder, ending.isEmpty() ? FileName.of(name) : FileName.of(name, ending));
        file.toFile().deleteOnExit();
        return Files.write(file, bytes);
    }

    /** A folder of this day and time that does not exist yet. */
    public Path next(LocalDateTime now) {
        Path day = folder().resolve(now.toLocalDate().toString());
        return Files.exists(day) ? day.resolve(MINUTE.format(now)) : day;
    }
}
