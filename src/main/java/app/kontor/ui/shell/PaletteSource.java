package app.kontor.ui.shell;

import java.util.List;
import java.util.function.Function;

/**
 * Something that the palette searches: orders, products, settings, help.
 *
 * @param title  stands over what it found
 * @param prefix the sign before the text that searches here alone ("#" for orders); empty for none
 * @param find   for a search text, asked on a worker thread; the palette shows the first of what comes
 */
public record PaletteSource(String title, String prefix, Function<String, List<PaletteEntry>> find) {

    /** A list that is known beforehand (settings, help topics), searched by the palette itself. */
    public static PaletteSource of(String title, List<PaletteEntry> entries) {
        return new PaletteSource(title, "", search -> PaletteMatch.best(search, entries));
    }
}
