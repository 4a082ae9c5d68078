package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

/**
 * One label in one of three shapes: tall ones have a large code below, sheets' a smaller one, low ones have it at the
 * right.
 */
record LabelLayout(LabelPaper label, Words words, LabelGrid grid, Canvas canvas) {
    private static final float TALL = mm(100);
    private static final float LOW = mm(50);

    void draw(float x, float y) {
        float pad = tall() ? mm(6) : low() ? mm(3.5f) : mm(4.5f);
        float left = x + pad;
        float width = grid.width() - 2 * pad;
        float bottom = y + grid.height() - pad;
        float top = drawSender(left, y + pad, width);
        if (low()) {
            drawAddress(left, top, width * 0.6f, bottom);
            drawBeside(left + width, top, width * 0.38f, bottom);
        } else if (tall()) {
            float foot = bottom - mm(40);
            drawAddress(left, top + mm(6), width, foot - mm(4));
            drawBelow(left, foot, width);
        } else {
            float foot = bottom - mm(15);
            drawAddress(left, top + mm(1), width, foot - mm(2.5f));
            drawBelowSmall(left, foot, width);
        }
    }

    /** Returns where the address may begin. */
    private float drawSender(float left, float top, float width) {
        TextStyle style = tall() ? TextStyle.SMALL.in(Ink.TEXT) : TextStyle.TINY;
        float y = top;
        String sender = PaperText.line(label.sender(), 2 * PaperText.SHORT);
        for (String line : canvas.type().wrap(sender, style, width, tall() ? 2 : 1)) {
            canvas.text(line, left, y + style.ascent(), style);
            y += style.leading();
        }
        canvas.line(left, left + width, y + 2, 0.4f, Ink.MUTED);
        return y + 6;
    }

    private void drawAddress(float left, float top, float width, float bottom) {
        float largest = tall() ? 20 : low() ? 11 : 15;
        AddressBlock.Place place = new AddressBlock.Place(width, bottom - top, largest, low() ? 4.5f : 6, true);
        AddressBlock.of(AddressLines.of(label.to(), label.senderCountry()), canvas.type(), place)
                .placed(left, top)
                .forEach(text -> text.draw(canvas));
    }

    private void drawBelow(float left, float top, float width) {
        canvas.line(left, left + width, top, 0.6f, Ink.RULE);
        canvas.text(canvas.type().fit(method(), TextStyle.TOTAL, width * 0.66f), left, top + 18, TextStyle.TOTAL);
        canvas.textRight(parcel(), left + width, top + 18, TextStyle.BODY);
        new CodeLabel(order(), width, mm(22), true).drawCentered(canvas, left + width / 2, top + mm(11));
    }

    private void drawBelowSmall(float left, float top, float width) {
        new CodeLabel(order(), width * 0.62f, mm(11), false).drawLeft(canvas, left, top);
        TextStyle style = TextStyle.STRONG;
        canvas.textRight(canvas.type().fit(method(), style, width * 0.36f), left + width, top + style.ascent(), style);
        canvas.textRight(parcel(), left + width, top + style.leading() + TextStyle.SMALL.ascent(), TextStyle.SMALL);
    }

    private void drawBeside(float right, float top, float width, float bottom) {
        TextStyle style = TextStyle.STRONG.sized(8);
        canvas.textRight(canvas.type().fit(method(), style, width), right, top + style.ascent(), style);
        canvas.textRight(parcel(), right, top + style.leading() + TextStyle.TINY.ascent(), TextStyle.TINY);
        CodeLabel code = new CodeLabel(order(), width, mm(9), false);
        code.drawRight(canvas, right, bottom - code.wholeHeight());
    }

    private String order() {
        return PaperText.line(label.orderNumber());
    }

    private String method() {
        return PaperText.line(label.shippingMethod());
    }

    private String parcel() {
        return label.parcels() < 2
                ? ""
                : words.say("label.parcel", String.valueOf(label.parcel()), String.valueOf(label.parcels()));
    }

    private boolean tall() {
        return grid.height() > TALL;
    }

    private boolean low() {
        return grid.height() < LOW;
    }
}
