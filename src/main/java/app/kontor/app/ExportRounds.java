package app.kontor.app;

import app.kontor.exporting.saved.SavedExport;
import app.kontor.exporting.saved.SavedExports;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;

/** Runs the saved exports that are due while the shop's window is there. One that fails stands on Today until it runs again. */
final class ExportRounds {
    private static final Duration EVERY = Duration.minutes(1);

    private final Ui ui;
    private final SavedExports exports;
    private final Timeline clock = new Timeline(new KeyFrame(EVERY, event -> round()));
    private boolean working;

    ExportRounds(Ui ui, SavedExports exports) {
        this.ui = ui;
        this.exports = exports;
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** As long as this is in a window: a window that is locked, or a shop that is left, runs nothing. */
    void during(Node shown) {
        shown.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private void round() {
        if (!working) {
            working = true;
            ui.background().quietly("", progress -> exports.due(), this::run, this::failed);
        }
    }

    private void run(List<SavedExport> due) {
        if (due.isEmpty()) {
            working = false;
            return;
        }
        ui.background().quietly(ui.text("savedExport.running", due.size()), progress -> ran(due), this::tell, this::failed);
    }

    private List<SavedExport.Run> ran(List<SavedExport> due) {
        List<SavedExport.Run> runs = new ArrayList<>();
        for (SavedExport export : due) {
            try {
                runs.add(exports.run(export.name()));
            } catch (BusinessRuleException remembered) {
                LoggerFactory.getLogger(ExportRounds.class).warn("The export {} was not written", export.name(), remembered);
            }
        }
        return runs;
    }

    private void tell(List<SavedExport.Run> runs) {
        working = false;
        runs.forEach(run -> ui.toasts().done(ui.text("savedExport.ran", run.rows(), Path.of(Objects.requireNonNull(run.file())).getFileName())));
    }

    private void failed(Throwable failure) {
        working = false;
        LoggerFactory.getLogger(ExportRounds.class).warn("What is due could not be exported", failure);
    }
}
