package app.kontor.trials;

import app.kontor.trials.Operation.Force;
import app.kontor.trials.Operation.Truncate;
import app.kontor.trials.Operation.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One file as a disk holds it: bytes that are safe, and operations after them that only the operating system knows of. A durable
 * write behind such an operation is kept in order, so that the operation can't come back over it.
 */
final class StoredFile implements Stored {
    private final Bytes safe;
    private final List<Operation> open = new ArrayList<>();

    StoredFile(byte[] start) {
        safe = new Bytes(start);
    }

    void apply(Operation operation) {
        if (operation instanceof Force) {
            open.forEach(o -> apply(o, safe));
            open.clear();
        } else if (operation instanceof Write w && w.durable() && open.isEmpty()) {
            apply(w, safe);
        } else {
            open.add(operation);
        }
    }

    /** @param underWay an operation that had begun when the power failed, or null */
    byte[] after(Loss loss, @Nullable Operation underWay, Random random) {
        List<Operation> doubtful = new ArrayList<>(open);
        if (underWay != null && !(underWay instanceof Force)) {
            doubtful.add(underWay);
        }
        if (doubtful.isEmpty()) {
            return safe.copy();
        }
        Bytes bytes = new Bytes(safe.copy());
        if (loss == Loss.GARBAGE) {
            spoil(bytes, doubtful, random);
        }
        int arriving = loss == Loss.TAIL ? random.nextInt(doubtful.size() + 1) : doubtful.size();
        for (int i = 0; i < doubtful.size(); i++) {
            Operation operation = doubtful.get(i);
            boolean must = operation != underWay && operation instanceof Write w && w.durable();
            if (must) {
                apply(operation, bytes);
            } else if (i < arriving) {
                lose(operation, loss, bytes, random);
            }
        }
        return bytes.copy();
    }

    private static void lose(Operation operation, Loss loss, Bytes bytes, Random random) {
        switch (loss) {
            case ALL -> {}
            case TAIL, NOTHING -> apply(operation, bytes);
            case SOME, GARBAGE -> {
                if (random.nextBoolean()) {
                    apply(operation, bytes);
                }
            }
            case SECTORS_512 -> tear(operation, 512, bytes, random);
            case SECTORS_4096 -> tear(operation, 4096, bytes, random);
        }
    }

    private static void tear(Operation operation, int sector, Bytes bytes, Random random) {
        if (!(operation instanceof Write w)) {
            lose(operation, Loss.SOME, bytes, random);
            return;
        }
        long end = w.at() + w.bytes().length;
        for (long from = w.at(); from < end; ) {
            long to = Math.min(end, (from / sector + 1) * sector);
            if (random.nextInt(4) != 0) {
                bytes.write(from, Arrays.copyOfRange(w.bytes(), (int) (from - w.at()), (int) (to - w.at())));
            }
            from = to;
        }
    }

    private static void spoil(Bytes bytes, List<Operation> doubtful, Random random) {
        long end = bytes.size();
        for (Operation operation : doubtful) {
            if (operation instanceof Write w) {
                end = Math.max(end, w.at() + w.bytes().length);
            }
        }
        byte[] garbage = new byte[(int) (end - bytes.size())];
        if (random.nextBoolean()) {
            random.nextBytes(garbage);
        }
        bytes.write(bytes.size(), garbage);
    }

    private static void apply(Operation operation, Bytes bytes) {
        switch (operation) {
            case Write w -> bytes.write(w.at(), w.bytes());
            case Truncate t -> bytes.cut(t.size());
            default -> throw new IllegalArgumentException("not of a file's content: " + operation);
        }
    }
}
