package app.kontor.paperwork;

import static app.kontor.paperwork.PaperSize.mm;

import app.kontor.invoicing.InvoiceSnapshot.Seller;
import app.kontor.value.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;

/**
 * What letters of the shop share: the head with logo or name, the address where the envelope's window is (DIN 5008
 * form B), facts beside it, the foot with the seller's data, marks for folding and the line that continues a letter. What stands on
 * each of a shop's letters is measured once.
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
    private final Typesetter type;
    private final @Nullable Image logo;
    private final List<String> home;
    private final List<PlacedText> sender;
    private final String senderLine;
    private final List<PlacedText> columns;
    private final PlacedText legal;

    Letterhead(PaperSize size, Seller seller, Words words, Typesetter type, @Nullable Image logo) {
        this.size = size;
        this.seller = seller;
        this.words = words;
        this.type = type;
        this.logo = logo;
        home = AddressLines.of(withoutName(), seller.address().country());
        sender = sender();
        String line = seller.name() + " · " + String.join(", ", home);
        senderLine = type.fit(PaperText.line(line, 2 * PaperText.SHORT), TextStyle.TINY, ADDRESS_WIDTH);
        columns = columns(footTop() + mm(2.5f));
        String small = PaperText.line(seller.footer(), 2 * PaperText.SHORT);
        legal = new PlacedText(type.fit(small, TextStyle.TINY, right() - LEFT - mm(30)), LEFT, lastLine(), TextStyle.TINY);
    }

    PaperSize size() {
        return size;
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

    private float footTop() {
        return size.height() - mm(27);
    }

    private float lastLine() {
        return size.height() - mm(8);
    }

    /** What stands above the text of a first page. */
    List<PlacedText> first(Address to, List<Fact> facts) {
        List<PlacedText> texts = new ArrayList<>(sender);
        texts.addAll(address(to));
        texts.addAll(facts(facts));
        return texts;
    }

    /** The head of a further page: whose letter this is and which. */
    List<PlacedText> next(String document) {
        float baseline = TOP + TextStyle.SMALL.ascent();
        String name = type.fit(PaperText.line(seller.name()), TextStyle.SMALL, mm(80));
        return List.of(new PlacedText(name, LEFT, baseline, TextStyle.SMALL),
                PlacedText.right(type, document, right(), baseline, TextStyle.SMALL));
    }

    PlacedText number(int page, int pages) {
        String number = words.say("page", String.valueOf(page), String.valueOf(pages));
        return PlacedText.right(type, number, right(), lastLine(), TextStyle.TINY);
    }

    void drawFirst(Canvas canvas, List<PlacedText> texts) {
        if (logo != null) {
            float scale = Math.min(LOGO_WIDTH / logo.getWidth(), LOGO_HEIGHT / logo.getHeight());
            canvas.image(logo, LEFT, TOP, logo.getWidth() * scale, logo.getHeight() * scale);
        }
        texts.forEach(text -> text.draw(canvas));
        if (size == PaperSize.A4) {
            canvas.line(mm(4), mm(8), mm(105), 0.3f, Ink.MUTED);
            canvas.line(mm(4), mm(7), mm(148.5f), 0.3f, Ink.MUTED);
            canvas.line(mm(4), mm(8), mm(210), 0.3f, Ink.MUTED);
        }
    }

    void drawNext(Canvas canvas, List<PlacedText> texts) {
        texts.forEach(text -> text.draw(canvas));
        canvas.line(LEFT, right(), TOP + mm(5.5f), 0.4f, Ink.HAIR);
    }

    void drawFoot(Canvas canvas, PlacedText number) {
        canvas.line(LEFT, right(), footTop(), 0.4f, Ink.HAIR);
        columns.forEach(text -> text.draw(canvas));
        number.draw(canvas);
        legal.draw(canvas);
    }

    private List<PlacedText> columns(float top) {
        List<List<String>> texts = footTexts();
        float[] widths = shares(texts);
        List<PlacedText> placed = new ArrayList<>();
        float x = LEFT;
        for (int i = 0; i < texts.size(); i++) {
            float y = top + TextStyle.TINY.ascent();
            for (String line : texts.get(i).stream().limit(FOOT_LINES).toList()) {
                placed.add(new PlacedText(type.fit(line, TextStyle.TINY, widths[i]), x, y, TextStyle.TINY));
                y += TextStyle.TINY.leading();
            }
            x += widths[i] + mm(4);
        }
        return placed;
    }

    private List<List<String>> footTexts() {
        String iban = labelled("foot.iban", Transfer.spaced(seller.iban()));
        return Stream.of(
                        Stream.concat(Stream.of(PaperText.line(seller.name())), home.stream()).toList(),
                        known(seller.phone(), seller.email(), seller.web()),
                        known(labelled("foot.vatId", seller.vatId()), labelled("foot.taxNumber", seller.taxNumber())),
                        known(seller.bankName(), iban, labelled("foot.bic", seller.bic())))
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    /** Each column as wide as it needs; too wide ones give way in proportion, too narrow ones are spread. */
    private float[] shares(List<List<String>> texts) {
        float[] widths = new float[texts.size()];
        float sum = 0;
        for (int i = 0; i < widths.length; i++) {
            for (String line : texts.get(i)) {
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

    /** The name unless a logo says it, and the sender in the upper right corner, in line with the facts below. */
    private List<PlacedText> sender() {
        List<PlacedText> texts = new ArrayList<>();
        if (logo == null) {
            String name = type.fit(PaperText.line(seller.name()), TextStyle.NAME, mm(95));
            texts.add(new PlacedText(name, LEFT, TOP + TextStyle.NAME.ascent(), TextStyle.NAME));
        }
        float y = TOP + TextStyle.SMALL.ascent();
        List<String> lines = Stream.of(
                        logo == null ? Stream.<String>of() : Stream.of(PaperText.line(seller.name())),
                        home.stream(),
                        known(seller.web(), seller.email()).stream())
                .flatMap(part -> part)
                .toList();
        for (String line : lines) {
            texts.add(new PlacedText(type.fit(line, TextStyle.SMALL, SIDE), right() - SIDE, y, TextStyle.SMALL));
            y += TextStyle.SMALL.leading();
        }
        return texts;
    }

    private List<PlacedText> address(Address to) {
        List<String> lines = AddressLines.of(to, seller.address().country());
        float room = size.windowBottom() - size.windowTop();
        AddressBlock block = AddressBlock.of(lines, type, new AddressBlock.Place(ADDRESS_WIDTH, room + ABOVE_WINDOW, 10, 7, false));
        // Up to six lines hang from the window's top; longer addresses begin higher and end where the window does
        float top = size.windowTop() - Math.max(0, block.height() - room);
        List<PlacedText> texts = new ArrayList<>();
        texts.add(new PlacedText(senderLine, LEFT, top - 8, TextStyle.TINY));
        texts.addAll(block.placed(LEFT, top));
        return texts;
    }

    private List<PlacedText> facts(List<Fact> facts) {
        List<PlacedText> texts = new ArrayList<>();
        float y = size.windowTop() - mm(9) + TextStyle.BODY.ascent();
        for (Fact fact : facts) {
            float label = type.width(fact.label(), TextStyle.MUTED) + 8;
            TextStyle style = fact == facts.getFirst() ? TextStyle.STRONG : TextStyle.BODY;
            texts.add(new PlacedText(fact.label(), right() - SIDE, y, TextStyle.MUTED));
            texts.add(PlacedText.right(type, type.fit(fact.value(), style, SIDE - label), right(), y, style));
            y += TextStyle.BODY.leading() + 1;
        }
        return texts;
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
