package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Crosses at 10 mm from each corner, two rulers from the edges, the printer's name: measured once, the offset is known. */
public final class TestPagePdf extends PaperPdf<TestPage> {
    private static final float HAIR = 0.5f;
    private static final float ARM = mm(4);
    private static final float SMALL_SHEET = mm(60);

    @Override
    void print(TestPage page, Press press) {
        Words words = press.words(page.language(), null);
        String title = words.say("test.title");
        press.begin(title, page.date(), page.language());
        float width = mm(page.width() / 10f);
        float height = mm(page.height() / 10f);
        Canvas canvas = press.page(width, height);
        float inset = Math.min(width, height) < SMALL_SHEET ? mm(5) : mm(10);
        for (float x : new float[] {inset, width - inset}) {
            for (float y : new float[] {inset, height - inset}) {
                cross(canvas, x, y, inset - mm(1));
            }
        }
        rulers(canvas, width, height, inset);
        text(page, words, canvas, width, height, inset);
        press.end(title);
    }

    private static void cross(Canvas canvas, float x, float y, float arm) {
        float length = Math.min(ARM, arm);
        canvas.line(x - length, x + length, y, HAIR, Ink.TEXT);
        canvas.fill(x - HAIR / 2, y - length, HAIR, 2 * length, Ink.TEXT);
    }

    /** Ticks count from the paper's edge, so that a ruler shows what the printer has lost. */
    private static void rulers(Canvas canvas, float width, float height, float inset) {
        TextStyle tiny = TextStyle.TINY;
        for (int at = 15; mm(at) < width - inset - mm(5); at++) {
            float length = at % 10 == 0 ? mm(4) : at % 5 == 0 ? mm(3) : mm(1.5f);
            canvas.fill(mm(at) - HAIR / 2, inset, HAIR, length, Ink.TEXT);
            if (at % 10 == 0) {
                canvas.textCentered(Integer.toString(at), mm(at), inset + mm(4) + tiny.size(), tiny);
            }
        }
        for (int at = 15; mm(at) < height - inset - mm(5); at++) {
            float length = at % 10 == 0 ? mm(4) : at % 5 == 0 ? mm(3) : mm(1.5f);
            canvas.line(inset, inset + length, mm(at), HAIR, Ink.TEXT);
            if (at % 10 == 0) {
                canvas.text(Integer.toString(at), inset + mm(4.5f), mm(at) + tiny.size() / 3, tiny);
            }
        }
    }

    private static void text(TestPage page, Words words, Canvas canvas, float width, float height, float inset) {
        boolean small = height < mm(80);
        TextStyle name = small ? TextStyle.STRONG : TextStyle.TITLE;
        float left = inset + mm(12);
        float room = width - left - (small ? mm(2) : inset);
        float y = small ? inset + mm(8) : height * 0.3f;
        canvas.text(canvas.type().fit(PaperText.line(page.printer()), name, room), left, y + name.ascent(), name);
        y += name.leading() + 2;
        TextStyle body = small ? TextStyle.TINY : TextStyle.BODY;
        List<String> lines = new ArrayList<>();
        lines.add(words.say("test.paper", length(words, page.width()), length(words, page.height())));
        lines.add(words.say("test.offset", length(words, page.right()), length(words, page.down())));
        if (!small) {
            lines.add(words.say("test.hint", length(words, Math.round(inset / mm(1)) * 10)));
        }
        for (String text : lines) {
            for (String line : canvas.type().wrap(text, body, room, small ? 1 : 4)) {
                canvas.text(line, left, y + body.ascent(), body);
                y += body.leading();
            }
        }
    }

    private static String length(Words words, int tenths) {
        return words.quantity(BigDecimal.valueOf(tenths, 1));
    }
}
