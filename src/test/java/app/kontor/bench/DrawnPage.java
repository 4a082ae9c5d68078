package app.kontor.bench;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What stands on a page, as another library than the one that drew it reads it: its texts and its filled boxes, each at its place. */
record DrawnPage(float width, float height, List<Mark> marks) {

    sealed interface Mark {}

    /** @param y of the baseline, from the bottom as in PDF */
    record Text(String text, boolean bold, float size, float x, float y) implements Mark {}

    /** Boxes filled as one shape; four numbers each. */
    record Boxes(List<float[]> boxes) implements Mark {}

    record Fill(Color color) implements Mark {}

    static List<DrawnPage> of(Path pdf) throws IOException {
        List<DrawnPage> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                pages.add(new Reader(page).read());
            }
        }
        return pages;
    }

    /** Walks through a page's operators. */
    private static final class Reader {
        private final PDPage page;
        private final List<Mark> marks = new ArrayList<>();
        private List<float[]> boxes = new ArrayList<>();
        private PDFont font;
        private float size;
        private float x;
        private float y;

        Reader(PDPage page) {
            this.page = page;
        }

        DrawnPage read() throws IOException {
            List<Object> operands = new ArrayList<>();
            for (Object token : new PDFStreamParser(page).parse()) {
                if (token instanceof Operator operator) {
                    see(operator.getName(), operands);
                    operands.clear();
                } else {
                    operands.add(token);
                }
            }
            return new DrawnPage(page.getMediaBox().getWidth(), page.getMediaBox().getHeight(), marks);
        }

        private void see(String operator, List<Object> operands) throws IOException {
            switch (operator) {
                case "Tf" -> {
                    font = page.getResources().getFont((COSName) operands.get(0));
                    size = number(operands, 1);
                }
                case "Tm" -> {
                    x = number(operands, 4);
                    y = number(operands, 5);
                }
                case "Td" -> {
                    x += number(operands, 0);
                    y += number(operands, 1);
                }
                case "Tj" -> marks.add(new Text(text((COSString) operands.get(0)), font.getName().contains("Bold"), size, x, y));
                case "rg" -> marks.add(new Fill(new Color(number(operands, 0), number(operands, 1), number(operands, 2))));
                case "re" -> boxes.add(new float[] {number(operands, 0), number(operands, 1), number(operands, 2), number(operands, 3)});
                case "f" -> {
                    marks.add(new Boxes(boxes));
                    boxes = new ArrayList<>();
                }
                case "BT" -> {
                    x = 0;
                    y = 0;
                }
                case "ET", "q", "Q" -> { /* the yard-stick says them itself */ }
                default -> throw new IllegalStateException("The yard-stick can't draw " + operator);
            }
        }

        private String text(COSString codes) throws IOException {
            StringBuilder text = new StringBuilder();
            byte[] bytes = codes.getBytes();
            for (int i = 0; i < bytes.length; i += 2) {
                text.append(font.toUnicode((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff));
            }
            return text.toString();
        }

        private static float number(List<Object> operands, int index) {
            return ((COSNumber) operands.get(index)).floatValue();
        }
    }
}
