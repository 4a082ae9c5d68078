package app.kontor.ui.opening;

import app.kontor.ui.backup.BackupWords;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.opening.RestoreFlow.Choice;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** Which backup: those that were checked, the newest first. */
final class RestoreChoices {
    private static final double WIDTH = 640;
    private static final double ROW = 48;
    private static final int MOST = 7;

    private final Ui ui;
    private final BackupWords words;
    private final ListView<Choice> list = Nodes.styled(new ListView<>(), "settings-list", "restore-list");

    RestoreChoices(Ui ui, List<Choice> found) {
        this.ui = ui;
        this.words = new BackupWords(ui);
        list.setId("restore-choices");
        list.setAccessibleText(ui.text("restore.title"));
        list.getItems().setAll(found);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * Math.min(found.size(), MOST) + 18);
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectFirst();
    }

    Node node(Consumer<Choice> chosen, Runnable fromFile, Runnable goBack) {
        boolean none = list.getItems().isEmpty();
        Runnable choose = () -> chosen.accept(list.getSelectionModel().getSelectedItem());
        Action go = ui.action("restore.choose", MaterialDesignB.BACKUP_RESTORE, choose).on("Enter");
        Action file = ui.action("restore.file", MaterialDesignF.FILE_OUTLINE, fromFile).on("Shortcut+O");
        Action back = ui.action("opening.back", MaterialDesignA.ARROW_LEFT, goBack).on("Esc");
        Button backward = Nodes.styled(back.button(ui.texts()), "flat");
        backward.setCancelButton(true);
        Button first = none ? file.primaryButton(ui.texts()) : go.primaryButton(ui.texts());
        first.setDefaultButton(true);
        HBox buttons = Nodes.row(8, backward, Nodes.spacer());
        if (!none) {
            buttons.getChildren().add(file.button(ui.texts()));
        }
        buttons.getChildren().add(first);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> onEnter(event, choose));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                choose.run();
            }
        });
        VBox card = Frame.card(WIDTH, Nodes.column(4, Nodes.label(ui.text("restore.title"), "h1"),
                Nodes.paragraph(ui.text(none ? "restore.none" : "restore.text"), "muted")), none ? new VBox() : list, buttons);
        card.setId("restore-choice");
        return Frame.of(ui, card, List.of(file), none ? first::requestFocus : list::requestFocus);
    }

    private static void onEnter(KeyEvent event, Runnable choose) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            choose.run();
        }
    }

    /** When and why at the left, what it holds below; where it lies at the right. */
    private final class Cell extends ListCell<Choice> {
        @Override
        protected void updateItem(Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(null);
            setGraphic(empty || choice == null ? null : line(choice));
            setAccessibleText(empty || choice == null ? null : ui.formats().dateTime(choice.content().at()) + ", " + words.holds(choice.content()));
        }

        private Node line(Choice choice) {
            Label at = Nodes.label(ui.formats().dateTime(choice.content().at()), "num", "medium");
            Label why = Nodes.label(words.reason(choice.content()), "muted", "small");
            Label holds = Nodes.label(words.holds(choice.content()), "muted", "small");
            Label where = Nodes.state(choice.here()
                    ? new Badge(ui.text("restore.here"), MaterialDesignL.LAPTOP, Tone.NEUTRAL)
                    : new Badge(ui.text("restore.there"), MaterialDesignU.USB_FLASH_DRIVE_OUTLINE, Tone.NEUTRAL));
            return Nodes.row(12, Nodes.growing(Nodes.column(2, Nodes.row(8, at, why), holds)), where);
        }
    }
}
