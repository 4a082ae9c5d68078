package app.kontor.ui.shell;

import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Tone;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * A part of the program that a {@link app.kontor.ui.kit.Place} can name.
 *
 * @param code   names it in a Place
 * @param text   what the user reads
 * @param letter reached by G and then this key; null for none
 * @param part   where in the sidebar it stands
 * @param under  code of the sidebar's entry that is lit while the user is here
 * @param screen makes the screen at the first visit
 * @param waiting asked in the background after every change: what the sidebar says behind the name; null for nothing
 */
public record Area(
        String code, String text, Ikon icon, @Nullable KeyCode letter, Part part, String under, Supplier<Screen> screen,
        @Nullable Supplier<Waiting> waiting) {

    /** How many things wait in an area; red ({@link Tone#DANGER}) where somebody has to act. Nothing is shown for 0. */
    public record Waiting(long count, Tone tone) {
        public static Waiting of(long count) {
            return new Waiting(count, Tone.NEUTRAL);
        }
    }

    /** The sidebar's parts, from above. */
    public enum Part {
        /** The day: orders on their way out. */
        WORK,
        /** What the shop has and whom it knows. */
        STOCK,
        /** What comes in and goes out as files, and the program itself; at the lower end. */
        TOOLS,
        /** Not in the sidebar: one order, one product, reached from their list. */
        INSIDE
    }

    /** An entry of the sidebar. */
    public Area(String code, String text, Ikon icon, @Nullable KeyCode letter, Part part, Supplier<Screen> screen) {
        this(code, text, icon, letter, part, code, screen, null);
    }

    /** One row of a list, over the whole window. */
    public static Area inside(String list, String code, String text, Ikon icon, Supplier<Screen> screen) {
        return new Area(code, text, icon, null, Part.INSIDE, list, screen, null);
    }

    /** With a live count in the sidebar. @param count runs on a worker thread */
    public Area counting(Supplier<Waiting> count) {
        return new Area(code, text, icon, letter, part, under, screen, count);
    }
}
