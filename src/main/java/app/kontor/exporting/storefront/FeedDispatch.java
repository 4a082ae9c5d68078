package app.kontor.exporting.storefront;

import app.kontor.spreadsheet.Row;
import java.util.List;
import java.util.Set;

/** What a shop is told by its interface: the lines of a plan with the shop's own keys. */
public final class FeedDispatch {
    private static final Set<String> ID = Set.of("id", "inventory item id");
    private static final Set<String> PARENT = Set.of("parent id");
    private static final Set<String> PLACE = Set.of("location id");

    private final FeedPlanner.Draft draft;
    private final FeedSheet sheet;
    private final List<Item> items;

    /**
     * A line and what the shop calls it.
     *
     * @param id     of the goods; empty if the shop's list does not have it
     * @param parent of the product that it is a variation of; empty if it is none
     * @param place  the shop's id of the location; empty if it knows none
     */
    public record Item(FeedLine line, String id, String parent, String place) {}

    FeedDispatch(FeedPlanner.Draft draft, FeedSheet sheet, boolean all) {
        this.draft = draft;
        this.sheet = sheet;
        this.items = draft.plan().chosen(all).stream().map(this::item).toList();
    }

    public FeedPlan plan() {
        return draft.plan();
    }

    public List<Item> items() {
        return items;
    }

    /** What a file would say of these lines, for the record. */
    byte[] bytes(List<FeedLine> lines) {
        return sheet.write(lines);
    }

    private Item item(FeedLine line) {
        ShopFile file = draft.file();
        if (file == null || line.row() < 0) {
            return new Item(line, "", "", "");
        }
        Row row = file.rows().get(line.row());
        return new Item(line, file.cell(row, ID), file.cell(row, PARENT), file.cell(row, PLACE));
    }
}
