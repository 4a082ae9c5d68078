package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import app.kontor.invoicing.InvoiceSnapshot.Seller;
import app.kontor.value.Address;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;

/**
 * What letters of the shop share: the head with logo or name, the address where the envelope's window is (DIN 5008
 * form B), facts beside it, the foot with the seller's data, marks for folding and the line that continues a letter.
 */
final class Letterhead {
    static final float LEFT = mm(25);
    private static final float TOP = mm(16);
    private static final float NEXT_TOP = mm(30);
    private static final float FOOT = mm(32);
    private static final float SIDE = mm(72);
    private static final float LOGO_WIDTH = mm(60);
    private static final float LOGO_HEIGHT = mm(20);
    private static final float ADDRESS_WIDTH = mm(80);
    /** Where DIN 5008 has room for remarks, long addresses begin. */
    private static final float ABOVE_WINDOW = mm(12);
    private static final int FOOT_LINES = 4;

    /** A fact beside the address; the first ones matter most. */
    record Fact(String label, String value) {}

    private final PaperSize size;
    private final Seller seller;
    private final Words words;
    private final @Nullable Image logo;

    Letterhead(PaperSize size, Seller seller, Words words, @Nullable Image logo) {
        this.size = size;
        this.seller = seller;
        this.words = words;
        this.logo = logo;
    }

    float right() {
        return size.width() - mm(20);
    }

    /** Where the text begins below the address window. */
    float bodyTop() {
        return size.windowBottom() + mm(9);
    }

    float firstRoom() {
        return size.height() - FOOT - bodyTop();
    }

    float nextTop() {
        return NEXT_TOP;
    }

    float nextRoom() {
        return size.height() - FOOT - NEXT_TOP;
    }

    void drawFirst(Canvas canvas, Address to, List<Fact> facts) {
        drawName(canvas);
        drawSide(canvas);
        drawAddress(canvas, to);
        drawFacts(canvas, facts);
        if (size == PaperSize.A4) {
            canvas.line(mm(4), mm(8), mm(105), 0.3f, Ink.MUTED);
            canvas.line(mm(4), mm(7), mm(148.5f), 0.3f, Ink.MUTED);
            canvas.line(mm(4), mm(8), mm(210), 0.3f, Ink.MUTED);
        }
    }

    /** The head of a further page: whose letter this is and which. */
    void drawNext(Canvas canvas, String document) {
        float baseline = TOP + TextStyle.SMALL.ascent();
        String name = canvas.type().fit(PaperText.line(seller.name()), TextStyle.SMALL, mm(80));
        canvas.text(name, LEFT, baseline, TextStyle.SMALL);
        canvas.textRight(document, right(), baseline, TextStyle.SMALL);
        canvas.line(LEFT, right(), TOP + mm(5.5f), 0.4f, Ink.HAIR);
    }

    void drawFoot(Canvas canvas, int page, int pages) {
        float top = size.height() - mm(27);
        canvas.line(LEFT, right(), top, 0.4f, Ink.HAIR);
        drawColumns(canvas, top + mm(2.5f));
        float baseline = size.height() - mm(8);
        String number = words.say("page", String.valueOf(page), String.valueOf(pages));
        canvas.textRight(number, right(), baseline, TextStyle.TINY);
        String legal = PaperText.line(seller.footer(), 2 * PaperText.SHORT);
        canvas.text(canvas.type().fit(legal, TextStyle.TINY, right() - LEFT - mm(30)), LEFT, baseline, TextStyle.TINY);
    }

    private void drawColumns(Canvas canvas, float top) {
        List<String> home = AddressLines.of(withoutName(), home());
        String iban = labelled("foot.iban", Transfer.spaced(seller.iban()));
        List<List<String>> columns = Stream.of(
                        Stream.concat(Stream.of(PaperText.line(seller.name())), home.stream()).toList(),
                        known(seller.phone(), seller.email(), seller.web()),
                        known(labelled("foot.vatId", seller.vatId()), labelled("foot.taxNumber", seller.taxNumber())),
                        known(seller.bankName(), iban, labelled("foot.bic", seller.bic())))
                .filter(lines -> !lines.isEmpty())
                .toList();
        float[] widths = shares(canvas.type(), columns);
        float x = LEFT;
        for (int i = 0; i < columns.size(); i++) {
            float y = top + TextStyle.TINY.ascent();
            for (String line : columns.get(i).stream().limit(FOOT_LINES).toList()) {
                canvas.text(canvas.type().fit(line, TextStyle.TINY, widths[i]), x, y, TextStyle.TINY);
                y += TextStyle.TINY.leading();
            }
            x += widths[i] + mm(4);
        }
    }

