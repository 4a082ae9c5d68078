package app.kontor.app;

import app.kontor.history.CommandEntry;
import app.kontor.history.UndoResult;
import app.kontor.sales.OrderView;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Theme;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.CommandWords;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.shell.Shell;
import app.kontor.ui.shell.ShopLine;
import app.kontor.value.CommandId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.util.Duration;

/** An open shop in the window: its areas, what waits in them, and what Ctrl+Z takes back. */
final class Office {
    /** The languages that all texts are written in. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.of("da"));

    private final Shop shop;
    private final Ui ui;
    private final PaperTray tray;
    private final Latest news;

    Office(Shop shop, Ui ui, PaperTray tray) {
        this.shop = shop;
        this.ui = ui;
        this.tray = tray;
        this.news = ui.background().latest(Duration.ZERO);
    }

    String title() {
        return ui.text("app.title", name());
    }

    /** @param speak what choosing another language does */
    Parent furnish(Theme theme, Consumer<Locale> speak) {
        Shell shell = new Shell(ui, theme, new ShopLine(name(), shop.folder().path()), new Areas(shop, ui, tray).all(), this::undo);
        shell.status(languages(speak));
        shop.onChange(() -> {
            shell.changed();
            ui.background().later(() -> refresh(shell));
        });
        refresh(shell);
        return shell.root();
    }

    private record News(long open, Optional<CommandEntry> undoable) {}

    private void refresh(Shell shell) {
        news.ask(() -> new News(shop.orders().counts().getOrDefault(OrderView.OPEN, 0L), shop.history().next()), found -> {
            shell.count("orders", found.open == 0 ? "" : ui.formats().count(found.open));
            shell.undoable(found.undoable.map(entry -> CommandWords.of(ui, entry)).orElse(""));
        });
    }

    private void undo() {
        ui.inBackground(() -> new Undone(shop.history().next(), shop.history().undo((CommandId) null)), undone -> {
            String what = undone.command.map(entry -> CommandWords.of(ui, entry)).orElse("");
            ui.toasts().done(ui.text("undo.done", what));
            if (!undone.result.kept().isEmpty()) {
                ui.toasts().warn(ui.text("undo.kept", CommandWords.left(undone.result.kept())));
            }
        });
    }

    private record Undone(Optional<CommandEntry> command, UndoResult result) {}

    private MenuButton languages(Consumer<Locale> speak) {
        String now = ui.texts().locale().getLanguage();
        MenuButton button = Nodes.styled(new MenuButton(), "flat", "compact");
        button.setId("language");
        button.setAccessibleText(ui.text("shell.language"));
        for (Locale language : LANGUAGES) {
            MenuItem item = new MenuItem(language.getDisplayLanguage(language));
            item.setOnAction(e -> speak.accept(language));
            button.getItems().add(item);
            if (language.getLanguage().equals(now)) {
                button.setText(item.getText());
            }
        }
        return button;
    }

    private String name() {
        String company = shop.settings().get().company().name();
        return company == null ? ui.text("app.name") : company;
    }
}
