package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.backup.Backups;
import app.kontor.backup.Course;
import app.kontor.backup.Generation;
import app.kontor.backup.Reason;
import app.kontor.value.Permissions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a backup now, checked; with a file one that holds everything. */
@Command(name = "backup")
final class BackupCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    BackupCommand(Session session) {
        this.session = session;
    }

    record Made(BackupShown backup, BackupShown.Second second) {}

    @Override
    public Answer call() {
        return session.inShop(this::run);
    }

    private Answer run(Shop shop) {
        shop.users().present().demand(Permissions.BACKUP);
        Backups backups = shop.backups();
        Generation made = file == null ? backups.make(Reason.ASKED, Course.SILENT) : backups.makeFile(file, Course.SILENT);
        Made answer = new Made(BackupShown.of(made), BackupShown.Second.of(backups.second()));
        return Answer.of(answer, session.texts().get("cli.backup.done", made.file()), second(answer.second));
    }

    private String second(BackupShown.Second second) {
        return second.folder() == null ? "" : session.texts().get("backup.second." + second.state(), second.folder());
    }
}
