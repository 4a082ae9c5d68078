package app.kontor.paperwork;

import java.util.ArrayList;
import java.util.List;

/**
 * An address set as large as its place allows. Long lines make it smaller first, then wrap; only where even the
 * smallest letters don't fit is a line shortened.
 */
record AddressBlock(List<Line> lines, TextStyle style) {
    private static final float STEP = 0.5f;
    /** Below this share of the largest size a line is rather wrapped than made smaller. */
    private static final float COMFORTABLE = 0.72f;

    /** A printed line; heavy: of the name, or of the last line on labels, where the sorter looks. */
    record Line(String text, boolean heavy) {}

    /** The place of an address and the sizes that its letters may have. */
    record Place(float width, float height, float largest, float smallest, boolean lastHeavy) {}

    static AddressBlock of(List<String> address, Typesetter type, Place place) {
        float comfortable = Math.max(place.smallest(), place.largest() * COMFORTABLE);
        for (float size = place.largest(); size >= comfortable; size -= STEP) {
            AddressBlock whole = at(address, type, place, size);
            if (whole.lines.size() == address.size() && whole.height() <= place.height()) {
                return whole;
            }
        }
        for (float size = comfortable; size >= place.smallest(); size -= STEP) {
            AddressBlock wrapped = at(address, type, place, size);
            if (wrapped.height() <= place.height()) {
                return wrapped;
            }
        }
        return at(address, type, place, place.smallest(), 1);
    }

    private static AddressBlock at(List<String> address, Typesetter type, Place place, float size) {
        return at(address, type, place, size, Integer.MAX_VALUE);
    }

    private static AddressBlock at(List<String> address, Typesetter type, Place place, float size, int linesEach) {
        TextStyle style = TextStyle.ADDRESS.sized(size);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < address.size(); i++) {
            boolean heavy = i == 0 || place.lastHeavy() && i == address.size() - 1;
            type.wrap(address.get(i), heavy ? style.heavy() : style, place.width(), linesEach)
                    .forEach(text -> lines.add(new Line(text, heavy)));
        }
        return new AddressBlock(lines, style);
    }

    float height() {
        return lines.size() * style.leading();
    }

    List<PlacedText> placed(float left, float top) {
        List<PlacedText> texts = new ArrayList<>();
        float baseline = top + style.ascent();
        for (Line line : lines) {
            texts.add(new PlacedText(line.text(), left, baseline, line.heavy() ? style.heavy() : style));
            baseline += style.leading();
        }
        return texts;
    }
}
