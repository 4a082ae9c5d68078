package app.kontor.paperwork;

import java.util.List;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.jspecify.annotations.Nullable;

/**
 * One page to draw on. Lengths are points, counted from the page's left and top edge; y of a text is its baseline. What the page has been told
 * it is not told again: half of the time of a page is spent on packing its words.
 */
final class Canvas {
    private final PdfContentByte content;
    private final Typesetter type;
    private final float height;
    private @Nullable Ink fill;
    private @Nullable Ink stroke;
    private float weight = 1;
    private @Nullable Face face;
    private float size;

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
        float step = x;
        List<Typesetter.Run> runs = type.runs(text, style.bold());
        for (Typesetter.Run run : runs) {
            setIn(run.face(), style.size());
            content.moveText(step, run == runs.getFirst() ? height - y : 0); // from where the last one began
            content.showText(run.text());
            step = runs.size() == 1 ? 0 : type.width(run.text(), style);
        }
        content.endText();
    }

    void textRight(String text, float right, float y, TextStyle style) {
        text(text, right - type.width(text, style), y, style);
    }

    void textCentered(String text, float center, float y, TextStyle style) {
        text(text, center - type.width(text, style) / 2, y, style);
    }

    void line(float x1, float x2, float y, float lineWeight, Ink ink) {
        fill(x1, y - lineWeight / 2, x2 - x1, lineWeight, ink);
    }

    void fill(float x, float y, float width, float rectHeight, Ink ink) {
        fillWith(ink);
        content.rectangle(x, height - y - rectHeight, width, rectHeight);
        content.fill();
    }

    /** A box with an edge and nothing inside. */
    void frame(float x, float y, float width, float frameHeight, float lineWeight, Ink ink) {
        strokeWith(ink, lineWeight);
        content.rectangle(x, height - y - frameHeight, width, frameHeight);
        content.stroke();
    }

    void image(Image image, float x, float y, float width, float imageHeight) {
        content.addImage(image, width, 0, 0, imageHeight, x, height - y - imageHeight);
    }

    /** Dark rectangles as one shape, so that no viewer draws a seam between neighbours; in whole modules, so that all are equally wide. */
    void bars(Symbol symbol, float x, float y, float module, float barHeight) {
        fillWith(Ink.TEXT);
        content.saveState();
        content.concatCTM(module, 0, 0, -barHeight / symbol.height(), x, height - y);
        for (Symbol.Bar bar : symbol.bars()) {
            content.rectangle(bar.x(), bar.y(), bar.width(), bar.height());
        }
        content.fill();
        content.restoreState();
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

    private void strokeWith(Ink ink, float lineWeight) {
        if (stroke != ink) {
            content.setColorStroke(ink.color());
            stroke = ink;
        }
        if (weight != lineWeight) {
            content.setLineWidth(lineWeight);
            weight = lineWeight;
        }
    }

    private void setIn(Face next, float points) {
        if (face != next || size != points) {
            content.setFontAndSize(next.font(), points);
            face = next;
            size = points;
        }
    }
}
