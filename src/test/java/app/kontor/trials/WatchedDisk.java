package app.kontor.trials;

import app.kontor.db.Disk;
import app.kontor.trials.Operation.Create;
import app.kontor.trials.Operation.Delete;
import app.kontor.trials.Operation.Link;
import app.kontor.trials.Operation.MakeFolder;
import app.kontor.trials.Operation.Move;
import app.kontor.trials.Operation.Open;
import app.kontor.trials.Operation.SyncFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Kontor's own files: each operation is told to a watcher first. */
final class WatchedDisk extends Disk {
    private final Watcher watcher;

    WatchedDisk(Watcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        List<OpenOption> all = List.of(options);
        boolean makes = all.contains(StandardOpenOption.CREATE) || all.contains(StandardOpenOption.CREATE_NEW);
        watcher.before(makes && !Files.exists(file) ? new Create(file) : new Open(file));
        boolean empties = all.contains(StandardOpenOption.TRUNCATE_EXISTING) && Files.exists(file) && Files.size(file) > 0;
        if (empties) {
            watcher.before(new Operation.Truncate(file, 0));
        }
        boolean durable = all.contains(StandardOpenOption.DSYNC) || all.contains(StandardOpenOption.SYNC);
        return new WatchedChannel(super.open(file, options), file, durable, all.contains(StandardOpenOption.APPEND), watcher);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        watcher.before(new Move(from, to));
        super.rename(from, to);
    }

    @Override
    public void link(Path file, Path name) throws IOException {
        watcher.before(new Link(file, name));
        super.link(file, name);
    }

    @Override
    public void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            watcher.before(new Delete(file));
        }
        super.delete(file);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolders(folder.getParent()); // one level at a time, so that each is told
            watcher.before(new MakeFolder(folder));
        }
        super.createFolders(folder);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        watcher.before(new SyncFolder(folder));
        super.syncFolder(folder);
    }
}
