package app.kontor.document;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.NumberSeriesRecord;
import app.kontor.value.BusinessRuleException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the next numbers of a series inside the transaction that uses them; a series comes into being with its first
 * number.
 */
public final class NumberSeries {
    /** The series' codes, which are also their prefixes: "K-1001". */
    public static final String ORDERS = "K";
    public static final String PICK_LISTS = "P";
    public static final String SHIPMENTS = "S";
    public static final String CUSTOMERS = "C";
    public static final String SUPPLIERS = "L";
    public static final String PURCHASES = "B";

    private static final long FIRST = 1001;
    private static final long FIRST_INVOICE = 1;

    private NumberSeries() {}

    /** The next number of a series that starts at 1001 and reads "CODE-1001". */
    public static String next(Tx tx, String code) {
        return next(tx, code, 1).getFirst();
    }

    /** As many numbers at once, in order. */
    public static List<String> next(Tx tx, String code, int count) {
        return count == 0 ? List.of() : draw(tx, NumberStore.get(tx, code, code + "-{n}", FIRST), count);
    }

    /** Lets a series go on behind those of its numbers that somebody else has given: a list of another program, or an earlier one of ours. */
    public static void passOver(Tx tx, String code, Collection<String> given) {
        long last = given.stream().filter(number -> number.matches(code + "-\\d{1,15}"))
                .mapToLong(number -> Long.parseLong(number.substring(code.length() + 1))).max().orElse(0);
        if (last == 0) {
            return;
        }
        NumberSeriesRecord series = NumberStore.get(tx, code, code + "-{n}", FIRST);
        if (series.getNextNumber() <= last) {
            series.setNextNumber(last + 1);
            tx.update(series);
        }
    }

    /** Numbers of a series one after the other, for a use case that does not know how many; {@link Drawing#save} once, at the end. */
    public static Drawing drawing(String code) {
        return new Drawing(code);
    }

    /** What is drawn from one series within one transaction; nobody else draws from it meanwhile. */
    public static final class Drawing {
        private final String code;
        private @Nullable NumberSeriesRecord series;
        private @Nullable NumberPattern pattern;
        private long next;

        private Drawing(String code) {
            this.code = code;
        }

        public String next(Tx tx) {
            if (series == null || pattern == null) {
                series = NumberStore.get(tx, code, code + "-{n}", FIRST);
                pattern = new NumberPattern(series.getPattern());
                next = series.getNextNumber();
            }
            return pattern.number(next++);
        }

        public void save(Tx tx) {
            if (series != null) {
                series.setNextNumber(next);
                tx.update(series);
            }
        }
    }

    /**
     * Numbers for documents posted on a date: without gaps, in the order of their dates (R9, R10). A pattern with a
     * year has a series for each.
     *
     * @throws BusinessRuleException invoice.backDated if the series has already been used on a later date
     */
    public static List<String> nextInvoices(Tx tx, NumberPattern pattern, LocalDate date, int count) {
        if (count == 0) {
            return List.of();
        }
        NumberPattern ofYear = pattern.in(date.getYear());
        NumberSeriesRecord series = NumberStore.get(tx, ofYear.seriesCode(), ofYear.text(), FIRST_INVOICE);
        if (series.getLastDate() != null && date.isBefore(series.getLastDate())) {
            throw new BusinessRuleException("invoice.backDated", date, series.getLastDate());
        }
        series.setPattern(ofYear.text());
        series.setLastDate(date);
        return draw(tx, series, count);
    }

    /** What a document posted on a date would be numbered; nothing is drawn, and somebody else may take it first. */
    public static NextNumber nextInvoice(Tx tx, NumberPattern pattern, LocalDate date) {
        NumberPattern ofYear = pattern.in(date.getYear());
        NumberSeriesRecord series = NumberStore.peek(tx, ofYear.seriesCode());
        return series == null
                ? new NextNumber(ofYear.number(FIRST_INVOICE), null)
                : new NextNumber(ofYear.number(series.getNextNumber()), series.getLastDate());
    }

    private static List<String> draw(Tx tx, NumberSeriesRecord series, int count) {
        NumberPattern pattern = new NumberPattern(series.getPattern());
        long first = series.getNextNumber();
        series.setNextNumber(first + count);
        tx.update(series);
        return LongStream.range(first, first + count).mapToObj(pattern::number).toList();
    }
}
