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

    /**
     * One label; {@code paint} says how it looks for a row: style, text, graphic, click. It paints a draft that is in no window, and what is in
     * sight wears what a pattern of this look wears. Where there can be no pattern, an ordinary label is changed itself.
     */
    final class OfLabel<R> implements Painter<R> {
        private final Patterns patterns;
        private final BiConsumer<Label, R> paint;
        private final Label draft = new Label();
        private final List<String> plain = List.copyOf(draft.getStyleClass());
        private final PatternedLabel patterned = new PatternedLabel();
        private final Label ordinary = new Label(); // not the same one: JavaFX remembers styles by class, and forgets that some are bound
        private Label shown = patterned;

        OfLabel(Patterns patterns, BiConsumer<Label, R> paint) {
            this.patterns = patterns;
            this.paint = paint;
        }

        @Override
        public Node node() {
            return shown;
        }

        @Override
        public void show(R row) {
            draft.getStyleClass().setAll(plain);
            draft.setGraphic(null);
            draft.setText(null);
            paint.accept(draft, row);
            Label pattern = patterns.of(draft);
            if (pattern == null) {
                shown = ordinary;
                wear();
            } else {
                shown = patterned;
                patterned.follow(pattern);
            }
            shown.setText(draft.getText());
            shown.setAccessibleText(draft.getAccessibleText());
            shown.setOnMouseClicked(draft.getOnMouseClicked());
        }

        private void wear() {
            if (!ordinary.getStyleClass().equals(draft.getStyleClass())) {
                ordinary.getStyleClass().setAll(draft.getStyleClass());
            }
            ordinary.setStyle(draft.getStyle());
            Node graphic = draft.getGraphic();
            draft.setGraphic(null); // a node stands in one place
            ordinary.setGraphic(graphic);
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
