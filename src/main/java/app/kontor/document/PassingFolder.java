package app.kontor.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * A folder among the operating system's temporary ones that only this user can read, for what another program is to open. It goes with
 * this process, or, where that was killed or the other program held it, at a later start: its name has the number of its process.
 */
public final class PassingFolder {
    private static final String START = "kontor-";

    private PassingFolder() {}

    public static Path make() throws IOException {
        Path folder = Files.createTempDirectory(START + ProcessHandle.current().pid() + "-");
        folder.toFile().deleteOnExit(); // before what is put in it, as the order is the opposite one
        return folder;
    }

    /** What processes have left that are no more. */
    public static void sweep() {
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static void sweep(Path temporary) {
        try (Stream<Path> all = Files.list(temporary)) {
            all.filter(Files::isDirectory).filter(PassingFolder::isLeft).toList().forEach(PassingFolder::remove);
        } catch (IOException unreadable) {
            LoggerFactory.getLogger(PassingFolder.class).info("Temporary folders were not looked through", unreadable);
        }
    }

    private static boolean isLeft(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(START + "[0-9]{1,9}-[0-9]+")
                && ProcessHandle.of(Long.parseLong(name.split("-")[1])).filter(ProcessHandle::isAlive).isEmpty();
    }

    /** Another user's stays. */
    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.delete(one);
            }
        } catch (IOException | java.io.UncheckedIOException held) {
            LoggerFactory.getLogger(PassingFolder.class).info("A temporary folder stays: {}", folder);
        }
    }
}
