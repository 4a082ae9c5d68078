package app.kontor.ui.opening;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** One step of setting up a shop: Enter goes on, Esc goes back, and every step may be skipped. */
final class SetupPage {
    static final List<String> CODES = List.of("place", "company", "money", "storefronts", "start");
    private static final double WIDTH = 520;

    private final Ui ui;
    private final Step step;
    private final int number;
    private final IntConsumer go;

    /** @param go to a step by its number: -1 is before the first, and the one after the last makes the shop */
    SetupPage(Ui ui, Step step, IntConsumer go) {
        this.ui = ui;
        this.step = step;
        this.number = CODES.indexOf(step.code());
        this.go = go;
    }

    Node node(String folder) {
        boolean last = number == CODES.size() - 1;
        Action next = ui.action(last ? "opening.create" : "opening.next", last ? MaterialDesignS.STOREFRONT_OUTLINE : MaterialDesignA.ARROW_RIGHT,
                this::next).on("Enter");
        Action skip = ui.action("opening.skip", MaterialDesignS.SKIP_NEXT_OUTLINE, this::skip).on("Alt+Right");
        Action back = ui.action("opening.back", MaterialDesignA.ARROW_LEFT, () -> go.accept(number - 1)).on("Esc");
        Button forward = next.primaryButton(ui.texts());
        forward.setDefaultButton(true);
        Button backward = Nodes.styled(back.button(ui.texts()), "flat");
        backward.setCancelButton(true);
        HBox buttons = Nodes.row(8, backward, Nodes.spacer(), forward);
        if (!last) {
            buttons.getChildren().add(2, Nodes.styled(skip.button(ui.texts()), "flat"));
        }
        VBox card = Frame.card(WIDTH, dots(), Nodes.column(4, Nodes.label(ui.text("opening.step." + step.code()), "h1"),
                Nodes.paragraph(ui.text("opening.step." + step.code() + ".text"), "muted")), step.node(), buttons);
        card.addEventFilter(KeyEvent.KEY_PRESSED, event -> enter(event, forward));
        Node where = Nodes.paragraph(ui.text("opening.folder", folder), "small", "muted");
        VBox all = new VBox(16, card, where);
        all.setAlignment(Pos.CENTER);
        all.setMaxWidth(Region.USE_PREF_SIZE);
        return Frame.of(ui, all, last ? List.of() : List.of(skip), last ? forward::requestFocus : step::focus);
    }

    /** A closed list and a tick keep Enter for themselves; here it goes on. */
    private static void enter(KeyEvent event, Button forward) {
        boolean closed = event.getTarget() instanceof ChoiceBox<?> box ? !box.isShowing() : event.getTarget() instanceof ToggleButton;
        if (event.getCode() == KeyCode.ENTER && closed) {
            event.consume();
            forward.fire();
        }
    }

    private Node dots() {
        HBox dots = Nodes.row(6);
        for (int n = 0; n < CODES.size(); n++) {
            dots.getChildren().add(Nodes.styled(new Region(), "opening-dot", n < number ? "past" : n == number ? "now" : "ahead"));
        }
        HBox row = Nodes.row(8, dots, Nodes.spacer(), Nodes.label(ui.text("opening.progress", number + 1, CODES.size()), "small", "muted"));
        row.setId("opening-step-" + step.code());
        return row;
    }

    private void next() {
        if (step.answer()) {
            go.accept(number + 1);
        }
    }

    private void skip() {
        step.skip();
        go.accept(number + 1);
    }
}
