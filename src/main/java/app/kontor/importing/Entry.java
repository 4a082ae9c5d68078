package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One order, product or level of a file with its rows. Reads typed cells; a cell that can't be read puts a problem on
 * record and rejects this entry, and reading goes on, so that a person sees everything that is wrong at once.
 */
public final class Entry {
    private static final int SHOWN = 60;

    private final Reading reading;
    private final @Nullable String name;
    private final List<Row> rows;
    private boolean rejected;

    Entry(Reading reading, @Nullable String name, List<Row> rows) {
        this.reading = reading;
        this.name = name;
        this.rows = rows;
        rows.forEach(this::checkWidth);
    }

    /** A separator inside a text has shifted what follows: into more cells than there are columns, or into the empty ones at the row's end. */
    private void checkWidth(Row row) {
        int columns = reading.header().columns();
        int surplus = row.filled() - reading.header().width();
        if (surplus > 0) {
            reject(row, null, "surplusCells", String.valueOf(columns + surplus), String.valueOf(columns));
        } else if (reading.isShifted(row)) {
            warn(row, null, "shiftedCells", String.valueOf(row.width()), String.valueOf(columns));
        }
    }

    /** The order's number, the product's handle …, as the file writes it. */
    public @Nullable String name() {
        return name;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Where the entry starts in the file. */
    public int line() {
        return rows.getFirst().line();
    }

    public boolean isRejected() {
        return rejected;
    }

    /** The cell, null if it is empty or, as German eBay files write it, two dashes. */
    public @Nullable String text(Row row, Field field) {
        String text = FormulaGuard.undo(field.in(row));
        if (Garbled.is(text) && reading.isNew("garbled")) {
            warn(row, field, "garbled", Problem.shown(text, SHOWN));
        }
        return isMissing(text) ? null : text;
    }

    /**
     * The first cell of the column, in the entry's rows, that is not empty: what belongs to the whole order stands only
     * once.
     */
    public @Nullable String text(Field field) {
        return text(rowOf(field), field);
    }

    /** A cell that must not be empty; the entry is rejected if it is. */
    public String required(Row row, Field field) {
        String text = text(row, field);
        if (text == null) {
            reject(row, field, "required", field.title());
            return "";
        }
        return text;
    }

    /**
     * An id, SKU, barcode, zip or phone: kept as text, an apostrophe of Excel's taken off; what Excel shortened is
     * rejected.
     */
    public @Nullable String code(Row row, Field field) {
        String text = text(row, field);
        if (text == null) {
            return null;
        }
        if (CodeText.isShortened(row, field, text)) {
            reject(row, field, "shortened", text);
            return null;
        }
        if (CodeText.mayBeCut(text)) {
            warn(row, field, "maybeCut", text);
        } else if (CodeText.mayBeDate(text)) {
            warn(row, field, "maybeDate", text);
        }
        return CodeText.withoutApostrophe(text);
    }

    /**
     * Like {@link #code}, for a code that nothing hangs on, such as a phone number: what Excel shortened is left out
     * with a warning.
     */
    public @Nullable String minorCode(Row row, Field field) {
        String text = text(row, field);
        if (text == null) {
            return null;
        }
        if (CodeText.isShortened(row, field, text)) {
            warn(row, field, "shortenedIgnored", text);
            return null;
        }
        return CodeText.withoutApostrophe(text);
    }

    public @Nullable String minorCode(Field field) {
        return minorCode(rowOf(field), field);
    }

    public @Nullable String code(Field field) {
        return code(rowOf(field), field);
    }

    /** An amount with or without currency; at most four decimals. Empty and dashes are null. */
    public @Nullable BigDecimal amount(Row row, Field field) {
        return reading.numbers().amount(this, row, field);
    }

    public @Nullable BigDecimal amount(Field field) {
        return amount(rowOf(field), field);
    }

    /** The sum of a column over the entry's rows; null if no row has it. */
    public @Nullable BigDecimal sum(Field field) {
        BigDecimal sum = null;
        for (Row row : rows) {
            BigDecimal value = amount(row, field);
            sum = value == null ? sum : sum == null ? value : sum.add(value);
        }
        return sum;
    }

    /** An amount with all the decimals that the file gives it, for sources that round by a rule of their format. */
    public @Nullable BigDecimal exact(Row row, Field field) {
        return reading.numbers().exact(this, row, field);
    }

    public @Nullable BigDecimal exact(Field field) {
        return exact(rowOf(field), field);
    }

    /** A tax rate or other percentage, {@code 19}, {@code 7.5%} or {@code 20 %}; null if empty. */
    public @Nullable BigDecimal percent(Row row, Field field) {
        return reading.numbers().percent(this, row, field);
    }

    /** A number of pieces, at most three decimals; null if empty. */
    public @Nullable Quantity quantity(Row row, Field field) {
        return reading.numbers().quantity(this, row, field);
    }

    /** A date in any spelling; null if empty. Impossible dates and years outside 2000 to 2100 reject the entry. */
    public @Nullable ImportedDate date(Row row, Field field) {
        String text = text(row, field);
        if (text == null) {
            return null;
        }
        ImportedDate date = reading.dates().read(text);
        if (date == null) {
            reject(row, field, "date", text);
        }
        return date;
    }

    public @Nullable ImportedDate date(Field field) {
        return date(rowOf(field), field);
    }

    /** A date without which there is no entry, with the time from a column of its own where the file has one. */
    public @Nullable ImportedDate dateAndTime(Field day, Field time) {
        ImportedDate date = requiredDate(day);
        String clock = text(time);
        ImportedDate whole = date == null || date.day() == null || clock == null
                ? null : reading.dates().read(date.text() + " " + clock);
        return whole == null ? date : whole;
    }

    /**
     * The currency that a column names; a sign that several currencies share ("kr") names none. Other words reject the
     * entry.
     */
    public @Nullable String currency(Field field) {
        Row row = rowOf(field);
        String text = text(row, field);
        String sign = text == null ? "" : HtmlText.unescape(text);
        String code = Currencies.code(sign);
        if (code == null && sign.length() > 2) {
            reject(row, field, "currency", sign);
        }
        return code;
    }

    /** A date without which there is no entry: it is rejected if the cell is empty. */
    public @Nullable ImportedDate requiredDate(Field field) {
        Row row = rowOf(field);
        if (isMissing(field.in(row))) {
            reject(row, field, "required", field.title());
            return null;
        }
        return date(row, field);
    }

    /**
     * Every cell of the first row that the source has not bound, by title: shown to a person, nothing is computed from
     * it.
     */
    public Map<String, String> others() {
        return reading.unbound(rows.getFirst());
    }

    /** Leaves the entry out; the field is null if the whole row is meant. */
    public void reject(Row row, @Nullable Field field, String code, String... arguments) {
        rejected = true;
        reading.add(Problem.rejected(row.line(), field == null ? null : field.title(), name, code, arguments));
    }

    /** Takes the entry, but tells a person to look at it. */
    public void warn(Row row, @Nullable Field field, String code, String... arguments) {
        reading.add(Problem.warning(row.line(), field == null ? null : field.title(), name, code, arguments));
    }

    static boolean isMissing(String text) {
        return text.isEmpty() || "--".equals(text);
    }

    private Row rowOf(Field field) {
        for (Row row : rows) {
            if (!isMissing(field.in(row))) {
                return row;
            }
        }
        return rows.getFirst();
    }
}
