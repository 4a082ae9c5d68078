package app.kontor.ui.shell;

import org.kordamp.ikonli.Ikon;

/**
 * A line of the palette.
 *
 * @param id     the same for the same thing in every session, so that what was used last can be offered first: "order:17"
 * @param text   what is found and marked: a name, a number with a name
 * @param detail small behind it, found as well; empty for none
 * @param keys   the keys that do the same, as {@link app.kontor.ui.kit.Shortcuts#name} writes them; empty for none
 * @param refusal why it can't be done now by the one who sits here; empty if it can
 * @param run    goes there or does it, on the JavaFX thread
 */
public record PaletteEntry(String id, Ikon icon, String text, String detail, String keys, String refusal, Runnable run) {
    public PaletteEntry(String id, Ikon icon, String text, String detail, Runnable run) {
        this(id, icon, text, detail, "", "", run);
    }

    /** What stands behind the text. */
    String words() {
        return isOpen() ? detail : refusal;
    }

    boolean isOpen() {
        return refusal.isEmpty();
    }
}
