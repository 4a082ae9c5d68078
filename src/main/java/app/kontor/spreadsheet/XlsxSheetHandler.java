package app.kontor.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Turns the XML of one sheet into rows, a cell at a time. Of a formula only the value that was saved with it is taken.
 */
final class XlsxSheetHandler implements XmlPart {
    private final SharedTexts texts;
    private final List<CellFormat> formats;
    private final NumberText numbers;
    private final CellText cellText;
    private final Rows rows = new Rows();
    private char[] value = new char[256]; // a builder stays wide after one wide letter
    private int length;
    private final List<String> cells = new ArrayList<>();
    private BitSet numeric = new BitSet();
    private int row;
    private int column;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean inPhonetic;

    XlsxSheetHandler(SharedTexts texts, List<CellFormat> formats, NumberText numbers) {
        this.cellText = new CellText();
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
    }

    List<Row> rows() {
        return rows.all();
    }

    /** The row that is being read, for saying where the damage is. */
    int row() {
        return row;
    }

    @Override
    public void start(String name, XMLStreamReader attributes) {
        switch (name) {
            case "row" -> startRow(attributes.getAttributeValue(null, "r"));
            case "c" -> startCell(attributes);
            case "v", "t" -> inValue = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            default -> { /* formulas, hyperlinks, layout */ }
        }
    }

    @Override
    public void text(char[] text, int start, int more) {
        if (inValue) {
            if (length + more > Limits.CELL) {
                throw new UnreadableFile("damaged.tooLarge", row, null, String.valueOf(row));
            }
            if (length + more > value.length) {
                value = Arrays.copyOf(value, Math.max(length + more, value.length * 2));
            }
            System.arraycopy(text, start, value, length, more);
            length += more;
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> { /* nothing was begun */ }
        }
    }

    private void startRow(@Nullable String number) {
        int next = number == null ? row + 1 : parse(number);
        if (next <= row || next > Limits.SHEET_ROWS) {
            throw new IllegalArgumentException("Row or column out of order");
        }
        row = next;
        column = -1;
        cells.clear();
        numeric = new BitSet();
    }

    private void startCell(XMLStreamReader attributes) {
        int next = column + 1;
        type = "n";
        style = 0;
        for (int i = 0; i < attributes.getAttributeCount(); i++) { // each by its name would be looked for among all
            switch (attributes.getAttributeLocalName(i)) {
                case "r" -> next = columnOf(attributes.getAttributeValue(i));
                case "t" -> type = attributes.getAttributeValue(i);
                case "s" -> style = parse(attributes.getAttributeValue(i));
                default -> { /* layout */ }
            }
        }
        if (next <= column || next >= Limits.SHEET_COLUMNS) {
            throw new IllegalArgumentException("Row or column out of order");
        }
        column = next;
        length = 0;
    }

    /** A is 0, Z is 25, AA is 26; far beyond Excel's last column for anything else. */
    private static int columnOf(String reference) {
        int index = 0;
        for (int i = 0; i < reference.length() && index < Limits.SHEET_COLUMNS; i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                return index - 1;
            }
            index = c >= 'A' && c <= 'Z' ? index * 26 + c - 'A' + 1 : Limits.SHEET_COLUMNS + 1;
        }
        return Limits.SHEET_COLUMNS;
    }

    private void endCell() {
        String text = text();
        if (text.isEmpty()) {
            return;
        }
        if (column >= Limits.COLUMNS) {
            throw new UnreadableFile("damaged.tooLarge", row, null, String.valueOf(row));
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(switch (type) {
            case "s" -> cellText.shared(text);
            case "n", "b" -> text;
            default -> cellText.of(text);
        });
    }

    private void endRow() {
        rows.add(Row.of(row, cells, numeric.isEmpty() ? null : numeric));
    }

    private String text() {
        String raw = new String(value, 0, length);
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.get(parse(raw));
            case "b" -> "1".equals(raw) ? "true" : "false";
            case "n" -> number(raw.strip());
            default -> XlsxText.unescape(raw);
        };
    }

    private String number(String raw) {
        String text = numbers.of(raw, style >= 0 && style < formats.size() ? formats.get(style) : CellFormat.GENERAL);
        if (NumberText.isNumber(text)) {
            numeric.set(column);
        }
        return text;
    }

    private static int parse(String number) {
        return Integer.parseInt(number.strip());
    }
}
