package app.kontor.printing;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.FileName;
import app.kontor.value.Phrase;
import app.kontor.vault.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The one door for paper: it goes to the printer that this PC has for its kind, or into the paper folder, and what was handed over can
 * be printed again. Everything here takes its time: never on the JavaFX thread.
 */
public final class Printing {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH-mm-ss");

    private final PlanFile plan;
    private final JobFolder jobs;
    private final Supplier<Path> papers;
    private final Clock clock;

    /**
     * @param folder of the workstation: the plan and the jobs are kept in it
     * @param papers where paper without a printer goes
     */
    public Printing(Path folder, Supplier<Path> papers, Clock clock) {
        this(folder, papers, clock, Seal.NONE);
    }

    /** @param seal how the papers of the jobs are kept */
    public Printing(Path folder, Supplier<Path> papers, Clock clock, Seal seal) {
        this.plan = new PlanFile(folder.resolve("printers.properties"));
        this.jobs = new JobFolder(folder.resolve("jobs"), seal);
        this.papers = papers;
        this.clock = clock;
    }

    public PrintPlan plan() {
        return plan.read();
    }

    public void plan(PrintPlan changed) {
        plan.write(changed);
    }

    public List<Printer> printers() {
        return Printers.all();
    }

    /** The name of the PC's default printer; empty if it has none. */
    public String preferred() {
        return Printers.preferred();
    }

    /** Where paper without a printer goes. */
    public Path papers() {
        return papers.get();
    }

    public boolean hasPrinter(PaperKind kind) {
        return plan().of(kind).stream().anyMatch(route -> !route.isFolder());
    }

    /** To every printer that the plan has for its kind, or into the folder. A job that failed says why; nothing is thrown for it. */
    public List<PrintJob> print(PrintOrder order) {
        return plan().of(order.kind()).stream().map(route -> print(order, route)).toList();
    }

    /** To this printer, whatever the plan says. */
    public PrintJob print(PrintOrder order, Route route) {
        return handOver(jobs.add(order, route, clock.instant()), order);
    }

    /**
     * What must not stay on this PC: to the printer of the invoices, else to the PC's own; neither listed nor kept.
     *
     * @return the printer's name
     * @throws BusinessRuleException printing.none, printing.gone, printing.refuses, printing.failed
     */
    public String pass(String title, byte[] pdf) {
        Route route = plan().of(PaperKind.INVOICE).stream().filter(one -> !one.isFolder()).findFirst()
                .orElseGet(() -> Route.to(PaperKind.INVOICE, preferred()));
        if (route.isFolder()) {
            throw new BusinessRuleException("printing.none");
        }
        Sending.send(new PrintOrder(PaperKind.INVOICE, title, pdf), route.withCopies(1));
        return route.printer();
    }

    /** Paper that lies in a file already: is taken from there to the printers of its kind; without any it stays where it is. */
    public List<PrintJob> take(PaperKind kind, String title, Path file) {
        try {
            PrintOrder order = new PrintOrder(kind, title, Files.readAllBytes(file));
            List<PrintJob> done = new ArrayList<>();
            for (Route route : plan().of(kind)) {
                PrintJob job = jobs.add(order, route, clock.instant());
                done.add(route.isFolder() ? jobs.keep(job.filed(file.toString())) : handOver(job, order));
            }
            if (done.stream().noneMatch(job -> job.state() == PrintJob.State.FILED || job.failed())) {
                Files.delete(file);
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was handed over last, newest first. */
    public List<PrintJob> jobs() {
        return jobs.all();
    }

    public byte[] pdf(PrintJob job) {
        return jobs.pdf(job.id());
    }

    /** Once more, where it went; a failed one becomes a new attempt, a printed one a job of its own. */
    public PrintJob again(PrintJob job) {
        return again(job, job.route().printer());
    }

    /** @param printer empty for the paper folder */
    public PrintJob again(PrintJob job, String printer) {
        PrintOrder order = new PrintOrder(job.route().kind(), job.title(), pdf(job));
        Route route = job.route().withPrinter(printer);
        boolean done = job.state() == PrintJob.State.PRINTED || job.state() == PrintJob.State.FILED;
        return done ? print(order, route) : handOver(jobs.keep(job.waiting(clock.instant(), route)), order);
    }

    private PrintJob handOver(PrintJob job, PrintOrder order) {
        if (job.route().isFolder()) {
            return jobs.keep(job.filed(file(order).toString()));
        }
        try {
            Sending.send(order, job.route());
            return jobs.keep(job.printed());
        } catch (BusinessRuleException refused) {
            return jobs.keep(job.failed(new Phrase("error." + refused.key(), refused.arguments())));
        }
    }

    /** In a folder of the day, never over another file. */
    private Path file(PrintOrder order) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.systemDefault()));
        Path day = papers.get().resolve(now.toLocalDate().toString());
        try {
            Files.createDirectories(day);
            Path file = FileName.in(day, order.fileName());
            for (int number = 2; Files.exists(file); number++) {
                file = day.resolve(MOMENT.format(now) + " " + (number == 2 ? "" : number + " ") + order.fileName());
            }
            return Files.write(file, order.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
