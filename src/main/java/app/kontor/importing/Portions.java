package app.kontor.importing;

import app.kontor.spill.Fingerprints;
import app.kontor.spreadsheet.Row;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * The rows of a file some thousand at a time, all rows of a record together however far apart they stand: what is kept of a row is its
 * place, and of a key its fingerprint.
 */
final class Portions implements Iterable<int[]> {
    private static final int ROWS = 4_000;

    private final int[] rows;
    private final int[] records;
    private final boolean isWhole;

    /**
     * @param rows places of the rows, those of a record one after the other
     * @param records the record of each
     */
    private Portions(int[] rows, int[] records, boolean isWhole) {
        this.rows = rows;
        this.records = records;
        this.isWhole = isWhole;
    }

    /** @param wanted places of the rows that are read at all */
    static Portions of(List<Row> all, int[] wanted, int key) {
        if (key < 0 || wanted.length <= ROWS) {
            return new Portions(wanted, new int[0], true);
        }
        int[] records = records(all, wanted, key);
        boolean isInOrder = IntStream.range(1, records.length).allMatch(i -> records[i] >= records[i - 1]);
        return isInOrder ? new Portions(wanted, records, false) : sorted(wanted, records);
    }

    /** Records are numbered as they begin; a row without a key is one of its own. */
    private static int[] records(List<Row> all, int[] wanted, int key) {
        Fingerprints known = new Fingerprints();
        int[] records = new int[wanted.length];
        int next = 0;
        String before = "";
        for (int i = 0; i < wanted.length; i++) {
            String name = all.get(wanted[i]).cell(key);
            if (name.isEmpty()) {
                records[i] = next++;
            } else if (name.equals(before)) {
                records[i] = records[i - 1];
            } else {
                long number = known.get(name);
                records[i] = number == Fingerprints.NONE ? next++ : (int) number;
                known.put(name, records[i]);
            }
            before = name;
        }
        return records;
    }

    private static Portions sorted(int[] wanted, int[] records) {
        long[] order = new long[records.length];
        Arrays.setAll(order, i -> (long) records[i] << 32 | i);
        Arrays.sort(order);
        return new Portions(Arrays.stream(order).mapToInt(o -> wanted[(int) o]).toArray(),
                Arrays.stream(order).mapToInt(o -> (int) (o >> 32)).toArray(), false);
    }

    @Override
    public Iterator<int[]> iterator() {
        return new Iterator<>() {
            private int at;
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || at < rows.length;
            }

            @Override
            public int[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                begun = true;
                int from = at;
                at = end(from);
                return Arrays.copyOfRange(rows, from, at);
            }
        };
    }

    private int end(int from) {
        int end = isWhole ? rows.length : Math.min(rows.length, from + ROWS);
        while (end < rows.length && records[end] == records[end - 1]) {
            end++;
        }
        return end;
    }
}
