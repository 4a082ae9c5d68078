package app.kontor.ui.importing;

import app.kontor.exporting.Exporting;
import app.kontor.importing.Problem.Severity;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.Importing;
import app.kontor.spreadsheet.Table;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What somebody has to look at of a plan, as workbooks with the reasons beside each row: a spreadsheet keeps 0017 as it is in them. */
final class WrongFiles {
    private final Ui ui;
    private final Importing importing;
    private final FileReading.Planned planned;

    WrongFiles(Ui ui, Importing importing, FileReading.Planned planned) {
        this.ui = ui;
        this.importing = importing;
        this.planned = planned;
    }

    boolean isThere() {
        return planned.plan().files().stream().anyMatch(WrongFiles::isWrong);
    }

    private static boolean isWrong(FilePlan file) {
        return file.problems().stream().anyMatch(problem -> problem.severity() != Severity.INFO);
    }

    /** One file is asked for by its name, several by their folder. */
    void save() {
        List<FilePlan> wrong = planned.plan().files().stream().filter(WrongFiles::isWrong).toList();
        String title = ui.text("importing.saveWrong.title");
        if (wrong.size() == 1) {
            ui.dialogs().files(FileQuestion.save(title, name(wrong.getFirst()), "xlsx"), chosen -> write(wrong, List.of(chosen.getFirst())));
        } else {
            ui.dialogs().files(FileQuestion.folder(title),
                    chosen -> write(wrong, wrong.stream().map(file -> chosen.getFirst().resolve(name(file))).toList()));
        }
    }

    private static String name(FilePlan file) {
        return FileName.of(file.file().name() + "-wrong", ".xlsx");
    }

    private void write(List<FilePlan> files, List<Path> targets) {
        ui.inBackground(() -> {
            int rows = 0;
            for (int i = 0; i < files.size(); i++) {
                rows += written(files.get(i), targets.get(i));
            }
            return rows;
        }, rows -> ui.toasts().done(ui.text("importing.saveWrong.done", targets.getFirst(), rows)));
    }

    private int written(FilePlan file, Path target) {
        Optional<Table> table = importing.wrong(planned.request(), file, problem -> new ImportWords(ui).problem(problem), ui.text("importing.wrong.title"));
        if (table.isEmpty()) {
            return 0;
        }
        try {
            Files.write(target, Exporting.file(table.get(), target.getFileName().toString()).bytes());
            return table.get().rows().size();
        } catch (IOException unwritable) {
            throw new BusinessRuleException("file.unwritable", target);
        }
    }
}
