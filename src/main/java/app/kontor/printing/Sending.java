package app.kontor.printing;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.util.Optional;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.MediaTray;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one PDF to one printer, with the paper, tray and copies of its route. */
final class Sending {
    /** A paper counts as the page's own if no edge differs by more: 62.3 mm rolls are 62 mm. */
    private static final double NEAR = 2 * 72 / 25.4;
    private static final float POINTS = 72;
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private Sending() {}

    /** @throws BusinessRuleException printing.gone, printing.refuses, printing.failed: what went wrong and what to do */
    static void send(PrintOrder order, Route route) {
        PrintService printer = Printers.named(route.printer())
                .orElseThrow(() -> new BusinessRuleException("printing.gone", route.printer()));
        if (!Printers.takesJobs(printer)) {
            throw new BusinessRuleException("printing.refuses", route.printer());
        }
        try (PDDocument pdf = Loader.loadPDF(order.pdf())) {
            Optional<MediaSizeName> paper = paper(printer, route, pdf);
            Doc doc = new SimpleDoc(new Sheets(pdf, route, paper.map(Sending::points).orElseGet(() -> new double[0])),
                    DocFlavor.SERVICE_FORMATTED.PAGEABLE, null);
            printer.createPrintJob().print(doc, attributes(printer, order, route, paper));
        } catch (PrintException | IOException refused) {
            LOG.warn("{} did not print a {}", route.printer(), order.kind().code(), refused);
            throw new BusinessRuleException("printing.failed", route.printer(), reason(refused));
        }
    }

    private static PrintRequestAttributeSet attributes(
            PrintService printer, PrintOrder order, Route route, Optional<MediaSizeName> paper) {
        PrintRequestAttributeSet asked = new HashPrintRequestAttributeSet();
        asked.add(new JobName(order.title(), null));
        asked.add(new Copies(route.copies()));
        Optional<Media> tray = Printers.media(printer)
                .filter(media -> media instanceof MediaTray && media.toString().equals(route.tray())).findFirst();
        // an order has room for one Media: a tray that was chosen counts more, the sheet is told by its area
        tray.or(() -> paper.map(Media.class::cast)).ifPresent(asked::add);
        paper.map(MediaSize::getMediaSizeForName).ifPresent(size -> asked.add(new MediaPrintableArea(
                0, 0, size.getX(MediaSize.INCH), size.getY(MediaSize.INCH), MediaPrintableArea.INCH)));
        return asked;
    }

    /** The paper that was chosen, else the printer's that is nearest to the first page; none if it has nothing like it. */
    private static Optional<MediaSizeName> paper(PrintService printer, Route route, PDDocument pdf) {
        if (!route.size().isEmpty()) {
            return Printers.sizes(printer).filter(name -> name.toString().equals(route.size())).findFirst();
        }
        double[] page = Sheets.size(pdf.getPage(0));
        double width = Math.min(page[0], page[1]);
        double height = Math.max(page[0], page[1]);
        return Printers.sizes(printer).filter(name -> distance(name, width, height) <= NEAR)
                .min((one, other) -> Double.compare(distance(one, width, height), distance(other, width, height)));
    }

    private static double distance(MediaSizeName name, double width, double height) {
        double[] size = points(name);
        return Math.max(Math.abs(size[0] - width), Math.abs(size[1] - height));
    }

    private static double[] points(MediaSizeName name) {
        MediaSize size = MediaSize.getMediaSizeForName(name);
        return new double[] {size.getX(MediaSize.INCH) * POINTS, size.getY(MediaSize.INCH) * POINTS};
    }

    private static String reason(Exception refused) {
        return refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
    }
}
