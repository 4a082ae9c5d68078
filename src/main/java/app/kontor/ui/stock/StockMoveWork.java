package app.kontor.ui.stock;

import app.kontor.catalog.Catalog;
import app.kontor.history.History;
import app.kontor.stock.Bin;
import app.kontor.stock.BinLevel;
import app.kontor.stock.Location;
import app.kontor.stock.Stock;
import app.kontor.stock.StockStory;
import app.kontor.stock.Transfer;
import app.kontor.ui.activity.UndoableWork;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Books what somebody does with stock by hand: add, remove, carry elsewhere, reorder point. A rule that forbids it asks again. */
final class StockMoveWork extends UndoableWork {
    private final Stock stock;
    private final Catalog catalog;

    /** @param changed called when something was booked or taken back */
    StockMoveWork(Ui ui, Stock stock, Catalog catalog, History history, Runnable changed) {
        super(ui, history, changed);
        this.stock = stock;
        this.catalog = catalog;
    }

    void add(StockStory story) {
        withLocations(names -> askMove(new Move(story, names, true, "", "", bin(story)), null));
    }

    void remove(StockStory story) {
        withLocations(names -> askMove(new Move(story, names, false, "", "", bin(story)), null));
    }

    void transfer(StockStory story) {
        withLocations(names -> askTransfer(new Carry(story, names, "", "", ""), null));
    }

    void reorderPoint(StockStory story) {
        Form form = new Form(ui.texts());
        String now = story.reorderPoint() == null ? "" : ui.formats().quantity(story.reorderPoint());
        Field<Quantity> point = form.quantity(ui.text("stock.reorder.field"), now, ui.formats().locale()).id("reorder-point");
        Question question = Question.of(ui.text("stock.reorder.title", story.row().sku().value()), ui.text("stock.reorder.text"),
                ui.text("stock.reorder.go"));
        ui.dialogs().form(question, form, () -> {
            Quantity wanted = point.valueOrNull();
            run(() -> catalog.edit(story.row().variant(), v -> v.withReorderPoint(wanted)), ui.text("stock.reorder.done", story.row().sku().value()),
                    refusal -> ui.toasts().warn(ui.texts().error(refusal)));
        });
    }

    /** What was typed, to be shown again after a refusal. */
    private record Move(StockStory story, List<String> locations, boolean in, String quantity, String reason, String bin) {}

    private void askMove(Move move, @Nullable BusinessRuleException refusal) {
        String name = move.in ? "add" : "remove";
        Form form = new Form(ui.texts());
        Field<Quantity> quantity = form.quantity(ui.text("stock.move.quantity"), move.quantity, ui.formats().locale()).required().id("move-quantity");
        Field<String> reason = form.text(ui.text("stock.set.reason"), move.reason).required().id("move-reason");
        Field<String> location = form.choice(ui.text("stock.set.location"), move.locations, l -> l).id("move-location");
        Field<String> bin = form.text(ui.text(move.in ? "stock.move.bin" : "stock.move.anyBin"), move.bin).id("move-bin");
        Question question = Question.of(ui.text("stock.move.title." + name, sku(move.story)), ui.text("stock.move.text." + name),
                ui.text("stock.move.go." + name));
        ui.dialogs().form(question, form, () -> {
            Quantity pieces = quantity.value();
            Move typed = new Move(move.story, move.locations, move.in, plain(pieces), reason.value(), text(bin.valueOrNull()));
            Transfer.Spot spot = new Transfer.Spot(location.value(), bin.valueOrNull());
            run(() -> stock.move(move.story.row().sku(), move.in ? pieces : pieces.negate(), reason.value(), spot),
                    ui.text("stock.move.done." + name, ui.formats().quantity(pieces), sku(move.story)), refused -> askMove(typed, refused));
        });
        if (refusal != null) {
            quantity.error(ui.texts().error(refusal));
        }
    }

    private record Carry(StockStory story, List<String> locations, String quantity, String reason, String to) {}

    private void askTransfer(Carry carry, @Nullable BusinessRuleException refusal) {
        Form form = new Form(ui.texts());
        Field<BinLevel> from = form.choice(ui.text("stock.transfer.from"), carry.story.bins(), this::binName).required().id("transfer-from");
        Field<Quantity> quantity = form.quantity(ui.text("stock.move.quantity"), carry.quantity, ui.formats().locale()).required().id("transfer-quantity");
        Field<String> location = form.choice(ui.text("stock.transfer.location"), carry.locations, l -> l).id("transfer-location");
        Field<String> bin = form.text(ui.text("stock.transfer.to"), carry.to).id("transfer-to");
        Field<String> reason = form.text(ui.text("stock.set.reason"), carry.reason.isEmpty() ? ui.text("stock.transfer.reason") : carry.reason)
                .required().id("transfer-reason");
        Question question = Question.of(ui.text("stock.transfer.title", sku(carry.story)), ui.text("stock.transfer.text"),
                ui.text("stock.transfer.go"));
        ui.dialogs().form(question, form, () -> {
            Bin source = from.value().bin();
            Transfer transfer = new Transfer(carry.story.row().sku(), quantity.value(),
                    new Transfer.Spot(source.location().name(), source.code()), new Transfer.Spot(location.value(), bin.valueOrNull()), reason.value());
            Carry typed = new Carry(carry.story, carry.locations, plain(quantity.value()), reason.value(), text(bin.valueOrNull()));
            run(() -> stock.transfer(transfer), ui.text("stock.transfer.done", ui.formats().quantity(quantity.value()), sku(carry.story)),
                    refused -> askTransfer(typed, refused));
        });
        if (refusal != null) {
            quantity.error(ui.texts().error(refusal));
        }
    }

    private void withLocations(Consumer<List<String>> then) {
        ui.background().read(progress -> stock.locations().stream()
                .sorted(Comparator.comparing((Location location) -> !location.isDefault())).map(Location::name).toList(), then);
    }

    private String binName(BinLevel level) {
        String code = level.bin().code().equals(Bin.UNPLACED) ? ui.text("stock.bin.none") : level.bin().code();
        return ui.text("stock.transfer.bin", code, ui.formats().quantity(level.onHand().minus(level.allocated())));
    }

    /** Where it lies alone; with several bins the user says which. */
    private static String bin(StockStory story) {
        return story.bins().size() == 1 && !story.bins().getFirst().bin().code().equals(Bin.UNPLACED)
                ? story.bins().getFirst().bin().code() : "";
    }

    private static String sku(StockStory story) {
        return story.row().sku().value();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** As the form reads it: with the language's decimal sign and without thousands. */
    private String plain(Quantity quantity) {
        return ui.formats().quantity(quantity).replaceAll("(?<=\\d)\\D(?=\\d{3}(\\D|$))", "");
    }
}
