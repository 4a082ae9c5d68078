package app.kontor.ui.kit;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;

/**
 * Whether something may be done by the one who sits here, as the shop is now.
 *
 * @param why    the sentence why not; empty while it may
 * @param refuse tells it to somebody who tries with the keys
 */
record Permit(ObservableStringValue why, Consumer<String> refuse) {
    /** What only looks, or goes somewhere. */
    static Permit free() {
        return new Permit(new SimpleStringProperty(""), why -> {});
    }

    boolean given() {
        return why.get().isEmpty();
    }
}
