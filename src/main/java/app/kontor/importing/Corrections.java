package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Sheet;
import app.kontor.value.BusinessRuleException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays corrected cells over the rows of a file. The rows may lie on the disk: only the corrections are held. */
final class Corrections {
    private final Recognition found;
    private final Map<Integer, Map<Integer, String>> byRow = new TreeMap<>();
    private final List<FixedCell> made = new ArrayList<>();

    /** @throws BusinessRuleException import.fix.line, import.fix.column if the file has no such cell */
    Corrections(Recognition found, List<CellFix> fixes) {
        this.found = found;
        fixes.forEach(this::add);
    }

    /** The same file with its cells corrected. */
    Recognition recognised() {
        return byRow.isEmpty() ? found : found.with(new Sheet(found.sheet().name(), new Corrected(found.sheet().rows(), byRow)));
    }

    /** What they change, line by line; a correction to what stands there already changes nothing. */
    List<FixedCell> made() {
        return made.stream().sorted(Comparator.comparingInt(FixedCell::line)).toList();
    }

    private void add(CellFix fix) {
        int column = column(fix.column());
        int row = row(fix.line());
        String from = found.sheet().rows().get(row).cell(column);
        if (!from.equals(fix.value())) {
            byRow.computeIfAbsent(row, r -> new TreeMap<>()).put(column, fix.value());
            made.add(new FixedCell(fix.line(), title(column), from, fix.value()));
        }
    }

    private int column(String name) {
        int index = found.header().indexOf(name);
        if (index < 0 && name.matches("#[1-9]\\d{0,4}")) {
            index = Integer.parseInt(name.substring(1)) - 1;
        }
        if (index < 0 || index >= found.header().width()) {
            throw new BusinessRuleException("import.fix.column", name);
        }
        return index;
    }

    /** Of columns with the same title only the first is found by it. */
    private String title(int column) {
        String title = found.header().title(column);
        return found.header().indexOf(title) == column ? title : "#" + (column + 1);
    }

    /** The rows stand in the order of their lines; blank ones are not among them. */
    private int row(int line) {
        List<Row> rows = found.sheet().rows();
        int low = found.row() + 1;
        int high = rows.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).line() < line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low >= rows.size() || rows.get(low).line() != line) {
            throw new BusinessRuleException("import.fix.line", line);
        }
        return low;
    }

    private static final class Corrected extends AbstractList<Row> {
        private final List<Row> rows;
        private final Map<Integer, Map<Integer, String>> byRow;

        private Corrected(List<Row> rows, Map<Integer, Map<Integer, String>> byRow) {
            this.rows = rows;
            this.byRow = byRow;
        }

        @Override
        public Row get(int index) {
            Map<Integer, String> cells = byRow.get(index);
            return cells == null ? rows.get(index) : rows.get(index).with(cells);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }
}
