package app.kontor.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The texts that a workbook keeps once for all of its cells; without their looks and without phonetic hints. */
final class SharedTexts implements XmlPart {
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;
    private final Budget budget;

    SharedTexts(Budget budget) {
        this.budget = budget;
    }

    /** @throws IndexOutOfBoundsException if the workbook has no such text */
    String get(int index) {
        return texts.get(index);
    }

    @Override
    public void start(String name, XMLStreamReader attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inPhonetic = true;
            case "t" -> inText = !inPhonetic;
            default -> { /* runs and their looks */ }
        }
    }

    @Override
    public void text(char[] chars, int start, int length) {
        if (inText) {
            if (text.length() + length > Limits.CELL) {
                throw new UnreadableFile("damaged.longText");
            }
            text.append(chars, start, length);
        }
    }

    private void add(String shared) {
        texts.add(shared);
        budget.text(shared);
        budget.check(0);
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "si" -> add(CellText.forSharing(XlsxText.unescape(text.toString())));
            case "rPh" -> inPhonetic = false;
            case "t" -> inText = false;
            default -> { /* nothing was begun */ }
        }
    }
}
