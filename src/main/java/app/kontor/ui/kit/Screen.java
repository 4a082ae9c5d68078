package app.kontor.ui.kit;

import java.util.List;
import javafx.scene.Node;

/** A screen as the shell sees it. */
public interface Screen {
    Node node();

    /** What its keys do. */
    List<Action> actions();

    /** The user came here: show the view and the row that the place names, if it names any. */
    void show(Place place);

    /** Whether it needs the whole window: no sidebar, no status bar. */
    default boolean fillsWindow() {
        return false;
    }

    /** Something was written: ask again. Called for the visible screen only. */
    void reload();
}
