package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.carrier.UploadFiles;
import app.kontor.exporting.carrier.UploadPlan;
import app.kontor.exporting.carrier.Uploads;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Parcels as a file for the carrier that makes their labels; what was written is remembered. */
final class CarrierExport {
    @Option(names = "--layout", paramLabel = "NAME")
    private @Nullable String layout;

    @Option(names = "--ready")
    private boolean ready;

    @Option(names = "--again")
    private boolean again;

    @Option(names = "--plain-letters")
    private boolean plain;

    record Written(String layout, List<String> files, int parcels, int again, List<Line> items, List<Left> left) {}

    /** @param house the street's number, where the carrier wants it apart */
    record Line(String parcel, String order, String to, String street, String house, List<String> plainLetters) {}

    record Left(String parcel, String order, String why, String column, String text) {}

    Answer call(Session session, @Nullable Path out, boolean dryRun) {
        if (layout == null) {
            throw new BusinessRuleException("carrier.which");
        }
        if (out == null && !dryRun) {
            throw new BusinessRuleException("export.whereTo");
        }
        Uploads.Request wanted = new Uploads.Request(layout, null, ready, again, plain);
        return session.inShop(shop -> {
            UploadPlan plan = shop.uploads().plan(wanted);
            boolean writes = !dryRun && !plan.rows().isEmpty();
            return answer(session, plan, writes ? write(shop, plan, out) : List.of());
        });
    }

    private static List<String> write(Shop shop, UploadPlan plan, Path out) {
        Map<String, byte[]> files = UploadFiles.of(plan, out.getFileName().toString());
        OutFile.during(files, out.toAbsolutePath().getParent(), () -> shop.uploads().written(plan));
        return files.keySet().stream().map(name -> out.resolveSibling(name).toString()).toList();
    }

    private static Answer answer(Session session, UploadPlan plan, List<String> files) {
        List<Line> lines = plan.rows().stream().map(row -> new Line(row.parcel().number(), row.parcel().order().number(),
                row.parcel().to().displayName(), row.street().street(), row.street().number(), row.plain())).toList();
        List<Left> left = plan.left().stream().map(l -> new Left(l.parcel().number(), l.parcel().order().number(), l.why().code(), l.column(), l.text())).toList();
        TextTable table = new TextTable(session.texts(), "parcel", "order", "name", "street", "house", "plainLetters");
        lines.forEach(l -> table.row(l.parcel, l.order, l.to, l.street, l.house, String.join(", ", l.plainLetters)));
        TextTable open = new TextTable(session.texts(), "parcel", "reason");
        plan.left().forEach(l -> open.row(l.parcel().number(), session.texts().get("carrier.why." + l.why().code(), l.column(), l.text())));
        String done = files.isEmpty() ? session.texts().get("cli.carrier.would", lines.size()) : session.texts().get("cli.carrier.done", lines.size(), String.join(", ", files));
        return Answer.of(new Written(plan.template().name(), files, lines.size(), plan.again(), lines, left), table.toString(), open.toString(), done);
    }
}
