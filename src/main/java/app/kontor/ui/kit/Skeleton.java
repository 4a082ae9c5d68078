package app.kontor.ui.kit;

import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/** Grey bars in a table's place while its first rows are read; a quick answer comes before they do, so that nothing flickers. */
final class Skeleton {
    private static final Duration PATIENCE = Duration.millis(150);
    private static final int ROWS = 14;
    private static final double[] BARS = {70, 90, 190, 110, 60, 80};

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final TableView<?> table;
    private boolean over;

    Skeleton(TableView<?> table) {
        this.table = table;
        table.setPlaceholder(new Region());
        patience.setOnFinished(e -> table.setPlaceholder(rows()));
        table.sceneProperty().subscribe(scene -> {
            if (scene != null && !over) {
                patience.playFromStart();
            }
        });
    }

    /** There is something to show. */
    void end() {
        over = true;
        patience.stop();
    }

    /** There will be, but not yet. */
    void begin() {
        over = false;
        table.setPlaceholder(new Region());
        patience.playFromStart();
    }

    private static Node rows() {
        VBox rows = Nodes.styled(new VBox(), "skeleton");
        IntStream.range(0, ROWS).forEach(row -> rows.getChildren().add(row(row)));
        cutToPlace(rows);
        return rows;
    }

    /** A table is as tall as its placeholder at least, and stays so after that has gone: these bars ask for no room. */
    private static void cutToPlace(Region rows) {
        rows.setMinHeight(0);
        Rectangle place = new Rectangle();
        place.widthProperty().bind(rows.widthProperty());
        place.heightProperty().bind(rows.heightProperty());
        rows.setClip(place);
    }

    private static HBox row(int number) {
        HBox row = Nodes.styled(new HBox(), "skeleton-row");
        for (int i = 0; i < BARS.length; i++) {
            Region bar = Nodes.styled(new Region(), "skeleton-bar");
            bar.setPrefWidth(BARS[i] * (1 - (number * 7 + i * 3) % 5 / 10.0)); // as uneven as words are
            row.getChildren().add(bar);
        }
        return row;
    }
}
