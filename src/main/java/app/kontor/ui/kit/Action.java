package app.kontor.ui.kit;

import app.kontor.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * Something the user can do, declared once and used by its button, its menu item and its key.
 *
 * @param key       names its text: verb and noun
 * @param arguments of the text: a button carries the number of what it will do
 */
public record Action(
        String key,
        Ikon icon,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue enabled,
        ObservableValue<List<Object>> arguments,
        Runnable run) {

    public static Action of(String key, Ikon icon, Runnable run) {
        return new Action(key, icon, null, new SimpleBooleanProperty(true), new SimpleObjectProperty<>(List.of()), run);
    }

    /** @param keys as KeyCombination writes them: "Shortcut+Enter", "F5" */
    public Action on(String keys) {
        return new Action(key, icon, KeyCombination.valueOf(keys), enabled, arguments, run);
    }

    public Action when(ObservableBooleanValue condition) {
        return new Action(key, icon, shortcut, condition, arguments, run);
    }

    public Action saying(ObservableValue<List<Object>> textArguments) {
        return new Action(key, icon, shortcut, enabled, textArguments, run);
    }

    /** An ordinary button: icon and words. */
    public Button button(Texts texts) {
        Button button = wired(new Button(null, Nodes.icon(icon)), texts);
        button.textProperty().bind(text(texts));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** The one accent button of a screen, with its key inside. */
    public Button primaryButton(Texts texts) {
        Button button = Nodes.styled(wired(new Button(), texts), "accent", "primary");
        Label words = new Label();
        words.textProperty().bind(text(texts));
        Label keys = Nodes.label(Shortcuts.name(shortcut, texts), "kbd-in");
        HBox content = Nodes.row(6, Nodes.icon(icon), words, keys);
        content.setMaxWidth(Region.USE_PREF_SIZE);
        button.setGraphic(content);
        button.setAlignment(Pos.CENTER);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** An icon alone, which a screen reader and the tooltip name. */
    public Button iconButton(Texts texts) {
        return Nodes.styled(wired(new Button(null, Nodes.icon(icon)), texts), "flat", "icon-only");
    }

    public MenuItem menuItem(Texts texts) {
        MenuItem item = new MenuItem(null, Nodes.icon(icon));
        item.textProperty().bind(text(texts));
        item.setAccelerator(shortcut);
        item.disableProperty().bind(Bindings.not(enabled));
        item.setOnAction(e -> run.run());
        return item;
    }

    public ObservableValue<String> text(Texts texts) {
        return arguments.map(list -> texts.get(key, list.toArray()));
    }

    /** Runs it if the key is its own and it is allowed now. */
    public boolean handles(KeyEvent event) {
        boolean ours = enabled.get() && Shortcuts.matches(shortcut, event);
        if (ours) {
            run.run();
        }
        return ours;
    }

    /** Whether the key is its own, allowed or not. */
    public boolean owns(KeyEvent event) {
        return Shortcuts.matches(shortcut, event);
    }

    private Button wired(Button button, Texts texts) {
        button.setId(key.replace('.', '-'));
        button.disableProperty().bind(Bindings.not(enabled));
        button.setOnAction(e -> run.run());
        button.accessibleTextProperty().bind(text(texts));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text(texts).map(words -> (words + "  " + Shortcuts.name(shortcut, texts)).strip()));
        button.setTooltip(tooltip);
        return button;
    }
}
