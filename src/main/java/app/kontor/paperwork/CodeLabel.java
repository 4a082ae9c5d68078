package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import java.util.Optional;

/**
 * A number as Code 128 with the number below, as wide as scanners like it but never wider than its place. A number that
 * the code can't carry is printed in letters only.
 *
 * @param widest the room for the code and the white around it, in points
 * @param large letters to be read at arm's length
 */
record CodeLabel(String number, float widest, float height, boolean large) {
    private static final int QUIET = 10;
    private static final float BEST_MODULE = mm(0.38f);
    private static final float LEAST_MODULE = mm(0.19f);

    void drawRight(Canvas canvas, float right, float top) {
        Optional<Symbol> symbol = symbol();
        float width = symbol.map(code -> code.width() * module(code)).orElse(0f);
        symbol.ifPresent(code -> canvas.bars(code, right - width, top, module(code), height));
        TextStyle style = style();
        float centre = right - Math.max(width, canvas.type().width(number, style)) / 2;
        canvas.textCentered(number, centre, top + height + style.ascent() + 1, style);
    }

    void drawCentered(Canvas canvas, float centre, float top) {
        symbol().ifPresent(
                code -> canvas.bars(code, centre - code.width() * module(code) / 2, top, module(code), height));
        TextStyle style = style();
        canvas.textCentered(canvas.type().fit(number, style, widest), centre, top + height + style.ascent() + 1, style);
    }

    void drawLeft(Canvas canvas, float left, float top) {
        symbol().ifPresent(code -> canvas.bars(code, left, top, module(code), height));
        canvas.text(canvas.type().fit(number, style(), widest), left, top + height + style().ascent() + 1, style());
    }

    float wholeHeight() {
        return height + style().leading() + 1;
    }

    private TextStyle style() {
        return large ? TextStyle.TOTAL : TextStyle.SMALL.in(Ink.TEXT);
    }

    /** None if the bars would become too thin to be read. */
    private Optional<Symbol> symbol() {
        return Symbol.code128(number).filter(code -> module(code) >= LEAST_MODULE);
    }

    private float module(Symbol code) {
        return Math.min(large ? 1.4f * BEST_MODULE : BEST_MODULE, widest / (code.width() + 2 * QUIET));
    }
}
