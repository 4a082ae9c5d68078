package app.kontor.cli;

import app.kontor.history.CommandEntry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who did what, newest first. */
@Command(name = "history")
final class HistoryCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
    private int limit;

    HistoryCommand(Session session) {
        this.session = session;
    }

    record Commands(List<Entry> commands) {}

    record Entry(
            String id, String kind, String subject, String user, Instant at, @Nullable String undoOf, boolean undone, int changes) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            List<Entry> entries = shop.history().list(limit).stream().map(HistoryCommand::entry).toList();
            TextTable table = new TextTable(session.texts(), "at", "user", "kind", "subject", ">changes", "undone", "id");
            entries.forEach(e -> table.row(
                    e.at, e.user, e.kind, e.subject, e.changes, e.undone ? session.texts().get("cli.yes") : "", e.id));
            return Answer.of(new Commands(entries), table.toString());
        });
    }

    private static Entry entry(CommandEntry c) {
        String undoOf = c.undoOf() == null ? null : c.undoOf().toString();
        return new Entry(c.id().toString(), c.kind(), c.subject(), c.user(), c.at(), undoOf, c.undone(), c.changes());
    }
}
