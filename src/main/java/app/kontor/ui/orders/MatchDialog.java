package app.kontor.ui.orders;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.sales.Matching;
import app.kontor.sales.UnmatchedText;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Suggestions;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.util.List;
import javafx.scene.control.TextField;

/** Asks which product a channel's text is, and how many pieces of it one of them is. */
public record MatchDialog(Ui ui, Matching matching, Catalog catalog) {
    private static final int OFFERED = 8;

    public void ask(List<UnmatchedText> waiting) {
        Form form = new Form(ui.texts());
        Field<UnmatchedText> text = form.choice(ui.text("orders.match.text"), waiting, this::name).id("match-text");
        Field<String> sku = form.text(ui.text("orders.match.sku"), "").required().id("match-sku");
        if (sku.control() instanceof TextField typed) {
            new Suggestions<>(ui, typed, this::found, new Suggestions.Look<>(Variant::name, variant -> variant.sku().value()),
                    variant -> sku.type(variant.sku().value()));
        }
        Field<Quantity> factor = form.quantity(ui.text("orders.match.factor"), "1", ui.formats().locale()).required();
        Question question = Question.of(ui.text("orders.match.title"), ui.text("orders.match.why"), ui.text("orders.match.go"));
        ui.dialogs().form(question, form, () -> ui.inBackground(
                () -> matching.match(text.value().text(), sku.value(), factor.value()),
                orders -> ui.toasts().done(ui.text("orders.match.done", orders))));
    }

    /** Products by SKU, name or barcode. */
    private List<Variant> found(String text) {
        return catalog.find(text, OFFERED).variants();
    }

    private String name(UnmatchedText text) {
        return ui.text("orders.match.name", text.name(), text.orders());
    }
}
