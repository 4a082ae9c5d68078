package app.kontor.ui.shell;

import app.kontor.ui.kit.Nodes;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Something over the whole window for a moment: the palette, the sheet of keys. The window's own keys rest, Esc goes back. */
final class Overlay {
    private final StackPane node = new StackPane();
    private final Region scrim = Nodes.styled(new Region(), "scrim");
    private final Predicate<KeyEvent> alsoCloses;
    private @Nullable Node before;
    private final Set<Node> staying = new HashSet<>();
    private Node keyed = scrim;
    private Subscription guard = Subscription.EMPTY;

    /** @param alsoCloses the key that opened it */
    Overlay(Predicate<KeyEvent> alsoCloses) {
        this.alsoCloses = alsoCloses;
        node.setVisible(false);
        node.getChildren().add(scrim);
        scrim.setOnMousePressed(e -> close());
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    Node node() {
        return node;
    }

    boolean isOpen() {
        return node.isVisible();
    }

    /** Once opened, this card waits in the window unseen: to work out all its styles anew would take longer than a frame. */
    void keep(Node card) {
        staying.add(card);
    }

    /** @param focus takes the keys */
    void open(Node card, Pos at, Node focus) {
        if (!isOpen()) {
            before = node.getScene() == null ? null : node.getScene().getFocusOwner();
        }
        StackPane.setAlignment(card, at);
        node.getChildren().removeIf(other -> other != scrim && other != card && !staying.contains(other));
        if (!node.getChildren().contains(card)) {
            node.getChildren().add(card);
        }
        node.getChildren().forEach(part -> part.setVisible(part == scrim || part == card));
        node.setVisible(true);
        keyed = focus;
        focus.requestFocus();
        guard.unsubscribe();
        guard = node.getScene() == null ? Subscription.EMPTY : node.getScene().focusOwnerProperty().subscribe(this::keepFocus);
    }

    /** Tab goes round in here; a screen below that reads its rows again does not take the keys. */
    private void keepFocus(@Nullable Node owner) {
        Node above = owner;
        while (above != null && above != node) {
            above = above.getParent();
        }
        if (isOpen() && above == null) {
            keyed.requestFocus();
        }
    }

    /** Gives the keys back to whom they belonged. */
    void close() {
        guard.unsubscribe();
        node.setVisible(false);
        node.getChildren().removeIf(card -> card != scrim && !staying.contains(card));
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || alsoCloses.test(event)) {
            close();
        }
        event.consume();
    }
}
