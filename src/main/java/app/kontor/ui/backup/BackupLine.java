package app.kontor.ui.backup;

import app.kontor.backup.Backups;
import app.kontor.ui.kit.Latest;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** In the status bar: how old the last backup is, and whether the place outside of this PC keeps up. */
public final class BackupLine {
    private static final Duration EVERY = Duration.minutes(5);

    private final Ui ui;
    private final Backups backups;
    private final Button button = new Button();
    private final Latest latest;

    public BackupLine(Ui ui, Backups backups) {
        this.ui = ui;
        this.backups = backups;
        this.latest = ui.background().aside();
        button.setId("last-backup");
        button.setOnAction(event -> ui.navigation().go(Place.of("backups")));
        button.setMinWidth(0);
        Timeline clock = new Timeline(new KeyFrame(EVERY, event -> refresh()));
        clock.setCycleCount(Animation.INDEFINITE);
        button.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
        refresh();
    }

    public Node node() {
        return button;
    }

    public void refresh() {
        latest.ask(() -> BackupState.of(backups), this::show);
    }

    private void show(BackupState state) {
        String last = state.last().map(one -> ui.text("backups.line", ui.formats().recent(one.at(), state.now())))
                .orElse(ui.text("backups.last.none"));
        String text = state.isSecondOld() ? ui.text("backups.line.second", last) : last;
        boolean calm = !state.isOld() && !state.isSecondOld();
        button.setText(text);
        button.setAccessibleText(text);
        button.setGraphic(calm ? Nodes.icon(MaterialDesignC.CHECK, "i-success") : Nodes.icon(MaterialDesignA.ALERT_OUTLINE, "i-warning"));
    }
}
