package app.kontor.ui.stock;

import app.kontor.stock.StockRow;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
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

    /** Key of the sentence under the result. */
    static String availableWhy(StockRow row) {
        if (row.available().isNegative()) {
            return "stock.available.negative";
        }
        return row.available().isZero() ? "stock.available.none" : "stock.available.why";
    }
}
