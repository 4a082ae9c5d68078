package app.kontor.ui.opening;

import app.kontor.app.Entrance;
import app.kontor.backup.Content;
import app.kontor.backup.Course.Step;
import app.kontor.backup.Generation;
import app.kontor.backup.Restore;
import app.kontor.backup.Restored;
import app.kontor.ui.backup.BackupWords;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.FileQuestion;
import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Progress;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The way from a backup to an open shop: which one, what will happen, how far it is, and what came of it. The shop is closed meanwhile. */
final class RestoreFlow {
    private final Supplier<Ui> ui;
    private final Path folder;
    private final Restore restore;
    private final Exits exits;
    private Opener opener = Opener.NOTHING;

    /**
     * What it needs of the window.
     *
     * @param show a page, and how it is made again in another language
     * @param open opens the shop of the folder with this
     * @param back to where the user came from
     */
    record Exits(Show show, Consumer<Opener> open, Runnable back) {
        interface Show {
            void page(Runnable same, Node content);
        }
    }

    /** What can be restored. @param here whether it lies on this PC, beside the shop. @param journal whether later commands lie there too */
    record Choice(Path file, Content content, boolean here, boolean journal) {}

    RestoreFlow(Supplier<Ui> ui, Path folder, Exits exits) {
        this.ui = ui;
        this.folder = folder;
        this.restore = Entrance.restore(folder);
        this.exits = exits;
    }

    /** @param known what opened, or would open, the shop that is here, if it is encrypted */
    void begin(Opener known) {
        opener = known;
        begin();
    }

    private void begin() {
        exits.show.page(this::begin, Frame.waiting(ui.get().text("restore.looking")));
        ui.get().background().read(progress -> choices(), this::choose);
    }

    private List<Choice> choices() {
        return restore.choices().stream().map(this::choice).toList();
    }

    private Choice choice(Generation one) {
        Content content = one.content();
        if (content == null) {
            throw new IllegalStateException(one.id()); // only what was checked is offered
        }
        return new Choice(one.file(), content, one.file().startsWith(restore.folder()), hasJournal());
    }

    private boolean hasJournal() {
        return Files.isDirectory(folder.resolve("journal"));
    }

    private void choose(List<Choice> found) {
        RestoreChoices page = new RestoreChoices(ui.get(), found);
        exits.show.page(() -> choose(found), page.node(chosen -> confirm(found, chosen), () -> file(found), exits.back));
    }

    /** From anywhere: a stick that was never the second place, or a copy that was kept. */
    private void file(List<Choice> found) {
        Ui now = ui.get();
        now.dialogs().files(FileQuestion.open(now.text("restore.file"), "zip"), chosen -> {
            Path file = chosen.getFirst();
            now.background().read(now.text("restore.looking"), progress -> new Choice(file, restore.look(file), false, hasJournal()),
                    looked -> confirm(found, looked));
        });
    }

    private void confirm(List<Choice> found, Choice chosen) {
        RestoreQuestion page = new RestoreQuestion(ui.get(), folder, chosen);
        exits.show.page(() -> confirm(found, chosen), page.node(() -> run(found, chosen), () -> choose(found)));
    }

    private void run(List<Choice> found, Choice chosen) {
        Ui now = ui.get();
        Job job = now.background().runLong(now.text("restore.job"), progress -> attempt(chosen, new BackupWords(now), progress),
                outcome -> ended(found, chosen, outcome));
        job.state().subscribe(state -> {
            if (state == Job.State.CANCELLED || state == Job.State.FAILED) {
                confirm(found, chosen);
            }
        });
        exits.show.page(() -> {}, RestoreProgress.node(now, job));
    }

    /** Either what came of it, or why its key is asked for. */
    private record Outcome(@Nullable Restored restored, @Nullable BusinessRuleException locked) {}

    private Outcome attempt(Choice chosen, BackupWords words, Progress progress) {
        try {
            return new Outcome(restore.run(chosen.file().toString(), opener, words.course(progress, Step.UNPACKING, Step.SWAPPING)), null);
        } catch (BusinessRuleException refused) {
            if (!Unlock.helps(refused)) {
                throw refused;
            }
            return new Outcome(null, refused);
        }
    }

    private void ended(List<Choice> found, Choice chosen, Outcome outcome) {
        if (outcome.restored != null) {
            done(outcome.restored);
        } else if (outcome.locked != null) {
            unlock(found, chosen, outcome.locked);
        }
    }

    /** The key of the backup: of the shop as it was then, or as it is now where it is still here. */
    private void unlock(List<Choice> found, Choice chosen, BusinessRuleException wrong) {
        Action back = ui.get().action("opening.back", MaterialDesignA.ARROW_LEFT, () -> choose(found)).on("Esc");
        Unlock page = new Unlock(ui.get(), false, (typed, remember) -> {
            opener = typed;
            run(found, chosen);
        });
        exits.show.page(() -> unlock(found, chosen, wrong), page.node(wrong, back));
    }

    private void done(Restored restored) {
        exits.show.page(() -> done(restored), new RestoreOutcome(ui.get(), restored).node(() -> exits.open.accept(opener)));
    }
}
