package app.kontor.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the window asks of the shop behind it.
 *
 * @param undo    takes the last command back, in the background
 * @param redo    does again what was taken back last, in the background
 * @param lock    hides the window until somebody signs in
 * @param files   files were dropped somewhere on the window
 * @param sources what the palette searches besides screens and actions, in this order; asked when it is first opened
 */
public record ShellWork(Runnable undo, Runnable redo, Runnable lock, Consumer<List<Path>> files, Supplier<List<PaletteSource>> sources) {

    /** For a window of one screen. */
    static ShellWork of(Runnable undo) {
        return new ShellWork(undo, () -> {}, () -> {}, files -> {}, List::of);
    }
}
