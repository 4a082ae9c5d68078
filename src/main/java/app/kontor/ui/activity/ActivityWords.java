package app.kontor.ui.activity;

import app.kontor.history.ChangedRow;
import app.kontor.history.CommandEntry;
import app.kontor.history.RowChange;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The log in the user's words: what kind of thing a row is, which of its fields changed and how. */
final class ActivityWords {
    /** Fields that a person would know; what the program keeps for itself (search texts, keys, ids) is not told. */
    static final Set<String> FIELDS = Set.of(
            "number", "state", "hold_reason", "payment", "allocation", "shipment", "invoice", "goods", "discount", "shipping", "tax",
            "total", "paid", "note", "email", "phone", "vat_id", "name", "company", "sku", "price", "title", "vendor", "buffer",
            "reorder_point", "quantity", "cancelled", "shipped", "reason", "carrier", "tracking", "box", "text", "content", "percent",
            "valid_from", "valid_to", "archived", "code", "ship_name", "ship_street", "ship_zip", "ship_city", "ship_country",
            "bill_name", "bill_street", "bill_zip", "bill_city", "bill_country", "shipping_method", "ship_by", "tax_class", "zone",
            "weight_grams", "unit_price", "picked");

    private static final int FEW = 5;
    private static final int MONEY_SCALE = 4;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d{3,4}");

    private ActivityWords() {}

    /** What the column "state" says of a command. */
    static Badge state(Ui ui, CommandEntry entry) {
        if (entry.undone()) {
            return new Badge(ui.text("activity.undone"), MaterialDesignU.UNDO_VARIANT, Tone.WARNING);
        }
        return entry.undoOf() != null
                ? new Badge(ui.text("activity.isUndo"), MaterialDesignU.UNDO_VARIANT, Tone.NEUTRAL)
                : new Badge(ui.text("activity.stands"), entry.changes() == 0 ? MaterialDesignM.MINUS : MaterialDesignC.CHECK, Tone.SUCCESS);
    }

    /** "Order K-1001, changed". */
    static String row(Ui ui, ChangedRow row) {
        RowChange change = row.change();
        String what = ui.text("activity.table." + change.table());
        String how = ui.text(change.made() ? "activity.made" : change.gone() ? "activity.removed" : "activity.changed");
        return (row.label().isEmpty() ? what : what + " " + row.label()) + ", " + how;
    }

    /** "Status: open → hold", a line a field; of a row that was made or removed the few that say what it was. */
    static List<String> fields(Ui ui, RowChange change) {
        Set<String> names = new TreeSet<>(change.before().keySet());
        names.addAll(change.after().keySet());
        names.retainAll(FIELDS);
        return names.stream().map(name -> ui.text("activity.field", ui.text("activity.column." + name),
                value(ui, change.before().get(name)), value(ui, change.after().get(name))))
                .limit(change.made() || change.gone() ? FEW : FIELDS.size()).toList();
    }

    private static String value(Ui ui, @Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            return "–";
        }
        return NUMBER.matcher(stored).matches() ? number(ui, new BigDecimal(stored)) : stored;
    }

    /** Amounts are stored with four decimals and quantities with three; people write two, or as few as there are. */
    private static String number(Ui ui, BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(ui.formats().locale());
        format.setMinimumFractionDigits(number.scale() == MONEY_SCALE ? 2 : 0);
        format.setMaximumFractionDigits(MONEY_SCALE);
        return format.format(number);
    }
}
