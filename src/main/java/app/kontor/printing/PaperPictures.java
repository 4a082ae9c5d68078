package app.kontor.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF as pictures, one at a time: what the screen shows is what the printer gets. */
public final class PaperPictures implements AutoCloseable {
    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Size> sizes;
    private boolean closed;

    /** In points of 1/72 inch. */
    public record Size(double width, double height) {}

    public PaperPictures(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        renderer = new PDFRenderer(document);
        sizes = StreamSupport.stream(document.getPages().spliterator(), false)
                .map(Sheets::size).map(size -> new Size(size[0], size[1])).toList();
    }

    public List<Size> sizes() {
        return sizes;
    }

    /**
     * @param page  from 0
     * @param scale pixels for each point
     * @throws CancellationException once it is closed: nobody waits for the picture
     */
    public synchronized BufferedImage picture(int page, double scale) {
        if (closed) {
            throw new CancellationException();
        }
        try {
            return renderer.renderImage(page, (float) scale, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
