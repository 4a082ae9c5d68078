package app.kontor.trials;

import app.kontor.db.ChannelAround;
import app.kontor.trials.Operation.Force;
import app.kontor.trials.Operation.Truncate;
import app.kontor.trials.Operation.Write;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** A file's channel whose writes, cuts and syncs are told to a watcher first. */
final class WatchedChannel extends ChannelAround {
    private static final int COPIED_AT_ONCE = 1 << 16;

    private final Path file;
    private final boolean durable;
    private final boolean appends;
    private final Watcher watcher;

    WatchedChannel(FileChannel base, Path file, boolean durable, boolean appends, Watcher watcher) {
        super(base);
        this.file = file;
        this.durable = durable;
        this.appends = appends;
        this.watcher = watcher;
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
        announce(from, at);
        return base.write(from, at);
    }

    @Override
    public synchronized int write(ByteBuffer from) throws IOException {
        announce(from, appends ? base.size() : base.position());
        return base.write(from);
    }

    @Override
    public long write(ByteBuffer[] from, int offset, int length) throws IOException {
        long all = 0;
        for (int i = offset; i < offset + length; i++) {
            all += write(from[i]);
        }
        return all;
    }

    private void announce(ByteBuffer from, long at) throws IOException {
        byte[] bytes = new byte[from.remaining()];
        from.duplicate().get(bytes);
        try {
            watcher.before(new Write(file, at, bytes, durable));
        } catch (TornWrite torn) {
            base.write(ByteBuffer.wrap(bytes, 0, torn.arrived), at);
            throw torn;
        }
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (size < base.size()) {
            watcher.before(new Truncate(file, size));
        }
        base.truncate(size);
        return this;
    }

    @Override
    public void force(boolean withAll) throws IOException {
        watcher.before(new Force(file));
        base.force(withAll);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long at, long count) {
        try {
            ByteBuffer part = ByteBuffer.allocate((int) Math.min(count, COPIED_AT_ONCE));
            int read = from.read(part);
            return read <= 0 ? 0 : write(part.flip(), at);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e); // H2's base class lets none through
        }
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel to) {
        try {
            return base.transferTo(at, count, to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        return base.read(into, offset, length);
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) throws IOException {
        return base.lock(at, size, shared);
    }
}