    /** Each column as wide as it needs; too wide ones give way in proportion, too narrow ones are spread. */
    private float[] shares(Typesetter type, List<List<String>> columns) {
        float[] widths = new float[columns.size()];
        float sum = 0;
        for (int i = 0; i < widths.length; i++) {
            for (String line : columns.get(i)) {
                widths[i] = Math.max(widths[i], type.width(line, TextStyle.TINY) + 1);
            }
            sum += widths[i];
        }
        float room = right() - LEFT - mm(4) * (widths.length - 1);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = sum > room ? widths[i] * room / sum : widths[i] + (room - sum) / widths.length;
        }
        return widths;
    }

    private void drawName(Canvas canvas) {
        if (logo == null) {
            String name = canvas.type().fit(PaperText.line(seller.name()), TextStyle.NAME, mm(95));
            canvas.text(name, LEFT, TOP + TextStyle.NAME.ascent(), TextStyle.NAME);
            return;
        }
        float scale = Math.min(LOGO_WIDTH / logo.getWidth(), LOGO_HEIGHT / logo.getHeight());
        canvas.image(logo, LEFT, TOP, logo.getWidth() * scale, logo.getHeight() * scale);
    }

    /** The sender in the upper right corner, in line with the facts below. */
    private void drawSide(Canvas canvas) {
        float y = TOP + TextStyle.SMALL.ascent();
        List<String> lines = Stream.of(
                        logo == null ? Stream.<String>of() : Stream.of(PaperText.line(seller.name())),
                        AddressLines.of(withoutName(), home()).stream(),
                        known(seller.web(), seller.email()).stream())
                .flatMap(part -> part)
                .toList();
        for (String line : lines) {
            canvas.text(canvas.type().fit(line, TextStyle.SMALL, SIDE), right() - SIDE, y, TextStyle.SMALL);
            y += TextStyle.SMALL.leading();
        }
    }

    private void drawAddress(Canvas canvas, Address to) {
        List<String> lines = AddressLines.of(to, home());
        float room = size.windowBottom() - size.windowTop();
        AddressBlock block = AddressBlock.of(
                lines, canvas.type(), new AddressBlock.Place(ADDRESS_WIDTH, room + ABOVE_WINDOW, 10, 7, false));
        // Up to six lines hang from the window's top; longer addresses begin higher and end where the window does
        float top = size.windowTop() - Math.max(0, block.height() - room);
        String sender = seller.name() + " · " + AddressLines.inOneLine(withoutName(), home());
        String fitted = canvas.type().fit(PaperText.line(sender, 2 * PaperText.SHORT), TextStyle.TINY, ADDRESS_WIDTH);
        canvas.text(fitted, LEFT, top - 8, TextStyle.TINY);
        block.draw(canvas, LEFT, top);
    }

    private void drawFacts(Canvas canvas, List<Fact> facts) {
        float y = size.windowTop() - mm(9) + TextStyle.BODY.ascent();
        for (Fact fact : facts) {
            float label = canvas.type().width(fact.label(), TextStyle.MUTED) + 8;
            TextStyle style = fact == facts.getFirst() ? TextStyle.STRONG : TextStyle.BODY;
            canvas.text(fact.label(), right() - SIDE, y, TextStyle.MUTED);
            canvas.textRight(canvas.type().fit(fact.value(), style, SIDE - label), right(), y, style);
            y += TextStyle.BODY.leading() + 1;
        }
    }

    private @Nullable String home() {
        return seller.address().country();
    }

    private Address withoutName() {
        Address a = seller.address();
        return new Address(
                null, null, a.street(), a.street2(), a.street3(), a.zip(), a.city(), a.region(), a.country(), null);
    }

    private @Nullable String labelled(String key, @Nullable String value) {
        return value == null || value.isBlank() ? null : words.say(key, PaperText.line(value));
    }

    private static List<String> known(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).map(PaperText::line).filter(text -> !text.isEmpty()).toList();
    }
}
