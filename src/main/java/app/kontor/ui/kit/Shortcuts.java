package app.kontor.ui.kit;

import app.kontor.text.Texts;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** Keys: how they are written for people, and which action one belongs to. */
public final class Shortcuts {
    private Shortcuts() {}

    /** "Ctrl+Enter", in German "Strg+Enter"; empty without a key. */
    public static String name(@Nullable KeyCombination keys, Texts texts) {
        if (keys instanceof KeyCharacterCombination written) {
            return written.getCharacter();
        }
        if (!(keys instanceof KeyCodeCombination combination)) {
            return "";
        }
        String modifiers = combination.getShortcut() == KeyCombination.ModifierValue.DOWN
                        || combination.getControl() == KeyCombination.ModifierValue.DOWN ? texts.get("key.ctrl") + "+" : "";
        if (combination.getAlt() == KeyCombination.ModifierValue.DOWN) {
            modifiers += "Alt+";
        }
        if (combination.getShift() == KeyCombination.ModifierValue.DOWN) {
            modifiers += texts.get("key.shift") + "+";
        }
        return modifiers + name(combination.getCode());
    }

    /** A sign is compared with what was typed, for it stands on another key in each country. */
    static boolean matches(@Nullable KeyCombination keys, KeyEvent event) {
        if (keys instanceof KeyCharacterCombination written) {
            return event.getText().equals(written.getCharacter()) && !event.isShortcutDown();
        }
        return keys != null && keys.match(event);
    }

    /** Runs the first of the actions that has this key; a key without Ctrl belongs to the text field that is being typed in. */
    public static void handle(KeyEvent event, Scene scene, List<Action> actions) {
        if (!event.isConsumed() && !typing(event, scene) && actions.stream().anyMatch(action -> action.handles(event))) {
            event.consume();
        }
    }

    /** Whether the key writes text rather than commands. */
    public static boolean typing(KeyEvent event, Scene scene) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
        return plain && scene.getFocusOwner() instanceof TextInputControl;
    }

    /** What stands on the key. */
    public static String name(KeyCode code) {
        return switch (code) {
            case ENTER -> "Enter";
            case ESCAPE -> "Esc";
            case LEFT -> "\u2190";
            case RIGHT -> "\u2192";
            case UP -> "\u2191";
            case DOWN -> "\u2193";
            case COMMA -> ",";
            case PERIOD -> ".";
            case PLUS, ADD -> "+";
            case MINUS, SUBTRACT -> "-";
            default -> code.getName();
        };
    }
}
