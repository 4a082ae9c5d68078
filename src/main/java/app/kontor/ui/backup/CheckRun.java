package app.kontor.ui.backup;

import app.kontor.day.SelfCheck.Check;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Runs the check when somebody asks for it; what is wrong beyond repair by itself makes the shop one that can only be looked at. */
final class CheckRun {
    static final String LEVELS = "ledger";
    /** Levels are summed up again, papers drawn again: no reason to stop anybody. */
    private static final Set<String> MENDED = Set.of(LEVELS, "documents");

    private final Ui ui;
    private final BackupCases cases;
    private final Consumer<List<Check>> found;
    private final SimpleBooleanProperty idle = new SimpleBooleanProperty(true);
    final Action run;
    final Action rebuild;

    CheckRun(Ui ui, BackupCases cases, Consumer<List<Check>> found) {
        this.ui = ui;
        this.cases = cases;
        this.found = found;
        run = ui.action("backups.check", MaterialDesignS.SHIELD_CHECK_OUTLINE, this::start).on("K").when(idle);
        rebuild = ui.action("backups.rebuild", MaterialDesignC.CALCULATOR_VARIANT_OUTLINE, this::rebuild).when(idle);
    }

    /** The first difference that only a backup mends. */
    static Optional<Check> fault(List<Check> checks) {
        return checks.stream().filter(check -> !check.ok() && !MENDED.contains(check.name())).findFirst();
    }

    private void start() {
        idle.bind(ui.background().read(ui.text("backups.check.job"), progress -> {
            List<Check> checks = cases.check().run();
            fault(checks).ifPresent(wrong -> cases.readOnly().accept(wrong.detail()));
            return checks;
        }, found).running().not());
    }

    private void rebuild() {
        ui.dialogs().confirm(Question.of(ui.text("backups.rebuild"), ui.text("backups.rebuild.ask"), ui.text("backups.rebuild")), () ->
                ui.inBackground(ui.text("backups.rebuild"), () -> cases.check().rebuildLevels(), count -> {
                    ui.toasts().done(ui.text("backups.rebuilt", count));
                    start();
                }));
    }
}
