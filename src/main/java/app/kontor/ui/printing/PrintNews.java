package app.kontor.ui.printing;

import app.kontor.printing.PrintJob;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Toasts;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Phrase;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells the user where paper went: "Printed on …", "Paper lies in …", or what the printer said. The same words on every screen. */
public final class PrintNews {
    private PrintNews() {}

    /** A toast for what was handed to {@code Printing}. @param viewer opens a file or folder */
    public static void show(Ui ui, List<PrintJob> jobs, Consumer<Path> viewer) {
        List<PrintJob> filed = jobs.stream().filter(job -> job.state() == PrintJob.State.FILED).toList();
        if (!filed.isEmpty()) {
            Path file = Path.of(filed.getFirst().place());
            ui.toasts().done(ui.text("print.filed", String.valueOf(file.getParent())), List.of(
                    new Toasts.Offer("toast-open", ui.text("orders.paper.open"), () -> viewer.accept(file))));
        }
        String printers = names(jobs);
        if (!printers.isEmpty()) {
            ui.toasts().done(ui.text("print.done", titles(jobs), printers), List.of(new Toasts.Offer("toast-jobs",
                    ui.text("print.jobs.show"), () -> ui.navigation().go(Place.of("printers")))));
        }
        failures(ui, jobs);
    }

    /** "printed on Office", for the end of another sentence; empty if nothing was. */
    public static String printers(Ui ui, List<PrintJob> jobs) {
        String names = names(jobs);
        return names.isEmpty() ? "" : ui.text("print.on", names);
    }

    /** Each failure stays in sight until it is closed: paper that somebody waits for did not come. */
    public static void failures(Ui ui, List<PrintJob> jobs) {
        jobs.stream().filter(PrintJob::failed).map(job -> why(ui, job)).distinct().forEach(ui.toasts()::warn);
    }

    /** What went wrong and what to do; empty if nothing did. */
    static String why(Ui ui, PrintJob job) {
        Phrase why = job.why();
        return why == null ? "" : ui.texts().get(why.key(), why.arguments().toArray());
    }

    private static String names(List<PrintJob> jobs) {
        return jobs.stream().filter(job -> job.state() == PrintJob.State.PRINTED).map(job -> job.route().printer())
                .distinct().collect(Collectors.joining(", "));
    }

    private static String titles(List<PrintJob> jobs) {
        return jobs.stream().map(PrintJob::title).distinct().limit(2).collect(Collectors.joining(", "));
    }
}
