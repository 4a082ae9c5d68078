package app.kontor.trials;

import java.util.Arrays;

/** A file's content that can grow and be cut. */
final class Bytes {
    private byte[] held;
    private int size;

    Bytes(byte[] start) {
        held = start;
        size = start.length;
    }

    /** A gap before the offset is filled with zeros. */
    void write(long at, byte[] bytes) {
        int end = Math.toIntExact(at + bytes.length);
        if (end > held.length) {
            held = Arrays.copyOf(held, Math.max(end, held.length + held.length / 2));
        }
        System.arraycopy(bytes, 0, held, (int) at, bytes.length);
        size = Math.max(size, end);
    }

    void cut(long at) {
        if (at < size) {
            Arrays.fill(held, (int) at, size, (byte) 0);
            size = (int) at;
        }
    }

    int size() {
        return size;
    }

    byte[] copy() {
        return Arrays.copyOf(held, size);
    }
}
