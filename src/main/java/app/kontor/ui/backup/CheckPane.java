package app.kontor.ui.backup;

import app.kontor.day.SelfCheck.Check;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What the check found: a line each, with the first wrong record, and what helps. */
final class CheckPane {
    private final Ui ui;

    CheckPane(Ui ui) {
        this.ui = ui;
    }

    Region node(List<Check> checks, Action rebuild, Action restore, Action close) {
        VBox lines = Nodes.styled(Nodes.column(12), "check-lines");
        checks.forEach(check -> lines.getChildren().add(line(check)));
        if (checks.stream().anyMatch(check -> !check.ok() && check.name().equals(CheckRun.LEVELS))) {
            lines.getChildren().add(remedy("backups.rebuild.text", rebuild));
        }
        if (CheckRun.fault(checks).isPresent()) {
            lines.getChildren().add(remedy("backups.check.restore", restore));
        }
        ScrollPane scroll = Nodes.styled(new ScrollPane(lines), "sheet-scroll");
        scroll.setFitToWidth(true);
        HBox head = Nodes.styled(Nodes.row(8, Nodes.label(ui.text("backups.check.title"), "h2"), Nodes.spacer(), close.iconButton(ui.texts())),
                "sheet-head");
        VBox pane = Nodes.styled(new VBox(head, Nodes.growing(scroll)), "backups-check");
        pane.setId("backups-checked");
        return pane;
    }

    private Node line(Check check) {
        VBox words = Nodes.column(2, Nodes.paragraph(ui.text("check." + check.name())));
        if (!check.ok()) {
            words.getChildren().add(Nodes.paragraph(check.detail(), "small", "t-danger"));
        }
        return Nodes.row(12, check.ok() ? Nodes.icon(MaterialDesignC.CHECK, "i18", "i-success")
                : Nodes.icon(MaterialDesignA.ALERT_OCTAGON_OUTLINE, "i18", "i-danger"), Nodes.growing(words));
    }

    private Node remedy(String text, Action action) {
        return Nodes.styled(new VBox(8, Nodes.paragraph(ui.text(text)), action.button(ui.texts())), "banner", "warning");
    }
}
