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
 * @param atEnd  stands at the lower end: not work, but what feeds it
 * @param screen makes the screen at the first visit
 */
public record Area(String code, String text, Ikon icon, KeyCode letter, boolean atEnd, Supplier<Screen> screen) {}
