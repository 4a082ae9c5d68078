package app.kontor.ui.orders;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Ui;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What is done for all orders at once: give out stock, print the day. */
final class DayActions {
    private final Ui ui;
    private final OrderTools tools;
    final Action allocate;
    final Action print;
    final Action folder;

    DayActions(OrderTools tools) {
        this.tools = tools;
        this.ui = tools.ui();
        allocate = ui.action("orders.allocateAll", MaterialDesignP.PACKAGE_VARIANT, this::allocate).on("Shortcut+L");
        print = ui.action("orders.printDay", MaterialDesignP.PRINTER_OUTLINE, this::print).on("Shortcut+P");
        folder = ui.action("orders.printFolder", MaterialDesignF.FOLDER_OUTLINE, this::chooseFolder).on("Shortcut+Shift+P");
    }

    List<Action> all() {
        return List.of(allocate, print, folder);
    }

    private void allocate() {
        ui.inBackground(() -> tools.work().allocateAll(), tools.results()::showStock);
    }

    private void print() {
        Path dir = tools.tray().next(LocalDateTime.now());
        ui.inBackground(() -> tools.work().paper(dir), outcome -> tools.results().show("orders.done.paper", outcome));
    }

    private void chooseFolder() {
        ui.dialogs().files(FileQuestion.folder(ui.text("orders.printFolder")), chosen -> {
            tools.tray().remember().accept(chosen.getFirst());
            print();
        });
    }
}
