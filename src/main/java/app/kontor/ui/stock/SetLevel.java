package app.kontor.ui.stock;

import app.kontor.history.History;
import app.kontor.stock.Bin;
import app.kontor.stock.Location;
import app.kontor.stock.Stock;
import app.kontor.stock.StockRow;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks how many there really are and books the difference; a rule that forbids it is said beside the quantity. */
final class SetLevel {
    private final Ui ui;
    private final Stock stock;
    private final History history;
    private final Runnable changed;

    /** @param changed called when a level was set or its setting was taken back */
    SetLevel(Ui ui, Stock stock, History history, Runnable changed) {
        this.ui = ui;
        this.stock = stock;
        this.history = history;
        this.changed = changed;
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

    /** The rule that forbade it, or the command that takes it back; neither if so many were there already. */
    private record Booked(@Nullable BusinessRuleException refusal, @Nullable CommandId command) {}

    private void set(Entry entry, Quantity quantity, String location) {
        ui.inBackground(() -> set(entry, quantity, new LevelPlace(location,
                entry.bin().isBlank() ? null : entry.bin())), booked -> {
            if (booked.refusal() != null) {
                ask(entry, booked.refusal());
                return;
            }
            changed.run();
            ui.toasts().done(ui.text("stock.set.done", entry.detail().row().sku().value(), quantity), booked.command(),
                    command -> ui.inBackground(() -> history.undo(command), undone -> changed.run()));
        });
    }

    private record LevelPlace(String location, @Nullable String bin) {}

    private Booked set(Entry entry, Quantity quantity, LevelPlace place) {
        try {
            return new Booked(null, history.doing(() -> {
                stock.set(entry.detail().row().sku(), quantity, entry.reason(), place.location(), place.bin());
            }).command());
        } catch (BusinessRuleException refusal) {
            return new Booked(refusal, null);
        }
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
