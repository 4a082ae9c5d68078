package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

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

    /**
     * @param key the column by which rows belong together; negative if only all of them together say it
     * @param beside takes what is no record
     * @param second ends the table
     */
    static Portions of(Recognition found, int key, SideRows beside, SecondTable second) {
        List<Row> all = found.sheet().rows();
        int[] rows = new int[Math.max(0, all.size() - found.row() - 1)];
        int[] records = new int[rows.length];
        Keys keys = new Keys(found.source().fillsDown());
        int joint = found.header().indexOf(found.source().joinedBy().toArray(String[]::new));
        Predicate<Row> headers = found.headers();
        int count = 0;
        for (int i = found.row() + 1; i < all.size(); i++) {
            Row row = all.get(i);
            if (second.beginsWith(row)) {
                break;
            }
            if (!headers.test(row) && !beside.takes(row)) {
                records[count] = key < 0 ? 0 : joint < 0 ? keys.record(row.cell(key)) : keys.record(row.cell(key), row.cell(joint));
                rows[count++] = i;
            }
        }
        rows = Arrays.copyOf(rows, count);
        records = keys.resolved(Arrays.copyOf(records, count));
        boolean isWhole = key < 0 || count <= ROWS;
        return keys.areScattered() && !isWhole ? sorted(rows, records) : new Portions(rows, records, isWhole);
    }

    /** Places of all rows that are read. */
    int[] rows() {
        return rows;
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
