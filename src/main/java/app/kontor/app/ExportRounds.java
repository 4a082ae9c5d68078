package app.kontor.app;

import app.kontor.exporting.saved.SavedExport;
import app.kontor.exporting.saved.SavedExports;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;

/** Runs the saved exports that are due while the shop's window is there. One that fails stands on Today until it runs again. */
final class ExportRounds {
    private static final Duration EVERY = Duration.minutes(1);

    private final Ui ui;
    private final SavedExports exports;
    private final Rounds rounds = new Rounds(EVERY, this::look);

    ExportRounds(Ui ui, SavedExports exports) {
        this.ui = ui;
        this.exports = exports;
    }

    Rounds rounds() {
        return rounds;
    }

    private void look() {
        ui.background().quietly("", progress -> exports.due(), this::run, this::failed);
    }

    private void run(List<SavedExport> due) {
        if (due.isEmpty()) {
            rounds.ended();
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
        rounds.ended();
        runs.forEach(run -> ui.toasts().done(ui.text("savedExport.ran", run.rows(), Path.of(Objects.requireNonNull(run.file())).getFileName())));
    }

    private void failed(Throwable failure) {
        rounds.ended();
        LoggerFactory.getLogger(ExportRounds.class).warn("What is due could not be exported", failure);
    }
}
