package app.kontor.ui.today;

import app.kontor.reporting.Setup;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What a new shop still has to do, each step a way to where it is done; put away by the user, gone when all is done. */
final class Checklist {
    private static final String IMPORTED = "imported";
    private static final String AWAY = "today.checklist.away";

    private final Ui ui;
    private final Runnable changed;

    private record Step(String code, boolean done, Place place) {}

    /** @param changed after the user has put it away */
    Checklist(Ui ui, Runnable changed) {
        this.ui = ui;
        this.changed = changed;
    }

    Optional<Node> node(Setup setup) {
        List<Step> steps = List.of(
                new Step("company", setup.company(), Place.of("settings")),
                new Step(IMPORTED, setup.imported(), Place.of("import")),
                new Step("matched", setup.matched(), new Place("orders", "open", null)),
                new Step("stocked", setup.stocked(), Place.of("stock")),
                new Step("invoiced", setup.invoiced(), new Place("orders", "ready", null)));
        long done = steps.stream().filter(Step::done).count();
        return done == steps.size() || ui.preferences().is(AWAY, false) ? Optional.empty() : Optional.of(card(steps, done));
    }

    private Node card(List<Step> steps, long done) {
        Action away = ui.action("today.checklist.close", MaterialDesignC.CLOSE, () -> {
            ui.preferences().put(AWAY, "true");
            changed.run();
        });
        ProgressBar bar = new ProgressBar((double) done / steps.size());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(ui.text("today.checklist.progress", done, steps.size()));
        VBox card = Nodes.styled(Nodes.card(
                Nodes.row(8, Nodes.label(ui.text("today.checklist"), "h3"), Nodes.spacer(),
                        Nodes.label(ui.text("today.checklist.progress", done, steps.size()), "small", "muted"), away.iconButton(ui.texts())),
                bar), "pad", "today-card");
        card.setId("today-checklist");
        steps.forEach(step -> card.getChildren().add(line(step)));
        if (steps.stream().anyMatch(step -> step.code.equals(IMPORTED) && !step.done)) {
            Hyperlink moving = new Hyperlink(ui.text("importing.moving"));
            moving.setId("today-moving");
            moving.setOnAction(event -> ui.navigation().go(new Place("help", "moving", null)));
            card.getChildren().add(Nodes.row(8, Nodes.icon(MaterialDesignT.TRUCK_FAST_OUTLINE, "i18", "i-muted"), moving));
        }
        return card;
    }

    private Node line(Step step) {
        String words = ui.text("today.step." + step.code);
        if (step.done) {
            return Nodes.row(8, Nodes.icon(MaterialDesignC.CHECK_CIRCLE, "i18", "i-success"), Nodes.label(words, "muted"));
        }
        Hyperlink link = new Hyperlink(words);
        link.setId("today-step-" + step.code);
        link.setWrapText(true);
        link.setOnAction(event -> ui.navigation().go(step.place));
        return Nodes.row(8, Nodes.icon(MaterialDesignC.CHECKBOX_BLANK_CIRCLE_OUTLINE, "i18", "i-muted"), link);
    }
}
