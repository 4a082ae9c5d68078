package app.kontor.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the rows that pass through one cell; a cell keeps its nodes and paints them anew. */
interface Painter<R> {
    Node node();

    void show(R row);

    /**
     * One label; {@code paint} says how it looks for a row: style, text, graphic, click. It paints a draft that is in no window: each new class
     * or graphic of a label in sight makes JavaFX look through all style sheets, and from row to row most stay the same.
     */
    final class OfLabel<R> implements Painter<R> {
        private final Label label = new Label();
        private final Label draft = new Label();
        private final List<String> plain = List.copyOf(label.getStyleClass());
        private final BiConsumer<Label, R> paint;

        OfLabel(BiConsumer<Label, R> paint) {
            this.paint = paint;
        }

        @Override
        public Node node() {
            return label;
        }

        @Override
        public void show(R row) {
            draft.getStyleClass().setAll(plain);
            draft.setGraphic(null);
            draft.setText(null);
            paint.accept(draft, row);
            if (!label.getStyleClass().equals(draft.getStyleClass())) {
                label.getStyleClass().setAll(draft.getStyleClass());
            }
            if (!isSame(label.getGraphic(), draft.getGraphic())) {
                Node graphic = draft.getGraphic();
                draft.setGraphic(null); // a node stands in one place
                label.setGraphic(graphic);
            }
            label.setText(draft.getText());
            label.setStyle(draft.getStyle());
            label.setAccessibleText(draft.getAccessibleText());
            label.setOnMouseClicked(draft.getOnMouseClicked());
        }

        private static boolean isSame(@Nullable Node shown, @Nullable Node wanted) {
            return shown == wanted || (shown instanceof FontIcon one && wanted instanceof FontIcon other
                    && Objects.equals(one.getIconCode(), other.getIconCode()) && withoutOwn(one).equals(withoutOwn(other)));
        }

        /** A label gives its graphic a class of its own. */
        private static List<String> withoutOwn(FontIcon icon) {
            return icon.getStyleClass().stream().filter(name -> !name.equals("graphic")).toList();
        }
    }

    /** A text and, small behind it, an aside: a name and its country. */
    final class OfPair<R> implements Painter<R> {
        private final Label main = new Label();
        private final Label aside = Nodes.label("", "muted", "small");
        private final HBox pair = new HBox(8, main, aside);
        private final Function<R, String> mainText;
        private final Function<R, String> asideText;

        OfPair(Function<R, String> mainText, Function<R, String> asideText) {
            this.mainText = mainText;
            this.asideText = asideText;
            aside.setMinWidth(Region.USE_PREF_SIZE);
            pair.setAlignment(Pos.BASELINE_LEFT);
            pair.setMaxHeight(Region.USE_PREF_SIZE);
        }

        @Override
        public Node node() {
            return pair;
        }

        @Override
        public void show(R row) {
            main.setText(mainText.apply(row));
            aside.setText(asideText.apply(row));
        }
    }
}
