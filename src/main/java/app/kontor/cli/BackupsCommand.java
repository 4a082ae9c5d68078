package app.kontor.cli;

import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.backup.Course;
import app.kontor.backup.Restore;
import app.kontor.backup.SecondPlace;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the backups, also of a shop that can't be opened, and chooses the second place for them. */
@Command(name = "backups")
final class BackupsCommand implements Callable<Answer> {
    private final Session session;

    @ArgGroup
    private @Nullable Choice choice;

    /** One or the other. */
    static final class Choice {
        @Option(names = "--second", paramLabel = "DIR", required = true)
        private @Nullable Path second;

        @Option(names = "--no-second", required = true)
        private boolean none;
    }

    BackupsCommand(Session session) {
        this.session = session;
    }

    record Listed(String folder, int count, List<BackupShown> backups, BackupShown.Second second) {}

    @Override
    public Answer call() {
        Path folder = session.shopFolder();
        if (!session.shopExists() && !Files.isDirectory(folder.resolve("backups"))) {
            throw new BusinessRuleException("shop.missing", folder);
        }
        if (choice != null) {
            Path second = choice.second;
            session.inShop(shop -> chosen(shop, second));
        }
        return answer(Entrance.restore(folder));
    }

    private static Answer chosen(Shop shop, @Nullable Path second) {
        shop.backups().secondTo(second);
        SecondPlace now = shop.backups().copyToSecond(Course.SILENT);
        return Answer.of(now, "");
    }

    private Answer answer(Restore restore) {
        List<BackupShown> all = restore.all().stream().map(BackupShown::of).toList();
        TextTable table = BackupShown.table(session.texts());
        all.forEach(one -> one.in(table, session.texts()));
        BackupShown.Second second = BackupShown.Second.of(restore.second());
        Listed listed = new Listed(restore.folder().toString(), all.size(), all, second);
        return Answer.of(listed, all.isEmpty() ? session.texts().get("cli.backups.none") : table.toString(),
                session.texts().get("backup.second." + second.state(), second.folder() == null ? "" : second.folder()));
    }
}
