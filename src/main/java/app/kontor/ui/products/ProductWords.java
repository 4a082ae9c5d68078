package app.kontor.ui.products;

import app.kontor.stock.ProductRow;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** States of products in a word. */
final class ProductWords {
    private ProductWords() {}

    static Badge archived(Ui ui) {
        return new Badge(ui.text("product.state.archived"), MaterialDesignA.ARCHIVE_OUTLINE, Tone.NEUTRAL);
    }

    static Badge state(Ui ui, ProductRow row) {
        if (row.archived()) {
            return archived(ui);
        }
        if (row.isOut()) {
            return new Badge(ui.text("product.state.out"), MaterialDesignA.ALERT_OCTAGON_OUTLINE, Tone.DANGER);
        }
        return row.isLow() ? new Badge(ui.text("stock.state.low"), MaterialDesignA.ALERT_OUTLINE, Tone.WARNING)
                : new Badge(ui.text("stock.state.available"), MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
    }
}
