package app.kontor.ui.shell;

import app.kontor.ui.kit.Screen;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;

/**
 * An entry of the sidebar.
 *
 * @param code   names it in a Place
 * @param text   what the user reads
 * @param letter reached by G and then this key
 * @param part   where in the sidebar it stands
 * @param screen makes the screen at the first visit
 */
public record Area(String code, String text, Ikon icon, KeyCode letter, Part part, Supplier<Screen> screen) {

    /** The sidebar's parts, from above. */
    public enum Part {
        /** The day: orders on their way out. */
        WORK,
        /** What the shop has and whom it knows. */
        STOCK,
        /** What comes in and goes out as files, and the program itself; at the lower end. */
        TOOLS
    }
}
