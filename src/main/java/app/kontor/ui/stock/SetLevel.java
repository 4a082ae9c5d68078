package app.kontor.ui.stock;

import app.kontor.history.History;
import app.kontor.stock.Bin;
import app.kontor.stock.Location;
import app.kontor.stock.Stock;
import app.kontor.stock.StockRow;
import app.kontor.ui.activity.UndoableWork;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks how many there really are and books the difference; a rule that forbids it is said beside the quantity. */
final class SetLevel extends UndoableWork {
    private final Stock stock;

    /** @param changed called when a level was set or its setting was taken back */
    SetLevel(Ui ui, Stock stock, History history, Runnable changed) {
        super(ui, history, changed);
        this.stock = stock;
    }

    /** What was typed, to be shown again after a refusal. */
    private record Entry(StockDetail detail, List<String> locations, String quantity, String reason, String bin) {}

    void ask(StockDetail detail) {
        String bin = detail.bins().size() == 1 ? code(detail.bins().getFirst().bin()) : "";
        String quantity = detail.bins().size() > 1 ? "" : detail.row().onHand().toString();
        ui.background().read(progress -> stock.locations().stream()
                        .sorted(Comparator.comparing((Location location) -> !location.isDefault()))
                                .map(Location::name).toList(),
                names -> ask(new Entry(detail, names, plain(quantity), "", bin), null));
    }

    private void ask(Entry entry, @Nullable BusinessRuleException refusal) {
        StockRow row = entry.detail().row();
        Form form = new Form(ui.texts());
        Field<Quantity> quantity = form.quantity(ui.text("stock.set.quantity"), entry.quantity(), ui.formats().locale())
                .required().id("set-quantity");
        Field<String> reason = form.text(ui.text("stock.set.reason"), entry.reason()).required().id("set-reason");
        Field<String> location = form.choice(ui.text("stock.set.location"), entry.locations(), name -> name)
                .id("set-location");
        Field<String> bin = form.text(ui.text("stock.set.bin"), entry.bin()).id("set-bin");
        Question question = Question.of(ui.text("stock.set.title", row.sku().value()), ui.text("stock.set.text"),
                ui.text("stock.set.go"));
        ui.dialogs().form(question, form, () -> {
            Entry typed = new Entry(entry.detail(), entry.locations(), plain(quantity.value().toString()),
                    reason.value(),
                    Objects.requireNonNullElse(bin.valueOrNull(), ""));
            set(typed, quantity.value(), location.value());
        });
        if (refusal != null) {
            quantity.error(ui.texts().error(refusal));
        }
    }

    private void set(Entry entry, Quantity quantity, String location) {
        Sku sku = entry.detail().row().sku();
        run(() -> stock.set(sku, quantity, entry.reason(), location, entry.bin().isBlank() ? null : entry.bin()),
                ui.text("stock.set.done", sku.value(), quantity), refusal -> ask(entry, refusal));
    }

    /** As the form reads it: with the language's decimal sign and without thousands. */
    private String plain(String quantity) {
        return quantity.isEmpty() ? "" : ui.formats().quantity(Quantity.of(quantity))
                .replaceAll("(?<=\\d)\\D(?=\\d{3}(\\D|$))", "");
    }

    private static String code(Bin bin) {
        return bin.code().equals(Bin.UNPLACED) ? "" : bin.code();
    }
}
