package app.kontor.printing;

import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;

/**
 * A PDF's pages in their actual size on the printer's sheets, shifted by the route's offset. A wide page lies across a sheet that is
 * fed upright; a sheet that is larger than the page has it in its upper left corner, where a label begins.
 */
final class Sheets implements Pageable {
    /** Java counts in 1/72 inch, the plan in tenths of a millimetre. */
    private static final double TENTH = 72 / 254.0;

    private final PDDocument document;
    private final PDFPrintable pages;
    private final double[] sheet;
    private final Route route;

    /** @param sheet width and height in points, the shorter first; empty for that of each page */
    Sheets(PDDocument document, Route route, double... sheet) {
        this.document = document;
        this.route = route;
        this.sheet = sheet;
        this.pages = new PDFPrintable(document, Scaling.ACTUAL_SIZE, false, 0, false);
    }

    @Override
    public int getNumberOfPages() {
        return document.getNumberOfPages();
    }

    @Override
    public PageFormat getPageFormat(int index) {
        double[] size = size(document.getPage(index));
        boolean across = size[0] > size[1];
        double width = sheet.length == 0 ? Math.min(size[0], size[1]) : sheet[0];
        double height = sheet.length == 0 ? Math.max(size[0], size[1]) : sheet[1];
        Paper paper = new Paper();
        paper.setSize(width, height);
        paper.setImageableArea(0, 0, width, height);
        PageFormat format = new PageFormat();
        format.setOrientation(across ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
        format.setPaper(paper);
        return format;
    }

    @Override
    public Printable getPrintable(int index) {
        return (graphics, format, page) -> {
            ((Graphics2D) graphics).translate(route.right() * TENTH, route.down() * TENTH);
            return pages.print(graphics, format, page);
        };
    }

    /** Width and height as a reader sees the page, in points. */
    static double[] size(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        return turned ? new double[] {box.getHeight(), box.getWidth()} : new double[] {box.getWidth(), box.getHeight()};
    }
}
