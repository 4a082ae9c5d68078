package app.kontor.paperwork;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Measures texts, breaks them into lines, finds the font of each letter and remembers the letters that have none. One thread may measure
 * while another draws.
 */
final class Typesetter {
    private static final String ELLIPSIS = "…";

    /** A stretch of text in one font. */
    record Run(Face face, String text) {}

    private final PaperFonts fonts;
    private final Set<Integer> missing = new LinkedHashSet<>();

    Typesetter(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** In points. */
    float width(String text, TextStyle style) {
        Face own = fonts.own(style.bold());
        long sum = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            int width = own.width(letter);
            sum += width >= 0 ? width : widthElsewhere(letter, style.bold());
            i += Character.charCount(letter);
        }
        return sum * style.size() / 1000;
    }

    private int widthElsewhere(int letter, boolean bold) {
        return fonts.faceOf(letter, bold).map(face -> face.width(letter))
                .orElseGet(() -> fonts.own(bold).width(PaperFonts.BOX));
    }

    /** The text by font, a box in the place of each letter that no font has. */
    List<Run> runs(String text, boolean bold) {
        Face own = fonts.own(bold);
        if (hasAll(own, text)) {
            return List.of(new Run(own, text));
        }
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(letter -> append(runs, letter, bold));
        return runs;
    }

    private static boolean hasAll(Face face, String text) {
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            if (!face.has(letter)) {
                return false;
            }
            i += Character.charCount(letter);
        }
        return true;
    }

    private void append(List<Run> runs, int letter, boolean bold) {
        Optional<Face> found = fonts.faceOf(letter, bold);
        if (found.isEmpty()) {
            missing.add(letter);
        }
        Face face = found.orElse(fonts.own(bold));
        String text = Character.toString(found.isEmpty() ? PaperFonts.BOX : letter);
        if (!runs.isEmpty() && runs.getLast().face() == face) {
            runs.set(runs.size() - 1, new Run(face, runs.getLast().text() + text));
        } else {
            runs.add(new Run(face, text));
        }
    }

    /** The letters without a font since the last call, in the order of their appearance. */
    String takeMissing() {
        StringBuilder letters = new StringBuilder();
        missing.forEach(letters::appendCodePoint);
        missing.clear();
        return letters.toString();
    }

    /** The text or as much of its beginning as fits, then "…". */
    String fit(String text, TextStyle style, float room) {
        return width(text, style) <= room ? text : beginning(text, style, room - width(ELLIPSIS, style)) + ELLIPSIS;
    }

    /**
     * Broken where the language allows; a word that is wider than the room is cut. The last line ends in "…" if more
     * follows.
     */
    List<String> wrap(String text, TextStyle style, float room, int maxLines) {
        if (width(text, style) <= room) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < maxLines - 1) {
            String line = nextLine(rest, style, room);
            lines.add(line.strip());
            rest = rest.substring(line.length()).stripLeading();
        }
        if (!rest.isEmpty()) {
            lines.add(fit(rest, style, room));
        }
        return lines;
    }

    List<String> wrap(String text, TextStyle style, float room) {
        return wrap(text, style, room, Integer.MAX_VALUE);
    }

    private String nextLine(String text, TextStyle style, float room) {
        if (width(text, style) <= room) {
            return text;
        }
        String longest = beginning(text, style, room);
        // A word that begins where the line is full belongs to the next one: a space there is a break too
        int space = text.lastIndexOf(' ', longest.length());
        if (space > longest.length() / 2) {
            return text.substring(0, Math.min(space + 1, text.length()));
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int end = breaks.preceding(longest.length() + 1);
        return end > 0 ? text.substring(0, end) : longest;
    }

    /** As many letters as fit, but at least one, so that every loop ends. */
    private String beginning(String text, TextStyle style, float room) {
        float used = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += width(text.substring(end, next), style);
            if (used > room && end > 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }
}
