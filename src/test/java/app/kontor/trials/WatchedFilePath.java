package app.kontor.trials;

import app.kontor.db.DsyncChannel;
import app.kontor.db.OpenedFiles;
import app.kontor.trials.Operation.Create;
import app.kontor.trials.Operation.Delete;
import app.kontor.trials.Operation.MakeFolder;
import app.kontor.trials.Operation.Move;
import app.kontor.trials.Operation.Open;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's file system in the place of Kontor's own, under the same scheme and with the same O_DSYNC: tells the watcher of the
 * folder that a file lies in. Folders that nobody watches are plain files to it, so that trials can go on side by side.
 */
public final class WatchedFilePath extends FilePathWrapper {
    private static final Map<Path, Watcher> WATCHED = new ConcurrentHashMap<>(); // H2 makes its file paths itself

    /** Registers this file system and, from now on, tells the watcher of everything below the folder. */
    static void watch(Path folder, Watcher watcher) {
        FilePath.register(new WatchedFilePath());
        WATCHED.put(folder.toAbsolutePath().normalize(), watcher);
    }

    static void forget(Path folder) {
        WATCHED.remove(folder.toAbsolutePath().normalize());
    }

    @Override
    public String getScheme() {
        return "dsync";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Path file = path(getBase());
        Watcher watcher = watcher(file);
        boolean reads = mode.equals("r");
        watcher.before(reads || Files.exists(file) ? new Open(file) : new Create(file));
        boolean durable = !reads && file.toString().endsWith(".mv.db");
        FileChannel base = durable
                ? FileChannel.open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.DSYNC))
                : getBase().open(mode);
        FileChannel watched = new WatchedChannel(base, file, durable, false, watcher);
        return OpenedFiles.noted(durable ? new DsyncChannel(watched) : watched);
    }

    @Override
    public OutputStream newOutputStream(boolean appends) throws IOException {
        return newFileChannelOutputStream(open("rw"), appends);
    }

    @Override
    public void createDirectory() {
        tell(new MakeFolder(path(getBase())));
        super.createDirectory();
    }

    @Override
    public boolean createFile() {
        if (!exists()) {
            tell(new Create(path(getBase())));
        }
        return super.createFile();
    }

    @Override
    public void delete() {
        if (exists()) {
            tell(new Delete(path(getBase())));
        }
        super.delete();
    }

    @Override
    public void moveTo(FilePath to, boolean atomically) {
        tell(new Move(path(getBase()), path(((WatchedFilePath) to).getBase())));
        super.moveTo(to, atomically);
    }

    private static void tell(Operation operation) {
        try {
            watcher(operation.file()).before(operation);
        } catch (IOException e) {
            throw DbException.convertIOException(e, operation.toString()); // as H2's own file system does
        }
    }

    private static Watcher watcher(Path file) {
        for (Path at = file; at != null; at = at.getParent()) {
            Watcher found = WATCHED.get(at);
            if (found != null) {
                return found;
            }
        }
        return operation -> {};
    }

    private static Path path(FilePath base) {
        return Path.of(base.toString()).toAbsolutePath().normalize();
    }
}
