package app.kontor.spill;

import java.io.Closeable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes that are appended and read from anywhere; what comes after the first buffer makes a file. */
final class Spill implements Closeable {
    private static final int BUFFER = 1 << 18;
    private static final int FIRST = 1 << 16;

    private byte[] buffer = new byte[0];
    private @Nullable PassingFile file;
    private long flushed;
    private int buffered;

    /** Where what is appended next will stand. */
    long end() {
        return flushed + buffered;
    }

    void append(byte[] bytes, int length) {
        int done = 0;
        while (done < length) {
            if (buffered == buffer.length) {
                makeRoom(length - done);
            }
            int part = Math.min(length - done, buffer.length - buffered);
            System.arraycopy(bytes, done, buffer, buffered, part);
            buffered += part;
            done += part;
        }
    }

    /** Fills the bytes from there on. @return how many there were */
    int read(long from, byte[] into) {
        int length = (int) Math.min(into.length, end() - from);
        int onDisk = Math.clamp(flushed - from, 0, length);
        if (onDisk > 0 && file != null) {
            file.read(from, into, onDisk);
        }
        if (onDisk < length) {
            System.arraycopy(buffer, (int) (from + onDisk - flushed), into, onDisk, length - onDisk);
        }
        return length;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    private void makeRoom(int more) {
        if (buffer.length < BUFFER) {
            buffer = Arrays.copyOf(buffer, Math.min(BUFFER, Math.max(FIRST, Math.max(2 * buffer.length, buffered + more))));
            return;
        }
        PassingFile out = file == null ? new PassingFile() : file;
        file = out;
        out.write(flushed, buffer, buffered);
        flushed += buffered;
        buffered = 0;
    }
}
