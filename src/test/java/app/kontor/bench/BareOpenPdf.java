package app.kontor.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** The yard-stick of paper: texts and boxes whose places are known already, drawn by OpenPDF into files, and nothing else done. */
final class BareOpenPdf {
    private final BaseFont regular = font("KontorPaper-Regular.ttf");
    private final BaseFont bold = font("KontorPaper-Bold.ttf");

    private static BaseFont font(String name) {
        try (InputStream in = BareOpenPdf.class.getResourceAsStream("/app/kontor/paperwork/fonts/" + name)) {
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All pages in one document. */
    void one(List<DrawnPage> pages, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(pages, out);
        }
    }

    /** Each page a document of its own; nothing is synced. */
    void each(List<DrawnPage> pages, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < pages.size(); i++) {
            one(pages.subList(i, i + 1), folder.resolve(i + ".pdf"));
        }
    }

    private void write(List<DrawnPage> pages, OutputStream out) {
        Document document = new Document();
        PdfWriter writer = PdfWriter.getInstance(document, out);
        document.open();
        for (DrawnPage page : pages) {
            document.setPageSize(new Rectangle(page.width(), page.height()));
            document.newPage();
            page.marks().forEach(mark -> draw(mark, writer.getDirectContent()));
        }
        document.close();
    }

    private void draw(DrawnPage.Mark mark, PdfContentByte content) {
        switch (mark) {
            case DrawnPage.Fill fill -> content.setColorFill(fill.color());
            case DrawnPage.Boxes boxes -> {
                boxes.boxes().forEach(b -> content.rectangle(b[0], b[1], b[2], b[3]));
                content.fill();
            }
            case DrawnPage.Text text -> {
                content.beginText();
                content.setFontAndSize(text.bold() ? bold : regular, text.size());
                content.setTextMatrix(text.x(), text.y());
                content.showText(text.text());
                content.endText();
            }
        }
    }
}
