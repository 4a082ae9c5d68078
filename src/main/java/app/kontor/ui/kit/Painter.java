package app.kontor.ui.kit;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Shows the rows that pass through one cell; a cell keeps its nodes and paints them anew. */
interface Painter<R> {
    Node node();

    void show(R row);

    /** One label; {@code paint} says how it looks for a row. */
    final class OfLabel<R> implements Painter<R> {
        private final Label label = new Label();
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
            label.getStyleClass().setAll(plain);
            label.setGraphic(null);
            label.setText(null);
            paint.accept(label, row);
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
