package app.kontor.cli;

import app.kontor.exporting.ExportKind;
import app.kontor.exporting.Exporting;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes one kind of the shop's data as a table. */
@Command(name = "export")
final class ExportCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    ExportCommand(Session session) {
        this.session = session;
    }

    record Exported(String kind, String file, int rows) {}

    @Override
    public Answer call() {
        ExportKind wanted = Exporting.kind(kind);
        return session.inShop(shop -> {
            var table = shop.exporting().export(wanted, out.getFileName().toString());
            OutFile.write(out, table.bytes());
            Exported exported = new Exported(wanted.code(), out.toString(), table.rows());
            return Answer.of(exported, session.texts().get("cli.export.done", exported.file, exported.rows));
        });
    }
}
