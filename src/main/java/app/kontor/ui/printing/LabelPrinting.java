package app.kontor.ui.printing;

import app.kontor.catalog.Catalog;
import app.kontor.day.GoodsLabels;
import app.kontor.paperwork.GoodsLabel;
import app.kontor.paperwork.GoodsStock;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintOrder;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.Coded;
import app.kontor.value.VariantId;
import java.util.Arrays;
import java.util.List;

/** Labels of products as this PC prints them, from wherever products are. */
public final class LabelPrinting {
    private final Ui ui;
    private final Catalog catalog;
    private final GoodsLabels labels;
    private final PaperTray tray;

    public LabelPrinting(Ui ui, Catalog catalog, GoodsLabels labels, PaperTray tray) {
        this.ui = ui;
        this.catalog = catalog;
        this.labels = labels;
        this.tray = tray;
    }

    /** One label of each, in this order; the news says where they came out. */
    public void print(List<VariantId> variants) {
        GoodsLabels.Look look = look();
        PaperKind paper = PaperKind.PRODUCT_LABEL;
        ui.inBackground(() -> tray.printing().print(new PrintOrder(paper, ui.text("print.kind." + paper.code()), pdf(variants, look))),
                jobs -> PrintNews.show(ui, jobs, tray.viewer()));
    }

    /** As they were printed last on this PC; called on the JavaFX thread. */
    public GoodsLabels.Look look() {
        return new GoodsLabels.Look(kept("labels.stock", GoodsStock.class, GoodsStock.ROLL_57X32),
                kept("labels.kind", GoodsLabel.Kind.class, GoodsLabel.Kind.EAN), ui.preferences().is("labels.price", true), 0,
                ui.texts().locale());
    }

    /** On a worker thread. */
    public byte[] pdf(List<VariantId> variants, GoodsLabels.Look look) {
        var found = catalog.variants(variants);
        return labels.products(variants.stream().map(id -> found.get(id).sku().value()).toList(), 1, look);
    }

    private <E extends Enum<E> & Coded> E kept(String key, Class<E> type, E otherwise) {
        String code = ui.preferences().get(key, otherwise.code());
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.code().equals(code)).findFirst().orElse(otherwise);
    }
}
