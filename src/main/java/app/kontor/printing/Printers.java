package app.kontor.printing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;

/** The printers of this PC, asked anew each time: one may be switched on while the window is open. */
final class Printers {
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    private Printers() {}

    static List<Printer> all() {
        return services().map(Printers::describe).distinct().toList();
    }

    static Optional<PrintService> named(String name) {
        return services().filter(service -> service.getName().equals(name)).findFirst();
    }

    /** What Java names the PC's own choice; empty without printers. */
    static String preferred() {
        PrintService own = PrintServiceLookup.lookupDefaultPrintService();
        return own == null ? "" : own.getName();
    }

    static boolean takesJobs(PrintService service) {
        return !PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS.equals(service.getAttribute(PrinterIsAcceptingJobs.class));
    }

    static Stream<Media> media(PrintService service) {
        Object values = service.getSupportedAttributeValues(Media.class, PAGES, null);
        return values instanceof Media[] media ? Arrays.stream(media) : Stream.empty();
    }

    static Stream<MediaSizeName> sizes(PrintService service) {
        return media(service).filter(MediaSizeName.class::isInstance).map(MediaSizeName.class::cast)
                .filter(name -> MediaSize.getMediaSizeForName(name) != null);
    }

    private static Stream<PrintService> services() {
        return Arrays.stream(PrintServiceLookup.lookupPrintServices(PAGES, null));
    }

    private static Printer describe(PrintService service) {
        List<String> trays = media(service).filter(MediaTray.class::isInstance).map(Media::toString).distinct().toList();
        List<Printer.Size> sizes = sizes(service).map(Printers::size).distinct().toList();
        return new Printer(service.getName(), trays, sizes, takesJobs(service));
    }

    private static Printer.Size size(MediaSizeName name) {
        MediaSize size = MediaSize.getMediaSizeForName(name);
        return new Printer.Size(name.toString(), Math.round(size.getX(MediaSize.MM) * 10), Math.round(size.getY(MediaSize.MM) * 10));
    }
}
