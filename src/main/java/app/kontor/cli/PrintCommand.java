package app.kontor.cli;

import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintJob;
import app.kontor.printing.PrintOrder;
import app.kontor.printing.Printing;
import app.kontor.printing.Route;
import app.kontor.settings.WorkstationFile;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Phrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a PDF on the printer that this PC has for its kind of paper. */
@Command(name = "print")
final class PrintCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--as", paramLabel = "KIND", required = true)
    private String kind;

    @Option(names = "--printer", paramLabel = "NAME")
    private @Nullable String printer;

    PrintCommand(Session session) {
        this.session = session;
    }

    /** @param printer empty for the paper folder; @param file in it */
    record Job(String title, String kind, String printer, String state, String file, @Nullable String why) {}

    record Printed(List<Job> jobs) {}

    @Override
    public Answer call() {
        PaperKind paper = PaperKind.of(kind).orElseThrow(() -> new BusinessRuleException("print.kindUnknown", kind));
        PrintOrder order = new PrintOrder(paper, file.getFileName().toString().replaceFirst("(?i)\\.pdf$", ""), bytes());
        Printing printing = printing();
        List<PrintJob> jobs = printer == null
                ? printing.print(order)
                : List.of(printing.print(order, Route.to(paper, printer)));
        List<Job> done = jobs.stream().map(this::job).toList();
        TextTable table = new TextTable(session.texts(), "printer", "state", "file");
        done.forEach(job -> table.row(job.printer, session.texts().get("printers.state." + job.state), job.why == null ? job.file : job.why));
        return new Answer(new Printed(done), table.toString(), jobs.stream().noneMatch(PrintJob::failed));
    }

    private Job job(PrintJob job) {
        String why = job.failed() ? why(job) : null;
        return new Job(job.title(), job.route().kind().code(), job.route().printer(), job.state().code(), job.place(), why);
    }

    /** This PC's printing, as the window has it. */
    static Printing printing() {
        WorkstationFile own = WorkstationFile.of(System.getenv(), System.getProperties());
        return new Printing(own.printing(), () -> PaperTray.folder(Optional.ofNullable(own.read().papers())), Clock.systemUTC());
    }

    private byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BusinessRuleException("file.unreadable", file);
        }
    }

    private String why(PrintJob job) {
        Phrase why = job.why();
        return why == null ? "" : session.texts().get(why.key(), why.arguments().toArray());
    }
}
