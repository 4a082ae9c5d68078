package app.kontor.ui.pack;

import app.kontor.day.PaperFile;
import app.kontor.day.ParcelPaper;
import app.kontor.printing.PaperKind;
import app.kontor.printing.PrintJob;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.printing.PrintNews;
import app.kontor.value.ShipmentId;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Prints the paper of parcels in the background, on the printers of their kinds; says where it went. */
public final class ParcelPrinter {
    private final Ui ui;
    private final ParcelPaper paper;
    private final PaperTray tray;

    public ParcelPrinter(Ui ui, ParcelPaper paper, PaperTray tray) {
        this.ui = ui;
        this.paper = paper;
        this.tray = tray;
    }

    public void print(Collection<ShipmentId> parcels, Set<ParcelPaper.Kind> kinds) {
        Path folder = tray.next(LocalDateTime.now());
        ui.background().read(progress -> jobs(paper.print(parcels, kinds, folder)), jobs -> PrintNews.show(ui, jobs, tray.viewer()));
    }

    private List<PrintJob> jobs(List<PaperFile> files) {
        List<PrintJob> jobs = new ArrayList<>();
        for (PaperFile file : files) {
            String title = file.file().getFileName().toString().replaceFirst("\\.pdf$", "");
            PaperKind.of(file.kind()).ifPresent(kind -> jobs.addAll(tray.printing().take(kind, title, file.file())));
        }
        return jobs;
    }
}
