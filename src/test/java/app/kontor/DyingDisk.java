package app.kontor;

import app.kontor.db.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/** Does so many operations, then nothing any more, as in a process that is gone. */
public final class DyingDisk extends Disk {
    private int left;

    /** @param steps how many operations still succeed */
    public DyingDisk(int steps) {
        left = steps;
    }

    private synchronized void step() throws IOException {
        if (left-- <= 0) {
            throw new IOException("dead");
        }
    }

    @Override
    public FileChannel open(Path file, OpenOption... options) throws IOException {
        step();
        return super.open(file, options);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        super.rename(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        super.delete(file);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        step();
        super.createFolders(folder);
    }
}
