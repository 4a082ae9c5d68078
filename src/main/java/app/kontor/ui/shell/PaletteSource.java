package app.kontor.ui.shell;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that the palette searches: orders, products, settings, help.
 *
 * @param title  stands over what it found
 * @param prefix the sign before the text that searches here alone ("#" for orders); empty for none
 * @param find   for a search text, asked on a worker thread; the palette shows the first of what comes
 */
public record PaletteSource(String title, String prefix, Function<String, List<PaletteEntry>> find) {

    /** A list that stays as it is (settings, help topics), searched by the palette itself. @param entries asked on a worker thread, once */
    public static PaletteSource of(String title, Supplier<List<PaletteEntry>> entries) {
        AtomicReference<@Nullable List<PaletteEntry>> made = new AtomicReference<>();
        return new PaletteSource(title, "", search -> PaletteMatch.best(search, made.updateAndGet(list -> list == null ? entries.get() : list)));
    }
}
