package app.kontor.ui.importing;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The calm views of the import, each a heading, a sentence and what can be done: start, busy, refused, result. */
final class ImportViews {
    private final Ui ui;

    ImportViews(Ui ui) {
        this.ui = ui;
    }

    /** Where files are dropped. */
    Node start(Action choose, Action paste, List<Action> more) {
        StackPane disc = Nodes.styled(new StackPane(Nodes.icon(MaterialDesignT.TRAY_ARROW_DOWN)), "drop-mark");
        HBox platforms = Nodes.row(8, Nodes.label("Shopify", "muted"), dot(), Nodes.label("WooCommerce", "muted"),
                dot(),
                Nodes.label("Amazon", "muted"), dot(), Nodes.label("eBay", "muted"), dot(),
                        Nodes.label("Etsy", "muted"), dot(),
                Nodes.label(ui.text("importing.start.lists"), "muted"));
        platforms.setAlignment(Pos.CENTER);
        HBox buttons = Nodes.row(8, choose.primaryButton(ui.texts()), paste.button(ui.texts()));
        HBox others = Nodes.row(8, more.stream().map(action -> action.button(ui.texts())).toArray(Node[]::new));
        others.setAlignment(Pos.CENTER);
        buttons.setAlignment(Pos.CENTER);
        VBox zone = Nodes.styled(centered(disc, Nodes.label(ui.text("importing.start.title"), "h1"),
                sentence(ui.text("importing.start.text")), buttons, others, platforms), "drop-zone");
        return page(ui.text("importing.title"), Nodes.styled(new StackPane(zone), "drop-frame"));
    }

    /** @param cancel null for what can't be stopped half way */
    Node busy(String sentence, @Nullable Action cancel) {
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMaxSize(32, 32);
        VBox calm = centered(ring, Nodes.label(sentence, "h2"));
        if (cancel != null) {
            calm.getChildren().add(cancel.button(ui.texts()));
        }
        return page(ui.text("importing.title"), calm);
    }

    /** @param best what helps most often */
    Node refused(String file, String sentence, Action best, Action... others) {
        HBox buttons = Nodes.row(8, best.primaryButton(ui.texts()));
        buttons.setAlignment(Pos.CENTER);
        for (Action action : others) {
            buttons.getChildren().add(action.button(ui.texts()));
        }
        Label why = sentence(sentence);
        why.setId("refused");
        return page(ui.text("importing.title"), centered(
                Nodes.styled(Nodes.disc(MaterialDesignF.FILE_ALERT_OUTLINE, Tone.DANGER), "large"),
                Nodes.label(ui.text("importing.refused", file), "h1"), why,
                Nodes.label(ui.text("importing.refused.nothing"), "muted", "small"), buttons));
    }

    /** @param primary the next step */
    Node result(String title, String text, Tone tone, Action primary, Action... others) {
        HBox buttons = Nodes.row(8, primary.primaryButton(ui.texts()));
        buttons.setAlignment(Pos.CENTER);
        for (Action action : others) {
            buttons.getChildren().add(action.button(ui.texts()));
        }
        Ikon icon = tone == Tone.SUCCESS ? MaterialDesignC.CHECK_BOLD : MaterialDesignC.CHECK;
        Label heading = Nodes.label(title, "h1");
        heading.setId("result");
        return page(ui.text("importing.title"), centered(
                Nodes.styled(Nodes.disc(icon, tone), "large"), heading, sentence(text), buttons));
    }

    private static Node page(String title, Node content) {
        HBox bar = Nodes.styled(new HBox(Nodes.label(title, "h1")), "top-bar");
        return Nodes.styled(new VBox(bar, Nodes.growing(content)), "sheet-bg");
    }

    private static Label dot() {
        return Nodes.label("·", "muted");
    }

    private static Label sentence(String text) {
        return Nodes.styled(Nodes.paragraph(text, "muted"), "calm");
    }

    private static VBox centered(Node... children) {
        VBox column = Nodes.styled(Nodes.column(16, children), "calm-page");
        column.setAlignment(Pos.CENTER);
        return column;
    }
}
