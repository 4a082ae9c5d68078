package app.kontor.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/**
 * The database file's channel, opened with O_DSYNC: writes the last sector of whatever H2 writes on its own, after the rest has
 * reached the device. H2 ends each chunk with a footer and takes a chunk with header and footer for whole; a disk that wrote the
 * sectors of one write in another order when the power failed would leave a chunk with a hole.
 */
public final class DsyncChannel extends FileBase {
    private static final int SECTOR = 512;

    private final FileChannel base;

    /** @param base each write has reached the device when it returns */
    public DsyncChannel(FileChannel base) {
        this.base = base;
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
        int all = from.remaining();
        if (all <= SECTOR) {
            return base.write(from, at);
        }
        int limit = from.limit();
        try {
            from.limit(limit - SECTOR);
            long to = at;
            while (from.hasRemaining()) {
                to += base.write(from, to);
            }
            from.limit(limit);
            return (int) (to - at) + base.write(from, to);
        } finally {
            from.limit(limit);
        }
    }

    @Override
    public synchronized int write(ByteBuffer from) throws IOException {
        int written = write(from, base.position());
        base.position(base.position() + written);
        return written;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return base.read(into);
    }

    @Override
    public int read(ByteBuffer into, long at) throws IOException {
        return base.read(into, at);
    }

    @Override
    public long position() throws IOException {
        return base.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
        base.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        base.truncate(size);
        return this;
    }

    @Override
    public void force(boolean withAll) throws IOException {
        base.force(withAll);
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
        return base.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }
}
