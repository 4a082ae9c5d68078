package app.kontor.spreadsheet;

import app.kontor.value.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a cell's text fit to show and to compare: no control or direction-changing characters, one kind of line end, no
 * blank rim.
 */
final class CellText {
    private static final char NO_BREAK_SPACE = 0xa0;
    private static final char SOFT_HYPHEN = 0xad;
    private static final char FIRST_MARK = 0x300;
    private static final int CACHE = 4_096;
    private final String[] recent = new String[CACHE];
    private final @Nullable Budget budget;

    /** For cells that are not kept in memory. */
    CellText() {
        budget = null;
    }

    CellText(Budget budget) {
        this.budget = budget;
    }

    /** The cell, cleaned; equal texts that follow closely are one object, because order files repeat themselves. */
    String of(String raw) {
        if (raw.isEmpty()) {
            return "";
        }
        return known(cleaned(raw));
    }

    /** As {@link #of}, of a text that {@link #forSharing} gave: one object already for all of its cells. */
    String shared(String text) {
        return isRim(text.charAt(0)) ? of(text) : text;
    }

    /** A text of which many cells are made: cleaned once for all of them, unless nothing would be left. */
    static String forSharing(String raw) {
        String text = raw.isEmpty() ? raw : cleaned(raw);
        return text.isEmpty() ? raw : text;
    }

    private String known(String text) {
        int slot = text.hashCode() & (CACHE - 1);
        String same = recent[slot];
        if (text.equals(same)) {
            return same;
        }
        recent[slot] = text;
        if (budget != null) {
            budget.text(text);
        }
        return text;
    }

    List<String> of(List<String> raw) {
        List<String> cells = new ArrayList<>(raw.size());
        for (String cell : raw) {
            cells.add(of(cell));
        }
        return cells;
    }

    private static String cleaned(String raw) {
        return needsCleaning(raw) ? scrubbed(raw) : raw;
    }

    private static boolean needsCleaning(String text) {
        if (isRim(text.charAt(0)) || isRim(text.charAt(text.length() - 1))) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7f || c > NO_BREAK_SPACE && c < FIRST_MARK && c != SOFT_HYPHEN) {
                continue; // most are
            }
            if (c < ' ' && c != '\n' || PlainText.isHidden(c) || Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private static String scrubbed(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n');
        return strip(PlainText.visible(text).replace('\t', ' '));
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isRim(text.charAt(from))) {
            from++;
        }
        while (to > from && isRim(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isRim(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f';
    }
}
