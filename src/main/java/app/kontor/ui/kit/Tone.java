package app.kontor.ui.kit;

import java.util.Locale;

/** What a state asks of the user: nothing, go, good, look, stop. Always shown with an icon and a word, never alone. */
public enum Tone {
    NEUTRAL, ACCENT, SUCCESS, WARNING, DANGER;

    /** Style class of chips, discs and banners. */
    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Style class of an icon in this tone's colour. */
    public String iconClass() {
        return this == NEUTRAL ? "i-muted" : "i-" + styleClass();
    }
}
