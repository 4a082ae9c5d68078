package app.kontor.ui.orders;

import app.kontor.app.Shop;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Toasts;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.printing.PrintNews;
import app.kontor.value.CommandId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Tells the user what an action did: a toast with its undo, its paper and what was skipped; a lone refusal as its sentence. */
public final class Results {
    private static final double HEIGHT = 320;

    private final Ui ui;
    private final Shop shop;
    private final PaperTray tray;

    Results(Ui ui, Shop shop, PaperTray tray) {
        this.ui = ui;
        this.shop = shop;
        this.tray = tray;
    }

    /** Stock was given out; what is still missing is no refusal. */
    public void showStock(Outcome outcome) {
        String done = ui.text("orders.done.allocate", outcome.done());
        int missing = outcome.skipped().size();
        ui.toasts().done(missing == 0 ? done : done + ", " + ui.text("orders.missing.count", missing), offers(outcome));
    }

    /** @param key its text, about the number of what was done */
    public void show(String key, Outcome outcome) {
        if (outcome.isRefusal()) {
            ui.dialogs().tell(ui.text("failure.rule"), outcome.skipped().getFirst());
            return;
        }
        String done = ui.texts().get(key, outcome.done());
        String skipped = outcome.skipped().isEmpty() ? "" : ui.text("orders.skipped", outcome.skipped().size());
        String printers = PrintNews.printers(ui, outcome.jobs());
        String all = Stream.of(done, printers, skipped).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        ui.toasts().done(all, offers(outcome));
        PrintNews.failures(ui, outcome.jobs());
    }

    private List<Toasts.Offer> offers(Outcome outcome) {
        List<Toasts.Offer> offers = new ArrayList<>();
        if (!outcome.skipped().isEmpty()) {
            offers.add(new Toasts.Offer("toast-show", ui.text("orders.skipped.show"), () -> list(outcome.skipped())));
        }
        Path paper = outcome.paper();
        if (paper != null) {
            offers.add(new Toasts.Offer("toast-open", ui.text("orders.paper.open"), () -> tray.viewer().accept(paper)));
        }
        CommandId command = outcome.command();
        if (command != null) {
            offers.add(ui.toasts().undo(() -> undo(command)));
        }
        return offers;
    }

    private void undo(CommandId command) {
        ui.inBackground(() -> shop.history().undo(command), result -> {
            if (!result.kept().isEmpty()) {
                ui.toasts().warn(ui.text("undo.kept", CommandWords.left(result.kept())));
            }
        });
    }

    private void list(List<String> sentences) {
        VBox lines = Nodes.column(8);
        sentences.forEach(sentence -> lines.getChildren().add(Nodes.paragraph(sentence)));
        ScrollPane pane = Nodes.styled(new ScrollPane(lines), "edge-to-edge");
        pane.setFitToWidth(true);
        pane.setMaxHeight(HEIGHT);
        ui.dialogs().show(ui.text("orders.left"), pane);
    }
}
