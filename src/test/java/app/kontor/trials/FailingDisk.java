package app.kontor.trials;

import app.kontor.db.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** A disk on which one operation fails, once: the n-th. */
final class FailingDisk extends Disk {
    private int left;

    FailingDisk(int n) {
        this.left = n;
    }

    /** Whether it came so far. */
    synchronized boolean hasFailed() {
        return left <= 0;
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        count("open", file);
        return super.open(file, options);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        count("move", to);
        super.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        count("delete", file);
        super.delete(file);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        count("create", folder);
        super.createFolders(folder);
    }

    private synchronized void count(String what, Path file) throws IOException {
        left--;
        if (left == 0) {
            throw new IOException("No space left on device: " + what + " " + file.getFileName());
        }
    }
}
