package app.kontor.history;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jooq.Condition;
import org.jooq.Field;

/** Many ids in portions that the database is asked about at once: as a range where they lie close together, else as a short list. */
final class Portions {
    /** H2 compares each row that it finds with the whole list. */
    private static final int LIST = 250;

    /** A range holds rows of other tables too: of so many ids one is asked for. */
    private static final int SPARSE = 24;

    private Portions() {}

    /** @param ids ascending */
    static void each(long[] ids, int size, Consumer<long[]> portion) {
        for (int from = 0, to; from < ids.length; from = to) {
            to = Math.min(ids.length, from + size);
            if (!isDense(ids[from], ids[to - 1], to - from)) {
                to = Math.min(to, from + LIST);
            }
            portion.accept(Arrays.copyOfRange(ids, from, to));
        }
    }

    /** Holds for rows with these ids and may hold for others. */
    static Condition in(Field<Long> column, long[] portion) {
        long last = portion[portion.length - 1];
        return isDense(portion[0], last, portion.length)
                ? column.between(portion[0], last)
                : column.in(LongStream.of(portion).boxed().toList());
    }

    private static boolean isDense(long first, long last, int count) {
        return count > 1 && last - first <= (long) SPARSE * count;
    }
}
