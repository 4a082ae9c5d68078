package app.kontor.ui.invoices;

import app.kontor.invoicing.DraftCheck;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.OrderId;
import app.kontor.value.Phrase;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The checks of a draft, a row each: green, amber or red, what was found, and the way to the field that mends it. */
record DraftCheckRows(Ui ui, OrderId order) {

    Node of(List<DraftCheck> checks) {
        VBox rows = Nodes.column(12);
        checks.forEach(check -> rows.getChildren().add(row(check)));
        return rows;
    }

    private Node row(DraftCheck check) {
        String code = check.rule().code();
        Phrase sentence = check.sentence();
        VBox words = Nodes.column(2, Nodes.paragraph(ui.text("invoices.check." + code)),
                Nodes.paragraph(ui.texts().get(sentence.key(), sentence.arguments().toArray()), "muted", "small"));
        words.setMinWidth(0);
        HBox row = new HBox(8, Nodes.icon(icon(check.level()), "i18", tone(check.level()).iconClass()), Nodes.growing(words));
        row.setId("invoice-check-" + code);
        row.setAccessibleText(ui.text("invoices.level." + check.level().name()) + ": " + ui.text("invoices.check." + code));
        if (check.level() == DraftCheck.Level.WRONG || check.field() != null) {
            row.getChildren().add(mend("invoice-mend-" + code, Remedy.of(check, order)));
        }
        return row;
    }

    private static Ikon icon(DraftCheck.Level level) {
        return switch (level) {
            case FINE -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case HINT -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case WRONG -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
        };
    }

    private static Tone tone(DraftCheck.Level level) {
        return switch (level) {
            case FINE -> Tone.SUCCESS;
            case HINT -> Tone.WARNING;
            case WRONG -> Tone.DANGER;
        };
    }

    private Button mend(String id, Place place) {
        Button button = Nodes.styled(new Button(ui.text("invoices.mend")), "flat", "compact", "link");
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> ui.navigation().go(place));
        return button;
    }
}
