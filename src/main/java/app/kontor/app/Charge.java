package app.kontor.app;

import app.kontor.backup.Course;
import app.kontor.cli.CommandDesk;
import app.kontor.ui.backup.BackupWords;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** What a window does for the shop that it holds, whoever has come in: it takes commands from beside it, and backs it up. */
final class Charge {
    private final Supplier<@Nullable Ui> ui;
    private final Runnable looked;
    private final @Nullable CommandDesk commands;
    private final BackupRounds rounds;

    /**
     * @param ui     the window's, as it is then
     * @param raise  somebody has started the program a second time, perhaps with files; on any thread
     * @param looked called after a backup
     */
    Charge(Shop shop, Supplier<@Nullable Ui> ui, Consumer<List<Path>> raise, Runnable looked) {
        this.ui = ui;
        this.looked = looked;
        commands = takeCommands(shop, raise);
        rounds = BackupRounds.of(shop, this::inJobs);
        shop.database().onHalt(this::halted);
    }

    BackupRounds rounds() {
        return rounds;
    }

    /** From now on no commands are taken from beside the window. */
    void silence() {
        if (commands != null) {
            commands.close();
        }
    }

    /** Backs the shop up and closes it. */
    void close() {
        silence();
        rounds.close();
    }

    /** Where the system has no sockets of its own, a command beside the window is told that the shop is locked. */
    private static @Nullable CommandDesk takeCommands(Shop opened, Consumer<List<Path>> raise) {
        try {
            return CommandDesk.open(opened, raise);
        } catch (UncheckedIOException | UnsupportedOperationException e) {
            LoggerFactory.getLogger(Charge.class).warn("No commands can be taken beside the window", e);
            return null;
        }
    }

    /** The shop takes nothing any more. Called from any thread. */
    private void halted() {
        Ui now = ui.get();
        if (now != null) {
            now.background().later(looked);
        }
    }

    /** Where the task list shows how far it is. Called from any thread. */
    private void inJobs(Consumer<Course> work) {
        Ui now = ui.get();
        if (now != null) {
            now.background().later(() -> now.background().quietly(now.text("backups.job"), progress -> {
                work.accept(new BackupWords(now).course(progress, Course.Step.COPYING, Course.Step.SECOND));
                return true;
            }, done -> looked.run(), failed -> failed(now, failed)));
        }
    }

    private static void failed(Ui now, Throwable failed) {
        LoggerFactory.getLogger(Charge.class).warn("No backup was made", failed);
        now.toasts().warn(now.text("backups.failed",
                failed instanceof BusinessRuleException rule ? now.texts().error(rule) : now.text("failure.title")));
    }
}
