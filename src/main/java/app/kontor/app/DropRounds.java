package app.kontor.app;

import app.kontor.importing.folder.Drop;
import app.kontor.importing.folder.DropFolder;
import app.kontor.importing.folder.Outcome;
import app.kontor.importing.plan.FilePlan;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;

/** Looks into the shop's folder for imports while its window is there, and imports what needs no look. */
final class DropRounds {
    private static final Duration EVERY = Duration.seconds(10);

    private final Ui ui;
    private final DropFolder folder;
    private final Runnable waiting;
    /** What waits is not tried again until the file is another one. */
    private final Set<Drop> tried = new HashSet<>();
    private final Rounds rounds = new Rounds(EVERY, this::look);
    private String trouble = "";

    /** @param waiting called when a file was found that somebody has to look at */
    DropRounds(Ui ui, DropFolder folder, Runnable waiting) {
        this.ui = ui;
        this.folder = folder;
        this.waiting = waiting;
    }

    Rounds rounds() {
        return rounds;
    }

    private record Found(Path root, List<Drop> drops) {}

    private void look() {
        ui.background().quietly("", progress -> folder.root().map(this::found), this::take, this::failed);
    }

    private Found found(Path root) {
        folder.prepare(root);
        return new Found(root, folder.lying(root));
    }

    private void take(Optional<Found> found) {
        List<Drop> fresh = found.map(Found::drops).orElse(List.of()).stream().filter(drop -> !tried.contains(drop)).toList();
        if (fresh.isEmpty()) {
            rounds.ended();
            return;
        }
        Path root = found.orElseThrow().root;
        ui.background().quietly(ui.text("importing.reading", fresh.size()),
                progress -> fresh.stream().map(drop -> folder.take(root, drop, ui.texts())).toList(), this::tell, this::failed);
    }

    private void tell(List<Outcome> outcomes) {
        rounds.ended();
        trouble = "";
        outcomes.stream().filter(outcome -> !outcome.waits()).forEach(outcome -> {
            FilePlan.Counts counts = Objects.requireNonNull(outcome.counts());
            ui.toasts().done(ui.text("folder.imported", outcome.drop().name(), counts.created(), counts.changed()));
        });
        List<Drop> left = outcomes.stream().filter(Outcome::waits).map(Outcome::drop).toList();
        tried.addAll(left);
        if (!left.isEmpty()) {
            waiting.run();
        }
    }

    /** Said once, not every ten seconds. */
    private void failed(Throwable failure) {
        rounds.ended();
        String said = failure instanceof BusinessRuleException rule ? ui.texts().error(rule) : ui.text("failure.title");
        if (!said.equals(trouble)) {
            trouble = said;
            LoggerFactory.getLogger(DropRounds.class).warn("The folder for imports can't be looked into", failure);
            ui.toasts().warn(said);
        }
    }
}
