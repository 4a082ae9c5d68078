package app.kontor.importing.shopify;

import app.kontor.importing.Entry;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Files that were joined hold an order twice: its first row, with the total, comes again. Such a repetition is told
 * from a hand-made file that repeats the order's data in every row by the line items: they are the same again.
 */
final class OrderBlocks {
    private final Reading reading;
    private final OrderColumns c;

    OrderBlocks(Reading reading, OrderColumns columns) {
        this.reading = reading;
        this.c = columns;
    }

    /** The entry with each of its line items once; of two states of one order the later in the file counts. */
    Entry once(Entry entry) {
        Set<String> ids = new LinkedHashSet<>();
        entry.rows().forEach(row -> ids.add(c.id.in(row)));
        ids.remove("");
        if (ids.size() > 1) {
            entry.reject(entry.rows().getFirst(), c.id, "twoOrders", String.join(", ", ids));
            return entry;
        }
        List<List<Row>> blocks = blocks(entry.rows());
        List<String> items = items(blocks.getFirst());
        boolean isRepeated = blocks.size() > 1 && blocks.stream().allMatch(block -> items(block).equals(items));
        if (!isRepeated || !isApart(blocks)) {
            return entry;
        }
        List<Row> last = blocks.getLast();
        entry.warn(last.getFirst(), null, "repeatedOrder", String.valueOf(entry.line()));
        return reading.entry(entry.name(), last);
    }

    private List<List<Row>> blocks(List<Row> rows) {
        List<List<Row>> blocks = new ArrayList<>();
        for (Row row : rows) {
            if (blocks.isEmpty() || !c.total.in(row).isEmpty()) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(row);
        }
        return blocks;
    }

    /** Rows of one order follow each other in an export; two identical single rows side by side are two line items. */
    private static boolean isApart(List<List<Row>> blocks) {
        return blocks.getFirst().size() > 1
                || blocks.get(1).getFirst().line() > blocks.getFirst().getLast().line() + 1;
    }

    private List<String> items(List<Row> block) {
        return block.stream()
                .map(row -> String.join(
                        "\u0000",
                        c.line.name.in(row),
                        c.line.sku.in(row),
                        c.line.quantity.in(row),
                        c.line.price.in(row)))
                .toList();
    }
}
