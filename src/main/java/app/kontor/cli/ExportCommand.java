package app.kontor.cli;

import app.kontor.exporting.ExportKind;
import app.kontor.exporting.Exporting;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes one kind of the shop's data as a table, all of them into a folder, or what goes back to a channel. */
@Command(name = "export")
final class ExportCommand implements Callable<Answer> {
    private static final String ALL = "all";
    private static final String SHOP_STOCK = "shop-stock";
    private static final String SHOP_SHIPMENTS = "shop-shipments";
    private static final String CARRIER = "carrier";
    private static final String SAVED = "saved";
    private static final String DUE = "due";

    private final Session session;

    @Parameters(index = "0", paramLabel = "KIND")
    private String kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--editable")
    private boolean editable;

    @Mixin
    private ToChannel back = new ToChannel();

    @Mixin
    private CarrierExport carrier = new CarrierExport();

    ExportCommand(Session session) {
        this.session = session;
    }

    record Exported(String kind, String file, int rows) {}

    record Everything(List<Exported> files) {}

    @Override
    public Answer call() {
        if (kind.equalsIgnoreCase(SHOP_STOCK)) {
            return new ShopStockExport(session, back, out).call();
        }
        if (kind.equalsIgnoreCase(SHOP_SHIPMENTS)) {
            return new ShopShipmentsExport(session, back, out).call();
        }
        if (kind.equalsIgnoreCase(SAVED) || kind.equalsIgnoreCase(DUE)) {
            return new SavedRun(session).call(kind.equalsIgnoreCase(DUE), name);
        }
        if (kind.equalsIgnoreCase(CARRIER)) {
            return carrier.call(session, out, back.dryRun());
        }
        if (out == null) {
            throw new BusinessRuleException("export.whereTo");
        }
        return kind.equalsIgnoreCase(ALL) ? everything(out) : one(out);
    }

    private Answer one(Path file) {
        ExportKind wanted = Exporting.kind(kind);
        return session.inShop(shop -> {
            String called = file.getFileName().toString();
            var table = editable ? shop.editing().export(wanted, List.of(), called) : shop.exporting().export(wanted, called);
            OutFile.write(file, table.bytes());
            Exported exported = new Exported(wanted.code(), file.toString(), table.rows());
            return Answer.of(exported, session.texts().get("cli.export.done", exported.file, exported.rows));
        });
    }

    /** Lists, tables, their description and the documents. */
    private Answer everything(Path folder) {
        return session.inShop(shop -> {
            List<Exported> files = shop.openFolder().write(folder, session.texts().locale(), (done, total) -> { }).stream()
                    .map(file -> new Exported(file.name(), file.file().toString(), file.rows())).toList();
            return Answer.of(new Everything(files), files.stream().map(done -> session.texts().get("cli.export.done", done.file, done.rows))
                    .collect(Collectors.joining("\n")));
        });
    }
}
