package app.kontor.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The database file's channel, opened with O_DSYNC: writes the last sector of whatever H2 writes on its own, after the rest has
 * reached the device. H2 ends each chunk with a footer and takes a chunk with header and footer for whole; a disk that wrote the
 * sectors of one write in another order when the power failed would leave a chunk with a hole.
 */
public final class DsyncChannel extends ChannelAround {
    private static final int SECTOR = 512;

    /** @param base each write has reached the device when it returns */
    public DsyncChannel(FileChannel base) {
        super(base);
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
}
