package app.kontor.ui.orders;

import app.kontor.sales.Matching;
import app.kontor.sales.UnmatchedText;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import java.util.List;

/** Asks which product a channel's text is, and how many pieces of it one of them is. */
public record MatchDialog(Ui ui, Matching matching) {

    public void ask(List<UnmatchedText> waiting) {
        Form form = new Form(ui.texts());
        Field<UnmatchedText> text = form.choice(ui.text("orders.match.text"), waiting, this::name).id("match-text");
        Field<String> sku = form.text(ui.text("orders.match.sku"), "").required().id("match-sku");
        Field<Quantity> factor = form.quantity(ui.text("orders.match.factor"), "1", ui.formats().locale()).required();
        Question question = Question.of(ui.text("orders.match.title"), ui.text("orders.match.why"), ui.text("orders.match.go"));
        ui.dialogs().form(question, form, () -> ui.inBackground(
                () -> matching.match(text.value().text(), sku.value(), factor.value()),
                orders -> ui.toasts().done(ui.text("orders.match.done", orders))));
    }

    private String name(UnmatchedText text) {
        return ui.text("orders.match.name", text.name(), text.orders());
    }
}
