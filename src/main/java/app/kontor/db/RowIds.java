package app.kontor.db;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Ids of new rows as text: the first, and how far it is from each to the next, "4 5 3*10" for 4, 5 and ten times 3. Ids are drawn in
 * order, so an import of 100,000 rows takes some dozen such texts instead of 100,000 rows.
 */
final class RowIds {
    /** No id of one text is further from its first, so that a row is looked for among few. */
    static final int SPAN = 4096;

    /** @param distances null if there is but one */
    record Run(long first, int count, @Nullable String distances) {
        void each(LongConsumer row) {
            long at = first;
            row.accept(at);
            for (String part : distances == null ? new String[0] : distances.split(" ")) {
                int star = part.indexOf('*');
                int times = star < 0 ? 1 : Integer.parseInt(part, star + 1, part.length(), 10);
                long step = Long.parseLong(part, 0, star < 0 ? part.length() : star, 10);
                for (int i = 0; i < times; i++) {
                    at += step;
                    row.accept(at);
                }
            }
        }
    }

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder distances = new StringBuilder();
    private long first;
    private long last;
    private int count;
    private long step;
    private int times;

    void add(long id) {
        if (count > 0 && (id <= last || id - first >= SPAN)) {
            close();
        }
        if (count == 0) {
            first = id;
        } else {
            step(id - last);
        }
        last = id;
        count++;
    }

    /** All that were added, in their order. */
    List<Run> runs() {
        close();
        return runs;
    }

    private void step(long distance) {
        if (distance != step) {
            flush();
            step = distance;
        }
        times++;
    }

    private void flush() {
        if (times > 0) {
            distances.append(distances.isEmpty() ? "" : " ").append(step).append(times > 1 ? "*" + times : "");
        }
        times = 0;
    }

    private void close() {
        flush();
        if (count > 0) {
            runs.add(new Run(first, count, distances.isEmpty() ? null : distances.toString()));
        }
        distances.setLength(0);
        count = 0;
        step = 0;
    }
}
