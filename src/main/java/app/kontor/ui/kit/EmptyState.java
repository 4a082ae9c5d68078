package app.kontor.ui.kit;

import app.kontor.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/** Where a list would be: one sentence, and one button that helps. */
public final class EmptyState {
    private final VBox node;

    public EmptyState(Texts texts, Ikon icon, String sentence, @Nullable Action remedy) {
        node = Nodes.styled(new VBox(12, Nodes.icon(icon, "i40", "i-muted"), Nodes.label(sentence, "muted")), "empty-state");
        node.setAlignment(Pos.CENTER);
        if (remedy != null) {
            node.getChildren().add(remedy.button(texts));
        }
    }

    public Node node() {
        return node;
    }
}
