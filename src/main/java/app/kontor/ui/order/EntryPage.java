package app.kontor.ui.order;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.RowId;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * The page of something that is typed: what was begun is still there for one who comes back, and is left or given up only if the user says so.
 *
 * @param <D> the form
 */
public final class EntryPage<D extends EntryPage.Draft> {
    private final Ui ui;
    private final String list;
    private final String discard;
    private final BorderPane node = Nodes.styled(new BorderPane(), "order-screen", "sheet-bg");
    private final Action leave;
    private @Nullable RowId begunWith;
    private @Nullable D draft;

    /** The fields that are typed into. */
    public interface Draft {
        /** Whether leaving would lose something. */
        boolean isTouched();

        void focus();
    }

    /** @param list the area to go to where nothing lies behind. @param discard key of the question's text before a draft is thrown away */
    public EntryPage(Ui ui, String list, String discard) {
        this.ui = ui;
        this.list = list;
        this.discard = discard;
        this.leave = ui.action("entry.leave", MaterialDesignA.ARROW_LEFT, this::leave).on("Esc");
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && node.getScene().getFocusOwner() instanceof TextInputControl) {
                event.consume(); // elsewhere the key is the action's
                leave();
            }
        });
    }

    public BorderPane node() {
        return node;
    }

    public Action leaving() {
        return leave;
    }

    /** What is typed just now; null while nothing is. */
    public @Nullable D draft() {
        return draft;
    }

    /**
     * A draft that was left by the sidebar is still there; for something else it is given up only if the user says so.
     *
     * @param begin makes the form for the place's row
     */
    public void show(Place to, Consumer<@Nullable RowId> begin) {
        D open = draft;
        if (open == null || !open.isTouched()) {
            begin.accept(to.row());
        } else if (to.row() != null && !to.row().equals(begunWith)) {
            ui.dialogs().confirm(Question.dangerous(ui.text("entry.unfinished.title"), ui.text("entry.unfinished.text"),
                    ui.text("entry.unfinished.go")), () -> begin.accept(to.row()));
        } else {
            ui.background().later(open::focus);
        }
    }

    /** Nothing is typed yet of what the row asks for. */
    public void begin(@Nullable RowId row) {
        begunWith = row;
        draft = null;
    }

    /** From now on the form is typed into. */
    public void type(D form, Node head, Node content) {
        draft = form;
        node.setTop(head);
        node.setCenter(content);
        ui.background().later(() -> {
            node.applyCss(); // a field in a pane that scrolls is in the window only once that has its skin
            form.focus();
        });
    }

    /** It is written: goes to it, and the way back from there is not the empty form. */
    public void finish(Place written) {
        draft = null;
        ui.navigation().back();
        ui.navigation().go(written);
    }

    private void leave() {
        if (draft != null && draft.isTouched()) {
            ui.dialogs().confirm(Question.dangerous(ui.text("order.discard.title"), ui.texts().get(discard), ui.text("order.discard")), this::back);
        } else {
            back();
        }
    }

    private void back() {
        draft = null;
        Place here = ui.navigation().place().get();
        ui.navigation().back();
        if (here != null && here.equals(ui.navigation().place().get())) {
            ui.navigation().go(Place.of(list));
        }
    }
}
