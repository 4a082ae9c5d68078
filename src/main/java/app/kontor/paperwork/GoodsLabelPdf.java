package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import java.util.List;
import java.util.Optional;

/** Labels for products, bins and commands: the name above, the code below as large as scanners like it, the price at the right. */
public final class GoodsLabelPdf extends PaperPdf<GoodsLabel> {
    private static final float PAD = mm(2.5f);
    /** Three dots of a label printer with 203 dpi. */
    private static final float MODULE = mm(0.375f);
    private static final float LEAST_MODULE = mm(0.17f);
    private static final int QUIET = 20;
    private static final TextStyle PRICE = TextStyle.TOTAL.sized(12);

    private final LabelGrid grid;
    private final int used;

    /** @param used how many labels of the first sheet are gone already */
    public GoodsLabelPdf(GoodsStock stock, int used) {
        this.grid = stock.grid();
        this.used = Math.floorMod(used, grid.perPage());
    }

    @Override
    void print(GoodsLabel label, Press press) {
        int place = (used + press.documents()) % grid.perPage();
        Canvas canvas = press.beginOnSheet(PaperText.line(label.title()), label.date(), label.language(), place, grid.page());
        float left = grid.x(place) + PAD;
        float width = grid.width() - 2 * PAD;
        float bottom = grid.y(place) + grid.height() - PAD;
        if (label.kind() == GoodsLabel.Kind.QR) {
            qr(label, canvas, left, grid.y(place) + PAD, width, bottom);
        } else {
            bars(label, canvas, left, grid.y(place) + PAD, width, bottom);
        }
        press.end(label.code());
    }

    /** The square at the left, the words beside it. */
    private static void qr(GoodsLabel label, Canvas canvas, float left, float top, float width, float bottom) {
        float side = bottom - top;
        Symbol.qr(label.code()).ifPresent(code -> {
            float white = 2 * side / (code.width() + 4); // with the label's own edge the four modules that scanners want
            canvas.bars(code, left + white, top + white, (side - 2 * white) / code.width(), side - 2 * white);
        });
        float beside = left + side + mm(2.5f);
        float y = words(label, canvas, beside, top, left + width - beside);
        TextStyle tiny = TextStyle.TINY;
        canvas.text(canvas.type().fit(PaperText.line(label.code()), tiny, left + width - beside), beside, bottom - 1, tiny);
        canvas.text(label.price(), beside, y + PRICE.size() + 2, PRICE);
    }

    private static void bars(GoodsLabel label, Canvas canvas, float left, float top, float width, float bottom) {
        float y = words(label, canvas, left, top, width);
        TextStyle small = TextStyle.SMALL.in(Ink.TEXT);
        float number = bottom - small.leading();
        Optional<Symbol> symbol = symbol(label, width);
        float height = Math.max(mm(5), number - y - mm(1));
        float indent = symbol.map(code -> QUIET / 2f * module(code, width)).orElse(0f);
        symbol.ifPresent(code -> canvas.bars(code, left + indent, number - height, module(code, width), height));
        canvas.text(canvas.type().fit(PaperText.line(label.code()), small, width), left + indent, number + small.ascent(), small);
        if (!label.price().isEmpty()) {
            canvas.textRight(label.price(), left + width, y - 2, PRICE);
        }
    }

    /** Returns where the code may begin. */
    private static float words(GoodsLabel label, Canvas canvas, float left, float top, float width) {
        TextStyle title = TextStyle.STRONG.sized(9.5f);
        float y = top;
        List<String> lines = canvas.type().wrap(PaperText.line(label.title(), PaperText.NAME), title, width, 2);
        for (String line : lines) {
            canvas.text(line, left, y + title.ascent(), title);
            y += title.leading();
        }
        if (!label.detail().isEmpty()) {
            TextStyle detail = TextStyle.SMALL;
            canvas.text(canvas.type().fit(PaperText.line(label.detail()), detail, width), left, y + detail.ascent(), detail);
            y += detail.leading();
        }
        return y;
    }

    private static Optional<Symbol> symbol(GoodsLabel label, float room) {
        Optional<Symbol> ean = label.kind() == GoodsLabel.Kind.EAN ? Symbol.ean(label.code()) : Optional.empty();
        return ean.or(() -> Symbol.code128(label.code())).filter(code -> module(code, room) >= LEAST_MODULE);
    }

    private static float module(Symbol code, float room) {
        return Math.min(MODULE, room / (code.width() + QUIET));
    }
}
