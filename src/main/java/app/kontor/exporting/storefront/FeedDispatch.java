package app.kontor.exporting.storefront;

import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a shop is told by its interface: the lines of a plan with the shop's own keys. */
public final class FeedDispatch {
    private static final Set<String> ID = Set.of("id", "inventory item id");
    private static final Set<String> PARENT = Set.of("parent id");
    private static final Set<String> PLACE = Set.of("location id");
    private static final Set<String> VARIANT = Set.of("variant id");

    private final FeedPlanner.Draft draft;
    private final FeedSheet sheet;
    private final Currency currency;
    private final List<Item> items;

    /**
     * A line and what the shop calls it.
     *
     * @param id     of the goods; empty if the shop's list does not have it
     * @param parent of the product that it is a variation of; empty if it is none
     * @param place  the shop's id of the location; empty if it knows none
     * @param variant where its price has another id than its stock; else empty
     */
    public record Item(FeedLine line, String id, String parent, String place, String variant) {

        /** To be told; null where only the price is new: what was sold there meanwhile must not come back. */
        public @Nullable Quantity quantity() {
            return line.change() == FeedLine.Change.PRICE ? null : line.now().quantity();
        }

        /** To be told; null where it is known, unless all is told once more. */
        public @Nullable BigDecimal price() {
            return line.isPriceNew() || line.change() == FeedLine.Change.SAME ? line.now().price() : null;
        }
    }

    FeedDispatch(FeedPlanner.Draft draft, Currency currency, boolean all) {
        this.draft = draft;
        this.sheet = new FeedSheet(draft, currency);
        this.currency = currency;
        this.items = draft.plan().chosen(all).stream().map(this::item).toList();
    }

    public FeedPlan plan() {
        return draft.plan();
    }

    /** Of the prices. */
    public Currency currency() {
        return currency;
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
            return new Item(line, "", "", "", "");
        }
        Row row = file.rows().get(line.row());
        return new Item(line, file.cell(row, ID), file.cell(row, PARENT), file.cell(row, PLACE), file.cell(row, VARIANT));
    }
}
