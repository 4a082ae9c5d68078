package app.kontor.cli;

import app.kontor.fulfilment.Tracking;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes over the tracking numbers of a carrier's file, or says what it would do. */
@Command(name = "tracking")
final class TrackingCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    TrackingCommand(Session session) {
        this.session = session;
    }

    /** @param written numbers that were, or with a dry run would be, new or changed */
    record Taken(int written, List<Line> lines) {}

    record Line(int line, String reference, String tracking, @Nullable String carrier, String result) {}

    @Override
    public Answer call() {
        byte[] bytes = InFile.read(file);
        return session.inShop(shop -> {
            List<Tracking> lines = shop.parcels().planTracking(bytes);
            if (!dryRun && lines.stream().anyMatch(Tracking::isChange)) {
                shop.parcels().applyTracking(bytes);
            }
            return answer(lines);
        });
    }

    private Answer answer(List<Tracking> found) {
        List<Line> lines = found.stream().map(t -> new Line(t.line(), t.reference(), t.tracking(), t.carrier(), code(t))).toList();
        TextTable table = new TextTable(session.texts(), "number", "tracking", "carrier", "result");
        lines.forEach(l -> table.row(l.reference, l.tracking, l.carrier, session.texts().get("shipping.verdict." + l.result)));
        int written = (int) found.stream().filter(Tracking::isChange).count();
        return Answer.of(new Taken(written, lines), table.toString(),
                session.texts().get(dryRun ? "cli.tracking.wouldWrite" : "cli.tracking.written", written));
    }

    private static String code(Tracking line) {
        return line.verdict().name().toLowerCase(Locale.ROOT);
    }
}
