package app.kontor.spill;

import java.io.Closeable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A list to which one can add and which may have any length: few elements are held as they are, more lie on the disk, and each reading
 * makes new ones of them. Equal elements are then no longer the same one.
 */
public final class Spilled<T> extends AbstractList<T> implements Closeable {
    /** How many are held as they are. */
    public static final int FEW = 2000;

    private static final int AHEAD = 1 << 15;

    private final Codec<T> codec;
    private final Packer packer = new Packer();
    private final Spill bytes = new Spill();
    private List<T> few = new ArrayList<>();
    private long[] starts = new long[0];
    private int size;
    private byte[] window = new byte[0];
    private long windowStart;
    private int windowLength;

    public Spilled(Codec<T> codec) {
        this.codec = codec;
    }

    @Override
    public synchronized boolean add(T element) {
        if (starts.length == 0 && size < FEW) {
            few.add(element);
            size++;
            return true;
        }
        toDisk();
        append(element);
        return true;
    }

    /** From now on nothing is held as it is, however few there are: for elements that are large. */
    public synchronized void toDisk() {
        if (starts.length == 0) {
            starts = new long[2 * FEW];
            size = 0;
            few.forEach(this::append);
            few = List.of();
        }
    }

    @Override
    public synchronized T get(int index) {
        if (starts.length == 0) {
            return few.get(index);
        }
        long start = starts[Objects.checkIndex(index, size)];
        long end = index + 1 < size ? starts[index + 1] : bytes.end();
        if (start < windowStart || end > windowStart + windowLength) {
            read(start, (int) (end - start));
        }
        return codec.unpack(new Unpacker(window, (int) (start - windowStart)));
    }

    @Override
    public synchronized int size() {
        return size;
    }

    /** How many elements are held in memory. */
    public synchronized int held() {
        return few.size();
    }

    /** Gives the disk back; what was in the list is gone. */
    @Override
    public synchronized void close() {
        bytes.close();
    }

    private void append(T element) {
        packer.clear();
        codec.pack(element, packer);
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + size / 2);
        }
        starts[size++] = bytes.end();
        bytes.append(packer.bytes(), packer.length());
    }

    /** Those that follow will be wanted next. */
    private void read(long start, int length) {
        if (window.length < Math.max(length, AHEAD)) {
            window = new byte[Math.max(length, AHEAD)];
        }
        windowLength = bytes.read(start, window);
        windowStart = start;
    }
}
