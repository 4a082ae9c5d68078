package app.kontor.ui.orders;

import app.kontor.fulfilment.ShipRequest;
import app.kontor.sales.BulkVerb;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.OrderId;
import app.kontor.value.Selection;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What can be done to the orders that are meant: the ticked ones of the list, or the one in the preview. */
public final class OrderActions {
    private final Ui ui;
    private final OrderWork work;
    private final Results results;
    private final PaperTray tray;
    private final Supplier<Selection<OrderId>> meant;
    public final Action allocate;
    public final Action pick;
    public final Action labels;
    public final Action ship;
    public final Action invoice;
    public final Action hold;
    public final Action release;
    public final Action pay;
    public final Action cancel;

    /** @param chosen whether any order is meant */
    public OrderActions(OrderTools tools, Supplier<Selection<OrderId>> meant, ObservableBooleanValue chosen) {
        this.ui = tools.ui();
        this.work = tools.work();
        this.results = tools.results();
        this.tray = tools.tray();
        this.meant = meant;
        allocate = ui.action("orders.allocate", MaterialDesignP.PACKAGE_VARIANT, this::allocate).on("A").when(chosen);
        pick = ui.action("orders.pick", MaterialDesignP.PRINTER_OUTLINE, this::pick).on("P").when(chosen);
        labels = ui.action("orders.labels", MaterialDesignL.LABEL_OUTLINE, this::labels).on("L").when(chosen);
        ship = ui.action("orders.ship", MaterialDesignT.TRUCK_CHECK_OUTLINE, this::ship).on("M").when(chosen);
        invoice = ui.action("orders.invoice", MaterialDesignF.FILE_DOCUMENT_OUTLINE, this::invoice).on("V").when(chosen);
        hold = ui.action("orders.hold", MaterialDesignP.PAUSE_CIRCLE_OUTLINE, this::hold).on("H").when(chosen);
        release = ui.action("orders.release", MaterialDesignP.PLAY_CIRCLE_OUTLINE, this::release).on("R").when(chosen);
        pay = ui.action("orders.pay", MaterialDesignC.CASH_CHECK, this::pay).on("B").when(chosen);
        cancel = ui.action("orders.cancel", MaterialDesignC.CANCEL, this::cancel).on("Delete").when(chosen);
    }

    /** In the order of a day's work. */
    public List<Action> all() {
        return List.of(allocate, pick, labels, ship, invoice, pay, hold, release, cancel);
    }

    private void allocate() {
        Selection<OrderId> orders = meant.get();
        ui.inBackground(() -> work.allocate(orders), results::showStock);
    }

    private void pick() {
        Path folder = tray.next(LocalDateTime.now());
        run("orders.done.pick", orders -> work.pick(orders, folder));
    }

    private void labels() {
        Path folder = tray.next(LocalDateTime.now());
        run("orders.done.labels", orders -> work.labels(orders, folder));
    }

    private void invoice() {
        Path folder = tray.next(LocalDateTime.now());
        Selection<OrderId> orders = meant.get();
        ui.dialogs().confirm(Question.of(ui.text("orders.invoice.ask"), ui.text("orders.invoice.text"), ui.text("orders.invoice.go")),
                () -> start("orders.done.invoice", () -> work.invoice(orders, folder)));
    }

    private void ship() {
        Selection<OrderId> orders = meant.get();
        Form form = new Form(ui.texts());
        Field<String> carrier = form.text(ui.text("orders.ship.carrier"), "").id("ship-carrier");
        Field<String> tracking = form.text(ui.text("orders.ship.tracking"), "").id("ship-tracking");
        Field<Boolean> partly = form.choice(ui.text("orders.ship.short"), List.of(false, true),
                part -> ui.texts().get(part ? "orders.ship.short.part" : "orders.ship.short.wait")).id("ship-short");
        Question question = Question.of(ui.text("orders.ship"), ui.text("orders.ship.text"), ui.text("orders.ship.go"));
        ui.dialogs().form(question, form, () -> {
            ShipRequest request = ShipRequest.complete(carrier.valueOrNull(), tracking.valueOrNull());
            start("orders.done.ship", () -> work.ship(orders, partly.value() ? request.partly() : request));
        });
    }

    private void hold() {
        Selection<OrderId> orders = meant.get();
        Question question = Question.of(ui.text("orders.hold"), ui.text("orders.hold.text"), ui.text("orders.hold"));
        ui.dialogs().askText(question, ui.text("orders.hold.reason"), "",
                reason -> start("orders.done.hold", () -> work.change(orders, new BulkVerb.Hold(reason))));
    }

    private void release() {
        run("orders.done.release", orders -> work.change(orders, new BulkVerb.Release()));
    }

    private void pay() {
        run("orders.done.pay", orders -> work.change(orders, new BulkVerb.Pay()));
    }

    private void cancel() {
        run("orders.done.cancel", orders -> work.change(orders, new BulkVerb.Cancel()));
    }

    private void run(String doneKey, Function<Selection<OrderId>, Outcome> what) {
        Selection<OrderId> orders = meant.get();
        start(doneKey, () -> what.apply(orders));
    }

    private void start(String doneKey, Callable<Outcome> what) {
        ui.inBackground(what, outcome -> results.show(doneKey, outcome));
    }
}
