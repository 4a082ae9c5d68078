package app.kontor.ui.backup;

import app.kontor.backup.Course.Step;
import app.kontor.backup.Generation;
import app.kontor.backup.Reason;
import app.kontor.backup.SecondPlace;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Ui;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Makes backups, copies them to the second place, and looks into them again. One at a time. */
final class BackupRun {
    private final Ui ui;
    private final BackupCases cases;
    private final BackupWords words;
    private final Supplier<@Nullable Generation> current;
    private final Runnable done;
    private final SimpleBooleanProperty idle = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Job> job = new ReadOnlyObjectWrapper<>();
    final Action make;
    final Action copy;
    final Action verify;
    final Action choose;
    final Action forget;
    final Action open;

    /** @param current the backup that the user stands on. @param done called after anything has changed */
    BackupRun(Ui ui, BackupCases cases, Supplier<@Nullable Generation> current, Runnable done) {
        this.ui = ui;
        this.cases = cases;
        this.words = new BackupWords(ui);
        this.current = current;
        this.done = done;
        make = ui.action("backups.make", MaterialDesignC.CONTENT_SAVE_CHECK_OUTLINE, this::make).on("Shortcut+Enter").when(idle);
        copy = ui.action("backups.copy", MaterialDesignC.CONTENT_SAVE_MOVE_OUTLINE, this::copy).on("C").when(idle);
        verify = ui.action("backups.verify", MaterialDesignS.SHIELD_SEARCH, this::verify).on("V").when(idle);
        choose = ui.action("backups.second.choose", MaterialDesignF.FOLDER_OUTLINE, this::choose).on("S").when(idle);
        forget = ui.action("backups.second.forget", MaterialDesignL.LINK_OFF, () -> second(null)).when(idle);
        open = ui.action("backups.open", MaterialDesignD.DATABASE_EYE_OUTLINE, () -> cases.viewer().accept(cases.backups().folder())).on("O");
    }

    /** What runs now; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Job> job() {
        return job.getReadOnlyProperty();
    }

    private void make() {
        begin(ui.background().read(ui.text("backups.job"), progress ->
                cases.making().make(Reason.ASKED, words.course(progress, Step.COPYING, Step.SECOND)), made -> {
            ui.toasts().done(ui.text("backups.made", words.holds(made.content())));
            done.run();
        }));
    }

    private void copy() {
        ui.dialogs().files(FileQuestion.folder(ui.text("backups.copy")), chosen -> {
            Path folder = chosen.getFirst();
            begin(ui.background().read(ui.text("backups.job"), progress ->
                    cases.making().makeFile(folder, words.course(progress, Step.COPYING, Step.CHECKING)), made ->
                    ui.toasts().done(ui.text("backups.copied", made.file()))));
        });
    }

    private void verify() {
        Generation one = current.get();
        if (one != null) {
            begin(ui.background().read(ui.text("backups.verify.job"), progress -> cases.files().look(one.file()), content ->
                    ui.toasts().done(ui.text("backups.verified", words.at(one)))));
        }
    }

    private void choose() {
        ui.dialogs().files(FileQuestion.folder(ui.text("backups.second.choose")), chosen -> second(chosen.getFirst()));
    }

    /** What there is already is copied there at once. */
    private void second(@Nullable Path folder) {
        begin(ui.background().read(ui.text("backups.second.job"), progress -> {
            cases.making().secondTo(folder);
            return folder == null ? cases.backups().second() : cases.backups().copyToSecond(words.course(progress, Step.SECOND, Step.SECOND));
        }, this::tell));
    }

    private void tell(SecondPlace place) {
        if (place.state() == SecondPlace.State.OLD) {
            ui.toasts().warn(ui.text("backups.second.failed", place.folder()));
        }
        done.run();
    }

    private void begin(Job begun) {
        idle.bind(begun.running().not());
        job.set(begun);
        begun.running().subscribe(running -> {
            if (!running) {
                job.set(null);
            }
        });
    }
}
