package app.kontor.paperwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.PdfReader;

/** Counts the pages of a PDF that was made before. */
public final class PdfPages {
    private PdfPages() {}

    public static int count(byte[] pdf) {
        try (PdfReader reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
