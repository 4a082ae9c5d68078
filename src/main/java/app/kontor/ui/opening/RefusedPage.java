package app.kontor.ui.opening;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Why a shop stays shut: what happened, what is safe, and the ways out. */
final class RefusedPage {
    private static final double WIDTH = 520;

    private final Ui ui;
    private final Path folder;
    private final BusinessRuleException rule;
    private final Trouble trouble;

    /** The ways out. @param look opens the shop without writing to it */
    record Ways(Runnable again, Runnable restore, Runnable look, Action other) {}

    RefusedPage(Ui ui, Path folder, BusinessRuleException rule) {
        this.ui = ui;
        this.folder = folder;
        this.rule = rule;
        this.trouble = Trouble.of(rule);
    }

    Node node(Ways ways) {
        List<Action> offered = offered(ways);
        Button first = offered.getFirst().on("Enter").primaryButton(ui.texts());
        first.setDefaultButton(true);
        FlowPane buttons = new FlowPane(8, 8, first);
        buttons.setAlignment(Pos.CENTER_LEFT);
        offered.stream().skip(1).forEach(way -> buttons.getChildren().add(way.button(ui.texts())));
        VBox card = Frame.card(WIDTH, Nodes.disc(trouble.icon(), trouble.tone()),
                Nodes.paragraph(ui.text("opening.refused." + trouble.code()), "h1"), Nodes.paragraph(ui.texts().error(rule)),
                safe(), buttons, Nodes.line(), details());
        card.setId("opening-refused");
        return Frame.of(ui, card, offered.subList(1, offered.size()), first::requestFocus);
    }

    /** The first is the one that helps most. */
    private List<Action> offered(Ways ways) {
        List<Action> offered = new ArrayList<>();
        Action again = ui.action("opening.retry", MaterialDesignR.REFRESH, ways.again).on("F5");
        if (trouble.isLoss()) {
            offered.add(ui.action("opening.restore", MaterialDesignB.BACKUP_RESTORE, ways.restore));
            if (Trouble.canBeLookedAt(rule)) {
                offered.add(ui.action("opening.look", MaterialDesignE.EYE_OUTLINE, ways.look));
            }
            offered.add(ways.other);
            offered.add(again);
        } else {
            offered.add(again);
            offered.add(ways.other);
        }
        return offered;
    }

    private Node safe() {
        HBox row = Nodes.row(8, Nodes.icon(MaterialDesignS.SHIELD_CHECK_OUTLINE, "i18", "i-success"),
                Nodes.growing(Nodes.paragraph(ui.text("opening.safe." + trouble.code()), "muted")));
        row.setId("opening-safe");
        return row;
    }

    private Node details() {
        Label says = Nodes.paragraph(ui.text("opening.details.text"), "small", "muted");
        Action copy = ui.action("opening.details", MaterialDesignC.CONTENT_COPY, () -> copy(says));
        return Nodes.row(8, Nodes.growing(says), Nodes.styled(copy.button(ui.texts()), "compact"));
    }

    private void copy(Label says) {
        ui.background().read(progress -> FolderReport.of(folder, rule.key(), ui.texts().error(rule)), report -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(report);
            Clipboard.getSystemClipboard().setContent(content);
            says.setText(ui.text("opening.details.copied"));
        });
    }
}
