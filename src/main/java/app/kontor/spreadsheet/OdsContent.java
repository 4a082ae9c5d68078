package app.kontor.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Turns the XML of an OpenDocument spreadsheet into sheets, a cell at a time. Of a formula only the value that was saved with it is taken;
 * notes, drawings, tables within cells and what tracked changes keep of former cells are no content.
 */
final class OdsContent implements XmlPart {
    private static final String TEXT = ":text:1.0";
    private final @Nullable String wanted;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final OdsCell cell = new OdsCell();
    private OdsRows rows = new OdsRows();
    private boolean inTable;
    private boolean inCell;
    private boolean isWanted;
    private boolean inParagraph;
    private int ignored;

    /** @param wanted name of the one sheet to read; null reads all */
    OdsContent(@Nullable String wanted) {
        this.wanted = wanted;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Those of all tables that were begun. */
    List<String> names() {
        return names;
    }

    /** The row that is being read, for saying where the damage is. */
    int row() {
        return rows.row();
    }

    @Override
    public void start(String name, XMLStreamReader attributes) {
        if (ignored > 0 || isForeign(name, attributes)) {
            ignored++;
        } else if (!inTable) {
            if (name.equals("table")) {
                startTable(attributes);
            }
        } else {
            startInTable(name, attributes);
        }
    }

    /** Inside a cell only paragraphs are content, and what they are made of. */
    private boolean isForeign(String name, XMLStreamReader attributes) {
        if (!inCell) {
            return name.equals("tracked-changes") || name.equals("dde-link") || inTable && name.equals("shapes");
        }
        return !String.valueOf(attributes.getNamespaceURI()).endsWith(TEXT) || name.equals("ruby-text") || name.equals("note");
    }

    private void startTable(XMLStreamReader attributes) {
        String name = OdsCell.attribute(attributes, "name");
        names.add(name == null ? "" : name);
        if (names.size() > Limits.SHEETS) {
            throw new UnreadableFile("damaged.bomb");
        }
        isWanted = wanted == null || wanted.equalsIgnoreCase(name);
        inTable = true;
        rows = new OdsRows();
    }

    private void startInTable(String name, XMLStreamReader attributes) {
        switch (name) {
            case "table-row" -> rows.begin(repeated(attributes, "number-rows-repeated"));
            case "table-cell", "covered-table-cell" -> {
                inCell = true;
                cell.begin(attributes, name.equals("table-cell"), repeated(attributes, "number-columns-repeated"), rows.row());
            }
            case "p", "h" -> {
                inParagraph = true;
                cell.paragraph();
            }
            case "s" -> cell.spaces(repeated(attributes, "c"));
            case "tab" -> cell.spaces(1);
            case "line-break" -> cell.lineBreak();
            default -> { /* columns, groups, forms, spans of text */ }
        }
    }

    /** How often what begins here stands there; once unless it says otherwise. */
    private static int repeated(XMLStreamReader attributes, String attribute) {
        String count = OdsCell.attribute(attributes, attribute);
        int times = count == null ? 1 : Integer.parseInt(count.strip());
        if (times < 1) {
            throw new IllegalArgumentException("Nothing is repeated so often");
        }
        return times;
    }

    @Override
    public void text(char[] text, int start, int length) {
        if (inParagraph && ignored == 0) {
            cell.text(text, start, length);
        }
    }

    @Override
    public void end(String name) {
        if (ignored > 0) {
            ignored--;
            return;
        }
        switch (name) {
            case "p", "h" -> inParagraph = false;
            case "table-cell", "covered-table-cell" -> {
                inCell = false;
                rows.add(cell);
            }
            case "table-row" -> rows.end(isWanted);
            case "table" -> endTable();
            default -> { /* nothing was begun */ }
        }
    }

    private void endTable() {
        inTable = false;
        if (isWanted) {
            sheets.add(new Sheet(names.getLast(), rows.all()));
        }
    }
}
