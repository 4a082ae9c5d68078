package app.kontor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints everything that is ready: pick lists, packing slips, labels and invoices in one order. */
@Command(name = "paperwork")
final class PaperworkCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    PaperworkCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            var result = shop.paperRun().run(out);
            return PaperAnswer.of(result.files(), result.refused(), session.texts()).in(session.texts());
        });
    }
}
