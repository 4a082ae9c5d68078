package app.kontor.ui.kit;

import app.kontor.text.Texts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
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
 * Something the user can do, declared once and used by its button, its menu item and its key. What the user's role or the state of the
 * shop forbids is greyed out and says why.
 *
 * @param key       names its text: verb and noun
 * @param possible  whether it makes sense now: something is chosen, nothing else runs
 * @param permit    whether the one who sits here may do it
 * @param arguments of the text: a button carries the number of what it will do
 */
public record Action(
        String key,
        Ikon icon,
        @Nullable KeyCombination shortcut,
        ObservableBooleanValue possible,
        Permit permit,
        ObservableValue<List<Object>> arguments,
        Runnable run) {

    /** For what everybody may do; a screen's actions are made by {@link Ui#action}, which knows what each needs. */
    public static Action of(String key, Ikon icon, Runnable run) {
        return new Action(key, icon, null, new SimpleBooleanProperty(true), Permit.free(), new SimpleObjectProperty<>(List.of()), run);
    }

    /** @param keys as KeyCombination writes them: "Shortcut+Enter", "F5" */
    public Action on(String keys) {
        return new Action(key, icon, KeyCombination.valueOf(keys), possible, permit, arguments, run);
    }

    public Action when(ObservableBooleanValue condition) {
        return new Action(key, icon, shortcut, condition, permit, arguments, run);
    }

    public Action saying(ObservableValue<List<Object>> textArguments) {
        return new Action(key, icon, shortcut, possible, permit, textArguments, run);
    }

    Action permitted(Permit needed) {
        return new Action(key, icon, shortcut, possible, needed, arguments, run);
    }

    /** Whether its button can be pressed: it makes sense and is permitted. */
    public BooleanBinding enabled() {
        return Bindings.createBooleanBinding(() -> possible.get() && permit.given(), possible, permit.why());
    }

    /** Why whoever sits here may not do it now; empty if they may. */
    public String refusal() {
        return permit.why().get();
    }

    /** Does it, as a click would; where it is not permitted it says why. */
    public void fire() {
        if (!permit.given()) {
            permit.refuse().accept(refusal());
        } else if (possible.get()) {
            run.run();
        }
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
        item.disableProperty().bind(enabled().not());
        item.setOnAction(e -> fire());
        return item;
    }

    public ObservableValue<String> text(Texts texts) {
        return arguments.map(list -> texts.get(key, list.toArray()));
    }

    /** Runs it if the key is its own and it is possible now; where it is not permitted it says why. */
    public boolean handles(KeyEvent event) {
        boolean ours = possible.get() && Shortcuts.matches(shortcut, event);
        if (ours) {
            fire();
        }
        return ours;
    }

    /** Whether the key is its own, allowed or not. */
    public boolean owns(KeyEvent event) {
        return Shortcuts.matches(shortcut, event);
    }

    private Button wired(Button button, Texts texts) {
        button.setId(key.replace('.', '-'));
        button.disableProperty().bind(enabled().not());
        button.setOnAction(e -> fire());
        button.accessibleTextProperty().bind(text(texts));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(text(texts).map(words -> (words + "  " + Shortcuts.name(shortcut, texts)).strip()));
        button.setTooltip(tooltip);
        WhyNot.explain(button, permit.why());
        return button;
    }
}
