package app.kontor.spreadsheet;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One cell of an OpenDocument table while it is read: its value where it has one, else what it shows. */
final class OdsCell {
    private static final String MIDNIGHT = " 00:00:00";
    private static final int DAY = 10;
    private static final int SECOND = 19;
    private final NumberText numbers = new NumberText(false);
    private final StringBuilder shown = new StringBuilder();
    private int row;
    private int repeated;
    private boolean isOpen;
    private boolean hasParagraph;
    private boolean isSpace;
    private String type = "";
    private @Nullable String value;

    /** @param isOpen whether it can be seen: not beneath a merged one. @param row in which it stands, from 1 */
    void begin(XMLStreamReader attributes, boolean isVisible, int times, int line) {
        shown.setLength(0);
        hasParagraph = false;
        isOpen = isVisible;
        repeated = times;
        row = line;
        String stated = attribute(attributes, "value-type");
        type = stated == null ? "" : stated;
        value = switch (type) {
            case "float", "percentage", "currency" -> attribute(attributes, "value");
            case "date" -> attribute(attributes, "date-value");
            case "boolean" -> attribute(attributes, "boolean-value");
            case "string" -> attribute(attributes, "string-value");
            default -> null;
        };
    }

    /** An attribute by its local name: the office's own come before those of calculators that repeat them. */
    static @Nullable String attribute(XMLStreamReader attributes, String name) {
        for (int i = 0; i < attributes.getAttributeCount(); i++) {
            if (attributes.getAttributeLocalName(i).equals(name)
                    && String.valueOf(attributes.getAttributeNamespace(i)).startsWith("urn:oasis:names:tc:opendocument")) {
                return attributes.getAttributeValue(i);
            }
        }
        return null;
    }

    void paragraph() {
        if (hasParagraph) {
            append('\n');
        }
        hasParagraph = true;
        isSpace = true;
    }

    /** White space in a paragraph is one blank, however much of it there is. */
    void text(char[] text, int start, int length) {
        for (int i = start; i < start + length; i++) {
            boolean isBlank = text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r';
            if (!isBlank) {
                append(text[i]);
            } else if (!isSpace) {
                append(' ');
            }
            isSpace = isBlank;
        }
    }

    /** @throws UnreadableFile if a cell can't hold so many */
    void spaces(int count) {
        for (int i = 0; i < count; i++) {
            append(' ');
        }
        isSpace = false;
    }

    void lineBreak() {
        append('\n');
        isSpace = true;
    }

    private void append(char c) {
        if (shown.length() >= Limits.CELL) {
            throw new UnreadableFile("damaged.tooLarge", row, null, String.valueOf(row));
        }
        shown.append(c);
    }

    int repeated() {
        return repeated;
    }

    /** What it says; empty beneath a merged cell. */
    String content() {
        if (!isOpen) {
            return "";
        }
        return switch (type) {
            case "float", "percentage", "currency" -> value == null ? shown.toString() : number(value.strip());
            case "date" -> value == null ? shown.toString() : date(value.strip());
            case "boolean" -> value == null ? shown.toString() : value;
            default -> hasParagraph || value == null ? shown.toString() : bounded(value);
        };
    }

    /** Whether the content is a number with a decimal point. */
    boolean isNumber() {
        return isOpen && value != null && switch (type) {
            case "float", "percentage", "currency" -> true;
            default -> false;
        };
    }

    /** A number that is shown with zeros before it is a code: 02138. */
    private String number(String raw) {
        String plain = numbers.of(raw, CellFormat.GENERAL);
        String text = shown.toString();
        boolean isPadded = text.length() > plain.length() && text.length() <= DAY + DAY && text.endsWith(plain)
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return isPadded ? text : plain;
    }

    /** "2026-05-01T00:00:00" is the day; parts of a second are nobody's business. */
    private static String date(String raw) {
        String text = bounded(raw).replace('T', ' ');
        String time = text.length() > SECOND && text.charAt(SECOND) == '.' ? text.substring(0, SECOND) : text;
        return time.endsWith(MIDNIGHT) && time.length() == SECOND ? time.substring(0, DAY) : time;
    }

    private static String bounded(String text) {
        return text.length() <= Limits.CELL ? text : text.substring(0, Limits.CELL + 1); // which the row refuses
    }
}
