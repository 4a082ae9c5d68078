package app.kontor.exporting.edited;

import app.kontor.catalog.TaxClass;
import app.kontor.exporting.edited.EditPlan.Cell;
import app.kontor.exporting.edited.EditPlan.Verdict;
import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Table;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Three-way: what was exported, by its mark, what is here now, and what the file says. A list without marks is what it says against what is here. */
final class EditPlanner {
    private final EditedSheet sheet;
    private final Table now;
    private final Map<String, List<@Nullable Object>> rows = new HashMap<>();
    private final Map<String, Row> seen = new HashMap<>();
    private final List<EditPlan.Row> found = new ArrayList<>();
    private int same;
    private int rewritten;

    /** @param now the whole list as it is here, all its columns */
    EditPlanner(EditedSheet sheet, Table now) {
        this.sheet = sheet;
        this.now = now;
        now.rows().forEach(row -> rows.put(EditMark.key(sheet.kind(), now.columns(), row), row));
    }

    EditPlan plan(String file) {
        sheet.rows().forEach(this::add);
        return new EditPlan(sheet.kind(), file, found, same, rewritten, sheet.isMarked());
    }

    private void add(Row row) {
        String mark = sheet.mark(row);
        String key = sheet.isMarked() ? EditMark.key(mark) : named(row);
        List<@Nullable Object> here = rows.get(key);
        Row before = seen.putIfAbsent(key, row);
        if (sheet.isMarked() ? mark.isEmpty() : here == null) {
            whole(row, Verdict.NEW);
        } else if (here == null) {
            whole(row, Verdict.GONE);
        } else if (before != null) {
            if (!before.cells().equals(row.cells())) {
                whole(row, Verdict.TWICE);
            }
        } else if (isAnothers(row, key)) {
            whole(row, Verdict.SORTED_APART);
        } else {
            compare(row, key, here);
        }
    }

    /** Whether anything of the list is here at all. */
    static boolean knowsAny(EditedSheet sheet, Table now) {
        EditPlanner planner = new EditPlanner(sheet, now);
        return sheet.rows().stream().anyMatch(row -> planner.rows.containsKey(planner.named(row)));
    }

    private void whole(Row row, Verdict verdict) {
        String label = sheet.kind().keys().stream().map(name -> row.cell(sheet.titles().indexOf(name))).collect(Collectors.joining(" · "));
        found.add(new EditPlan.Row(row.line(), "", label, List.of(new Cell("", "", "", verdict))));
    }

    /** Whether the cells that name the row are those of another one. */
    private boolean isAnothers(Row row, String key) {
        if (!sheet.isMarked() || !sheet.titles().containsAll(sheet.kind().keys())) {
            return false;
        }
        String named = named(row);
        return !named.equals(key) && rows.containsKey(named);
    }

    /** By which the row is known as the cells stand that name it. */
    private String named(Row row) {
        List<@Nullable Object> cells = new ArrayList<>(java.util.Collections.nCopies(now.columns().size(), null));
        sheet.kind().keys().forEach(name -> cells.set(now.columns().indexOf(name), sheet.form(row, sheet.titles().indexOf(name))));
        return EditMark.key(sheet.kind(), now.columns(), cells);
    }

    private void compare(Row row, String key, List<@Nullable Object> here) {
        List<Cell> cells = new ArrayList<>();
        for (int c = 0; c < sheet.titles().size(); c++) {
            int column = now.columns().indexOf(sheet.titles().get(c));
            String was = column < 0 ? null : sheet.isMarked() ? EditMark.cell(sheet.mark(row), column) : unchanged(column, here);
            Cell cell = was == null ? null : compare(now.columns().get(column), was, here, sheet.form(row, c));
            if (cell != null) {
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            same++;
        } else {
            String label = sheet.kind().keys().stream().map(name -> text(name, here.get(now.columns().indexOf(name)))).collect(Collectors.joining(" · "));
            found.add(new EditPlan.Row(row.line(), key, label, cells));
        }
    }

    /** As if it had been exported as it is here. */
    private String unchanged(int column, List<@Nullable Object> here) {
        return EditMark.cell(now.columns().get(column), text(now.columns().get(column), here.get(column)));
    }

    private String text(String column, @Nullable Object cell) {
        return CellForm.of(cell, sheet.kind().isFigure(column), false);
    }

    private @Nullable Cell compare(String column, String was, List<@Nullable Object> row, String found) {
        String here = text(column, row.get(now.columns().indexOf(column)));
        String file = sheet.kind().isDay(column) ? CellForm.day(found, here) : found;
        if (file.equals(here) || EditMark.cell(column, file).equals(was)) {
            return null;
        }
        boolean untouched = EditMark.cell(column, here).equals(was);
        if (!file.isEmpty() && CellForm.isRewritten(here, file) && !sheet.kind().isFigure(column)) {
            rewritten++;
            return null;
        }
        if (!sheet.kind().mayChange(column)) {
            return new Cell(column, here, file, Verdict.FIXED);
        }
        Verdict closed = sheet.kind().closed(name -> text(name, row.get(now.columns().indexOf(name))));
        if (closed != null) {
            return new Cell(column, here, file, closed);
        }
        if (file.isEmpty() && !sheet.isMarked()) {
            return new Cell(column, here, file, Verdict.BLANK);
        }
        Verdict verdict = isWrong(column, file) ? Verdict.WRONG : untouched ? Verdict.CHANGE : Verdict.CONFLICT;
        return new Cell(column, here, file, verdict);
    }

    private boolean isWrong(String column, String file) {
        if (file.length() > sheet.kind().longest(column)) {
            return true;
        }
        return switch (column) {
            case "sku", "title" -> file.isEmpty();
            case "buffer", "quantity" -> !isAmount(file, 3);
            case "unitPrice" -> !file.isEmpty() && !isAmount(file, 4);
            case "weightGrams", "reorderPoint" -> !file.isEmpty() && !isAmount(file, 3);
            case "archived" -> CellForm.flag(file) == null;
            case "taxClass" -> Arrays.stream(TaxClass.values()).noneMatch(c -> c.code().equals(file));
            case "shipBy" -> !file.isEmpty() && !isDay(file);
            case "email" -> !file.isEmpty() && !file.matches("[^@\\s]+@[^@\\s]+");
            case "country", "shipCountry", "billCountry" -> !file.isEmpty() && !file.matches("[A-Za-z]{2}");
            default -> false;
        };
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false; // "next week": said as what it is, a cell that makes no sense
        }
    }

    /** A figure that is none is left as it was written; a negative one is no level and no price. */
    private static boolean isAmount(String text, int decimals) {
        return text.matches("\\d{1,12}(\\.\\d{1," + decimals + "})?");
    }
}
