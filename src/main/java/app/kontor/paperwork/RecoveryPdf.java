package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import java.util.List;

/** One page to be put away: the recovery key in large groups, a code for the scanner, what it is for and how it is used. */
public final class RecoveryPdf extends PaperPdf<RecoveryPaper> {
    private static final float LEFT = mm(25);
    private static final float TOP = mm(30);
    private static final float CODE = mm(34);
    private static final int IN_A_ROW = 4;
    private static final float ROW = mm(20);
    private static final int LINES = 6;
    private static final TextStyle KEY = new TextStyle(23, 28, true, Ink.TEXT);
    private static final TextStyle TEXT = TextStyle.BODY.sized(10.5f);

    @Override
    void print(RecoveryPaper paper, Press press) {
        Words words = press.words(paper.language(), null);
        String title = words.say("recovery.title");
        press.begin(title, paper.date(), paper.language());
        PaperSize size = press.setup().size();
        Canvas canvas = press.page(size.width(), size.height());
        float right = size.width() - mm(20);
        canvas.text(title, LEFT, TOP + TextStyle.TITLE.ascent(), TextStyle.TITLE);
        String shop = PaperText.line(paper.shop()) + " · " + words.longDate(paper.date());
        canvas.text(canvas.type().fit(shop, TextStyle.MUTED.sized(10.5f), right - LEFT), LEFT, TOP + 38, TextStyle.MUTED.sized(10.5f));
        float y = written(canvas, words.say("recovery.what"), right, TOP + mm(20)) + mm(7);
        y = key(canvas, List.of(paper.key().split("-")), right, y) + mm(9);
        y = code(canvas, paper.key(), words, right, y) + mm(9);
        for (String step : List.of("recovery.keep", "recovery.new")) {
            y = written(canvas, words.say(step), right, y) + mm(3);
        }
        canvas.text(words.say("recovery.place"), LEFT, y + mm(14), TextStyle.SMALL);
        canvas.line(LEFT, right, y + mm(10.5f), 0.5f, Ink.MUTED);
        press.end(title);
    }

    /** The groups with their numbers, on tinted ground. */
    private static float key(Canvas canvas, List<String> groups, float right, float top) {
        int rows = (groups.size() + IN_A_ROW - 1) / IN_A_ROW;
        float height = rows * ROW + mm(6);
        float width = (right - LEFT) / IN_A_ROW;
        canvas.fill(LEFT, top, right - LEFT, height, Ink.TINT);
        canvas.frame(LEFT, top, right - LEFT, height, 0.5f, Ink.HAIR);
        for (int i = 0; i < groups.size(); i++) {
            float center = LEFT + (i % IN_A_ROW + 0.5f) * width;
            float y = top + mm(5) + i / IN_A_ROW * ROW;
            canvas.textCentered(groups.get(i), center, y + KEY.ascent(), KEY);
            canvas.textCentered(Integer.toString(i + 1), center, y + KEY.leading() + TextStyle.SMALL.ascent(), TextStyle.SMALL);
        }
        return top + height;
    }

    /** At the left the code, beside it how the key is used. */
    private static float code(Canvas canvas, String key, Words words, float right, float top) {
        Symbol.qr(key).ifPresent(symbol -> {
            float module = CODE / symbol.width();
            canvas.bars(symbol, LEFT, top, module, CODE);
        });
        float beside = LEFT + CODE + mm(9);
        float y = top;
        for (String step : List.of("recovery.open", "recovery.type", "recovery.scan")) {
            for (String line : canvas.type().wrap(words.say(step), TEXT, right - beside, LINES)) {
                canvas.text(line, beside, y + TEXT.ascent(), TEXT);
                y += TEXT.leading();
            }
            y += mm(2);
        }
        return Math.max(y, top + CODE);
    }

    private static float written(Canvas canvas, String text, float right, float top) {
        float y = top;
        for (String line : canvas.type().wrap(text, TEXT, right - LEFT, LINES)) {
            canvas.text(line, LEFT, y + TEXT.ascent(), TEXT);
            y += TEXT.leading();
        }
        return y;
    }
}
