package app.kontor.ui.stock;

import app.kontor.stock.Bin;
import app.kontor.stock.StockRow;
import app.kontor.stock.StockStory;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Whether a variant can still be sold, in a word and in a sentence. */
final class StockWords {
    private StockWords() {}

    static Badge badge(Ui ui, StockRow row) {
        return row.available().isPositive()
                ? new Badge(ui.text("stock.state.available"), MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS)
                : new Badge(ui.text("stock.state.soldOut"), MaterialDesignA.ALERT_OUTLINE, Tone.WARNING);
    }

    static Badge badge(Ui ui, StockStory story) {
        return story.isLow() && story.row().available().isPositive()
                ? new Badge(ui.text("stock.state.low"), MaterialDesignA.ALERT_OUTLINE, Tone.WARNING) : badge(ui, story.row());
    }

    /** +5, −2. */
    static String signed(Ui ui, Quantity quantity) {
        return quantity.isNegative() ? "−" + ui.formats().quantity(quantity.negate()) : "+" + ui.formats().quantity(quantity);
    }

    static String bin(Ui ui, String code) {
        return code.equals(Bin.UNPLACED) ? ui.text("stock.bin.none") : code;
    }

    /** Key of the sentence under the result. */
    static String availableWhy(StockRow row) {
        if (row.available().isNegative()) {
            return "stock.available.negative";
        }
        return row.available().isZero() ? "stock.available.none" : "stock.available.why";
    }

    /** For a spreadsheet: a number without zeros behind it. */
    static BigDecimal plain(Quantity quantity) {
        BigDecimal shortest = quantity.value().stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
