package app.kontor.exporting.storefront;

import app.kontor.exporting.storefront.FeedLine.Told;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a channel knows, by key, as text and back: a line each, its parts apart by tabs. */
final class FeedState {
    /** Lines of one row of the database. */
    private static final int PART = 10_000;

    private FeedState() {}

    static List<String> parts(Map<String, Told> told) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int lines = 0;
        for (Map.Entry<String, Told> each : told.entrySet()) {
            Told value = each.getValue();
            part.append(each.getKey().replaceAll("[\t\n]", " ")).append('\t').append(value.quantity() == null ? "" : value.quantity())
                    .append('\t').append(value.price() == null ? "" : value.price().toPlainString()).append('\n');
            if (++lines % PART == 0) {
                parts.add(part.toString());
                part.setLength(0);
            }
        }
        if (!part.isEmpty() || parts.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    /** Later parts say what is new since the earlier ones. */
    static Map<String, Told> read(Collection<String> parts) {
        Map<String, Told> told = new LinkedHashMap<>();
        parts.stream().flatMap(String::lines).map(line -> line.split("\t", -1)).forEach(cells -> {
            Told next = new Told(cells[1].isEmpty() ? null : Quantity.of(cells[1]), cells[2].isEmpty() ? null : new BigDecimal(cells[2]));
            told.merge(cells[0], next, (before, after) -> after.after(before));
        });
        return told;
    }
}
