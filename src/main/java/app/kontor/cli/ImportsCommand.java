package app.kontor.cli;

import app.kontor.importing.FixedCell;
import app.kontor.importing.plan.PastImport;
import app.kontor.importing.plan.PastImports;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what was imported, newest first; its subcommands take one back, or hand out its files again. */
@Command(name = "imports")
final class ImportsCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--search", paramLabel = "TEXT", defaultValue = "")
    private String search;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200")
    private int limit;

    ImportsCommand(Session session) {
        this.session = session;
    }

    record Imports(long count, List<One> imports) {}

    record One(int number, Instant at, String user, boolean undone, List<File> files) {}

    record File(String file, String format, String kind, @Nullable String channel, @JsonProperty("new") int created, int changed,
            int same, int history, int rejected, List<FixedCell> fixed) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            Window<PastImport> found = shop.pastImports().list(new WindowRequest(search, "", "", false, null, limit));
            TextTable table = new TextTable(session.texts(), ">import", "at", "user", "file", "format", "channel", ">new", ">changed",
                    ">same", ">rejected", "undone");
            List<One> imports = found.rows().stream().map(past -> one(past, shop.pastImports())).toList();
            imports.forEach(one -> one.files.forEach(f -> table.row(one.number, one.at, one.user, f.file, f.format, f.channel, f.created,
                    f.changed, f.same, f.rejected, one.undone ? session.texts().get("cli.yes") : "")));
            return Answer.of(new Imports(found.count(), imports), table.toString());
        });
    }

    private static One one(PastImport past, PastImports all) {
        return new One(past.number(), past.at(), past.user(), past.undone(), past.files().stream()
                .map(f -> new File(f.name(), f.format(), f.kind(), f.channel(), f.counts().created(), f.counts().changed(), f.counts().same(),
                        f.counts().history(), f.counts().rejected(), all.fixes(f)))
                .toList());
    }

    /** Takes an import back, whenever it was: what was edited, sent or invoiced since stays and is named. */
    @Command(name = "undo")
    static final class Undo implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "N")
        private int number;

        @Option(names = "--dry-run")
        private boolean dryRun;

        Undo(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return session.inShop(shop -> {
                PastImport past = shop.pastImports().get(number);
                return dryRun ? UndoCommand.answer(shop.history().preview(past.id()), "cli.undo.would", session.texts())
                        : UndoCommand.answer(shop.history().undo(past.id()), "cli.undo.count", session.texts());
            });
        }
    }

    /** Writes the files of an import as they came. */
    @Command(name = "files")
    static final class Files implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "N")
        private int number;

        @Option(names = "--out", paramLabel = "DIR", required = true)
        private Path out;

        Files(Session session) {
            this.session = session;
        }

        record Written(List<Path> files) {}

        @Override
        public Answer call() {
            return session.inShop(shop -> {
                List<Path> written = shop.pastImports().save(shop.pastImports().get(number), out);
                return Answer.of(new Written(written), String.join("\n", written.stream().map(Path::toString).toList()) + "\n");
            });
        }
    }
}
