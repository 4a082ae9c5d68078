package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.saved.SavedExport;
import app.kontor.exporting.saved.SavedText;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The exports that are kept by name: listed with their last run, shown as JSON, handed on, given up. */
@Command(name = "exports")
final class ExportsCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @ArgGroup
    private @Nullable HandOn doing;

    ExportsCommand(Session session) {
        this.session = session;
    }

    record Listed(int count, List<Line> exports) {}

    record Line(String name, String kind, String folder, String file, String every, @Nullable String lastRun, @Nullable String lastFile, boolean failed) {}

    @Override
    public Answer call() {
        return session.inShop(this::answer);
    }

    private Answer answer(Shop shop) {
        if (doing != null && doing.bring != null) {
            SavedExport brought = SavedText.read(HandOn.read(doing.bring), Clock.systemUTC().instant());
            shop.savedExports().save(name == null ? brought : brought.named(name));
            return list(shop);
        }
        if (name == null) {
            return list(shop);
        }
        SavedText text = SavedText.of(shop.savedExports().get(name));
        if (doing != null && doing.delete) {
            shop.savedExports().remove(name);
            return list(shop);
        }
        if (doing != null) {
            doing.export(text.json());
        }
        return Answer.of(text, text.json());
    }

    private Answer list(Shop shop) {
        List<Line> lines = shop.savedExports().all().stream().map(known -> new Line(known.export().name(), known.export().kind().code(),
                known.export().folder(), known.export().fileName(), known.export().plan().every().code(),
                known.last() == null ? null : known.last().at().toString(), known.last() == null ? null : known.last().file(), known.failed())).toList();
        TextTable table = new TextTable(session.texts(), "name", "kind", "file", "every", "lastRun");
        lines.forEach(l -> table.row(l.name, l.kind, Path.of(l.folder).resolve(l.file).toString(), l.every, l.lastRun));
        return Answer.of(new Listed(lines.size(), lines), lines.isEmpty() ? session.texts().get("cli.savedExport.none") : table.toString());
    }
}
