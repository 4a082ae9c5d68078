package app.kontor.ui.today;

import app.kontor.reporting.Todo;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** What waits, each a number that opens its rows by a click or by its key. */
final class Tiles {
    private static final List<Tile> TILES = List.of(
            new Tile("ready", MaterialDesignP.PACKAGE_VARIANT_CLOSED, Tone.ACCENT, Todo::ready, new Place("orders", "ready", null)),
            new Tile("short", MaterialDesignA.ALERT_OUTLINE, Tone.DANGER, Todo::isShort, new Place("orders", "short", null)),
            new Tile("unpaid", MaterialDesignC.CLOCK_ALERT_OUTLINE, Tone.WARNING, Todo::unpaid, new Place("orders", "unpaid", null)),
            new Tile("overdue", MaterialDesignC.CALENDAR_ALERT, Tone.DANGER, Todo::overdue, new Place("invoices", "overdue", null)),
            new Tile("held", MaterialDesignH.HAND_BACK_LEFT_OUTLINE, Tone.WARNING, Todo::held, new Place("orders", "hold", null)),
            new Tile("unmatched", MaterialDesignT.TRAY_ARROW_DOWN, Tone.WARNING, Todo::unmatched, new Place("orders", "open", null)),
            new Tile("low", MaterialDesignW.WAREHOUSE, Tone.WARNING, Todo::lowStock, new Place("stock", "low", null)));

    private record Tile(String code, Ikon icon, Tone tone, ToLongFunction<Todo> count, Place place) {}

    private final Ui ui;
    private final List<Action> actions;

    Tiles(Ui ui) {
        this.ui = ui;
        this.actions = TILES.stream().map(tile -> ui.action("today." + tile.code, tile.icon, () -> ui.navigation().go(tile.place))
                .on(Integer.toString(TILES.indexOf(tile) + 1))).toList();
    }

    List<Action> actions() {
        return actions;
    }

    Node node(Todo todo) {
        HBox row = new HBox(12);
        TILES.forEach(tile -> row.getChildren().add(button(tile, tile.count.applyAsLong(todo))));
        return row;
    }

    private Button button(Tile tile, long count) {
        boolean calm = count == 0;
        Label words = Nodes.paragraph(ui.text("today." + tile.code), "strong");
        Label what = Nodes.paragraph(ui.text(calm ? "today.calm" : "today." + tile.code + ".do"), "small", "muted");
        Node head = Nodes.row(4, Nodes.disc(tile.icon, calm ? Tone.NEUTRAL : tile.tone), Nodes.spacer(),
                Nodes.label(Integer.toString(TILES.indexOf(tile) + 1), "kbd"));
        VBox content = Nodes.column(4, head, Nodes.label(ui.formats().count(count), "num-xl"), words, what);
        Button button = new Button(null, content);
        button.getStyleClass().setAll("tile");
        if (tile.code.equals("ready") && !calm) {
            button.getStyleClass().add("lead");
        }
        button.setId("today-tile-" + tile.code);
        button.setAccessibleText(ui.formats().count(count) + " " + words.getText());
        button.setOnAction(event -> ui.navigation().go(tile.place));
        button.setMinWidth(0);
        button.setPrefWidth(160);
        return Nodes.growing(button);
    }
}
