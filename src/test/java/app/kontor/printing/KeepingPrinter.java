package app.kontor.printing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.PrinterException;
import java.util.ArrayList;
import java.util.List;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.ServiceUIFactory;
import javax.print.attribute.Attribute;
import javax.print.attribute.AttributeSet;
import javax.print.attribute.HashPrintServiceAttributeSet;
import javax.print.attribute.PrintJobAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.PrintServiceAttribute;
import javax.print.attribute.PrintServiceAttributeSet;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.PrinterIsAcceptingJobs;
import javax.print.event.PrintJobAttributeListener;
import javax.print.event.PrintJobListener;
import javax.print.event.PrintServiceAttributeListener;

/** A printer of the tests' own: draws what it gets as a real driver would and keeps it with what was asked for. */
public final class KeepingPrinter implements PrintService {
    public static final int DPI = 144;
    private final String name;
    private final Media[] media;
    public final List<Sheet> sheets = new ArrayList<>();
    /** Of the last job. */
    public PrintRequestAttributeSet asked;
    public DocFlavor flavor;
    public boolean accepting = true;
    /** What a printer without paper says. */
    public String complaint = "";

    /** A sheet as it came out: a picture of 144 dots an inch, and how it was fed. */
    public record Sheet(BufferedImage picture, PageFormat format) {}

    private static final List<KeepingPrinter> ALL = new ArrayList<>();
    private boolean gone;

    private KeepingPrinter(String name, Media... media) {
        this.name = name;
        this.media = media;
    }

    /** Known to this Java from now on; two tests take two names. */
    public static KeepingPrinter named(String name, Media... media) {
        KeepingPrinter printer = new KeepingPrinter(name, media);
        PrintServiceLookup.registerService(printer);
        ALL.add(printer);
        return printer;
    }

    /** Switched off and unplugged, all that tests have made so far: Java itself can't forget a printer. */
    public static void allGone() {
        ALL.forEach(printer -> printer.gone = true);
    }

    @Override
    public DocPrintJob createPrintJob() {
        return new Job();
    }

    private final class Job implements DocPrintJob {
        @Override
        public void print(Doc doc, PrintRequestAttributeSet attributes) throws PrintException {
            if (!complaint.isEmpty()) {
                throw new PrintException(complaint);
            }
            asked = attributes;
            flavor = doc.getDocFlavor();
            try {
                Pageable pages = (Pageable) doc.getPrintData();
                for (int i = 0; i < pages.getNumberOfPages(); i++) {
                    sheets.add(draw(pages, i));
                }
            } catch (java.io.IOException | PrinterException e) {
                throw new PrintException(e);
            }
        }

        private Sheet draw(Pageable pages, int index) throws PrinterException {
            PageFormat format = pages.getPageFormat(index);
            double scale = DPI / 72.0;
            BufferedImage picture = new BufferedImage((int) Math.round(format.getWidth() * scale),
                    (int) Math.round(format.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = picture.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            graphics.scale(scale, scale);
            pages.getPrintable(index).print(graphics, format, index);
            graphics.dispose();
            return new Sheet(picture, format);
        }

        @Override
        public PrintService getPrintService() {
            return KeepingPrinter.this;
        }

        @Override
        public PrintJobAttributeSet getAttributes() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void addPrintJobListener(PrintJobListener listener) {}

        @Override
        public void removePrintJobListener(PrintJobListener listener) {}

        @Override
        public void addPrintJobAttributeListener(PrintJobAttributeListener listener, PrintJobAttributeSet attributes) {}

        @Override
        public void removePrintJobAttributeListener(PrintJobAttributeListener listener) {}
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void addPrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

    @Override
    public void removePrintServiceAttributeListener(PrintServiceAttributeListener listener) {}

    @Override
    public PrintServiceAttributeSet getAttributes() {
        return new HashPrintServiceAttributeSet();
    }

    @Override
    public <T extends PrintServiceAttribute> T getAttribute(Class<T> category) {
        return category != PrinterIsAcceptingJobs.class ? null : category.cast(
                accepting ? PrinterIsAcceptingJobs.ACCEPTING_JOBS : PrinterIsAcceptingJobs.NOT_ACCEPTING_JOBS);
    }

    @Override
    public DocFlavor[] getSupportedDocFlavors() {
        return new DocFlavor[] {DocFlavor.SERVICE_FORMATTED.PAGEABLE};
    }

    @Override
    public boolean isDocFlavorSupported(DocFlavor asked) {
        return !gone && asked.equals(DocFlavor.SERVICE_FORMATTED.PAGEABLE);
    }

    @Override
    public Class<?>[] getSupportedAttributeCategories() {
        return new Class<?>[] {Media.class};
    }

    @Override
    public boolean isAttributeCategorySupported(Class<? extends Attribute> category) {
        return category == Media.class;
    }

    @Override
    public Object getDefaultAttributeValue(Class<? extends Attribute> category) {
        return null;
    }

    @Override
    public Object getSupportedAttributeValues(Class<? extends Attribute> category, DocFlavor any, AttributeSet attributes) {
        return category == Media.class ? media.clone() : null;
    }

    @Override
    public boolean isAttributeValueSupported(Attribute value, DocFlavor any, AttributeSet attributes) {
        return true;
    }

    @Override
    public AttributeSet getUnsupportedAttributes(DocFlavor any, AttributeSet attributes) {
        return null;
    }

    @Override
    public ServiceUIFactory getServiceUIFactory() {
        return null;
    }
}
