package app.kontor.paperwork;

import java.util.List;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.jspecify.annotations.Nullable;

/** One page to draw on. Lengths are points, counted from the page's left and top edge; y of a text is its baseline. */
final class Canvas {
    private final PdfContentByte content;
    private final Typesetter type;
    private final float height;
    private @Nullable Ink fill;

    Canvas(PdfContentByte content, Typesetter type, float height) {
        this.content = content;
        this.type = type;
        this.height = height;
    }

    void text(String text, float x, float y, TextStyle style) {
        if (text.isEmpty()) {
            return;
        }
        fillWith(style.ink());
        content.beginText();
        float at = x;
        List<Typesetter.Run> runs = type.runs(text, style.bold());
        for (Typesetter.Run run : runs) {
            content.setFontAndSize(run.face().font(), style.size());
            content.setTextMatrix(at, height - y);
            content.showText(run.text());
            at += runs.size() == 1 ? 0 : type.width(run.text(), style);
        }
        content.endText();
    }

    void textRight(String text, float right, float y, TextStyle style) {
        text(text, right - type.width(text, style), y, style);
    }

    void textCentered(String text, float center, float y, TextStyle style) {
        text(text, center - type.width(text, style) / 2, y, style);
    }

    void line(float x1, float x2, float y, float weight, Ink ink) {
        fill(x1, y - weight / 2, x2 - x1, weight, ink);
    }

    void fill(float x, float y, float width, float rectHeight, Ink ink) {
        fillWith(ink);
        content.rectangle(x, height - y - rectHeight, width, rectHeight);
        content.fill();
    }

    /** A box with an edge and nothing inside. */
    void frame(float x, float y, float width, float frameHeight, float weight, Ink ink) {
        content.setColorStroke(ink.color());
        content.setLineWidth(weight);
        content.rectangle(x, height - y - frameHeight, width, frameHeight);
        content.stroke();
    }

    void image(Image image, float x, float y, float width, float imageHeight) {
        content.addImage(image, width, 0, 0, imageHeight, x, height - y - imageHeight);
    }

    /** Dark rectangles as one shape, so that no viewer draws a seam between neighbours. */
    void bars(Symbol symbol, float x, float y, float module, float barHeight) {
        fillWith(Ink.TEXT);
        for (Symbol.Bar bar : symbol.bars()) {
            float top = y + (float) bar.y() / symbol.height() * barHeight;
            float tall = (float) bar.height() / symbol.height() * barHeight;
            content.rectangle(x + bar.x() * module, height - top - tall, bar.width() * module, tall);
        }
        content.fill();
    }

    Typesetter type() {
        return type;
    }

    private void fillWith(Ink ink) {
        if (fill != ink) {
            content.setColorFill(ink.color());
            fill = ink;
        }
    }
}
