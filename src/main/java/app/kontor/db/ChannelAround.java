package app.kontor.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A file's channel that does as the one inside, but for what who extends it does otherwise. */
public abstract class ChannelAround extends FileBase {
    protected final FileChannel base;

    protected ChannelAround(FileChannel base) {
        this.base = base;
    }

    @Override
    public int write(ByteBuffer from, long at) throws IOException {
        return base.write(from, at);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return base.write(from);
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
