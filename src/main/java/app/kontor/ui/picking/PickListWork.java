package app.kontor.ui.picking;

import app.kontor.app.Shop;
import app.kontor.day.PaperFile;
import app.kontor.fulfilment.PickList;
import app.kontor.fulfilment.PickLists;
import app.kontor.fulfilment.PickStop;
import app.kontor.printing.PaperKind;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.printing.PrintNews;
import app.kontor.value.CommandId;
import app.kontor.value.Quantity;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** Does what the screen of a pick list offers, says so, and offers to take it back. */
final class PickListWork {
    private final Ui ui;
    private final Shop shop;
    private final PaperTray tray;
    private final Runnable changed;

    PickListWork(Ui ui, Shop shop, PaperTray tray, Runnable changed) {
        this.ui = ui;
        this.shop = shop;
        this.tray = tray;
        this.changed = changed;
    }

    /** What was found and why not more; the rest is freed for the orders to wait for. */
    void missing(PickStop row, PickLists.Stop stop) {
        Form form = new Form(ui.texts());
        Field<Quantity> found = form.quantity(ui.text("pickList.short.found"), "0", ui.formats().locale()).required().id("short-found");
        Field<String> reason = form.text(ui.text("pickList.short.reason"), ui.text("pack.missing.default")).required().id("short-reason");
        Question question = Question.of(ui.text("pickList.short.title", row.variant().name()),
                ui.text("pickList.short.text", row.pieces()), ui.text("pickList.short.go"));
        ui.dialogs().form(question, form, () -> ui.inBackground(
                () -> shop.pickLists().shortPick(stop, new PickLists.Found(found.value(), reason.value())),
                command -> done(ui.text("pickList.short.done", row.variant().name()), command)));
    }

    void takeBack(PickList now) {
        ui.inBackground(() -> shop.pickLists().takeBack(now.id()), command -> {
            ui.toasts().done(ui.text("pickList.takenBack", now.number()), () -> undo(command));
            ui.navigation().go(Place.of("picking"));
        });
    }

    private void done(String words, CommandId command) {
        ui.toasts().done(words, () -> undo(command));
        changed.run();
    }

    private void undo(CommandId command) {
        ui.inBackground(() -> shop.history().undo(command), result -> {});
    }

    void print(PickList now) {
        Path file = tray.next(LocalDateTime.now()).resolve("pick-list " + now.number() + ".pdf");
        ui.background().read(progress -> {
            PaperFile paper = shop.pickPaper().print(now, file);
            return tray.printing().take(PaperKind.PICK_LIST, now.number(), paper.file());
        }, jobs -> PrintNews.show(ui, jobs, tray.viewer()));
    }

    void pack(PickList now) {
        ui.navigation().go(new Place("pack", "", now.id()));
    }
}
