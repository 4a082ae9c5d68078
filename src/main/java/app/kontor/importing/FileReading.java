package app.kontor.importing;

import app.kontor.importing.ParsedFile.Detected;
import app.kontor.spill.Spilled;
import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Spreadsheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads one recognised file, portion by portion, and adds up what its source says of each. */
final class FileReading {
    private final String name;
    private final Spreadsheet file;
    private final Recognition found;
    private final Reshaping shape;
    private final Portions portions;
    private final Decided decided;
    private final Spilled<ImportedOrder> orders = new Spilled<>(new OrderCodec());
    private final List<ImportedProduct> products = new ArrayList<>();
    private final List<ImportedStock> stock = new ArrayList<>();
    private final List<ImportedRecord> lists = new ArrayList<>();
    private final Problems problems = new Problems();
    private final List<FixedCell> fixed;
    private final int width;
    private int rejected;
    private int records;
    private int ragged;
    private int firstRagged = Integer.MAX_VALUE;

    FileReading(String name, Spreadsheet file, Corrections corrections, ReadOptions options) {
        this.name = name;
        this.file = file;
        this.found = corrections.recognised();
        this.fixed = corrections.made();
        this.shape = found.source().reshaping(found.header());
        SideRows beside = new SideRows(found.source().sideRows(found.header()));
        SecondTable second = new SecondTable(found.header());
        this.portions = Portions.of(found, found.key(), beside, second);
        problems.addAll(beside.told());
        Optional.ofNullable(second.told()).ifPresent(told -> problems.addAll(List.of(told)));
        this.width = found.headerWidth();
        this.decided = new Decided(options, found.source().dateOrder(), this::eachRow);
    }

    ParsedFile read() {
        Reading last = null;
        for (int[] portion : portions) {
            last = new Reading(shape.header(), shape.all(found.sheet().held(portion)), decided, file.delimiter() == null ? 0 : width);
            add(found.source().parse(last), last);
        }
        if (orders.isEmpty() && products.isEmpty() && stock.isEmpty() && lists.isEmpty() && rejected == 0 || last == null) {
            throw new FileRefused("empty.noRecords", found.header().line(), String.valueOf(found.header().line()));
        }
        tellRagged();
        return new ParsedFile(name, file.hash(), detected(last), orders, List.copyOf(products), List.copyOf(stock), List.copyOf(lists), rejected,
                records, problems.byLine(), fixed);
    }

    private void add(Parsed parsed, Reading reading) {
        for (ImportedOrder order : parsed.orders()) {
            if (fitsCurrency(order, reading)) {
                orders.add(Arithmetic.settle(order, reading::add));
            }
        }
        products.addAll(parsed.products());
        stock.addAll(parsed.stock());
        lists.addAll(parsed.records());
        problems.addAll(reading.problems());
        rejected += reading.rejected();
        int line = -1;
        for (Row row : reading.records()) {
            records += row.line() == line ? 0 : 1; // a record whose items became rows is one nevertheless
            line = row.line();
            if (row.width() != width && !reading.isShifted(row)) {
                ragged++;
                firstRagged = Math.min(firstRagged, row.line());
            }
        }
    }

    /** A total of 12.345 euros can't have been paid: the file was recalculated, or its decimal sign is another one. */
    private static boolean fitsCurrency(ImportedOrder order, Reading reading) {
        BigDecimal total = order.charges().total();
        String currency = order.charges().currency();
        int decimals = Currencies.decimals(currency);
        if (currency == null || total == null || total.stripTrailingZeros().scale() <= decimals) {
            return true;
        }
        reading.reject(Problem.rejected(
                order.line(), null, order.number(), "finerThanCurrency", total.toPlainString(), currency));
        return false;
    }

    /**
     * Missing or empty surplus cells at a row's end are common and harmless; they are counted, so that nobody wonders.
     */
    private void tellRagged() {
        if (file.delimiter() != null && ragged > 0) {
            problems.add(new Problem(Problem.Severity.INFO, firstRagged, null, null, "ragged",
                    List.of(String.valueOf(ragged), String.valueOf(width))));
        }
    }

    private Detected detected(Reading reading) {
        Source source = found.source();
        return new Detected(
                source.format(),
                source.kind(),
                source.platform(),
                source.channel(),
                file.charset(),
                file.delimiter(),
                reading.decimal(),
                reading.dateOrder(),
                found.sheet().name(),
                found.header().line());
    }

    private Iterator<Row> eachRow() {
        return IntStream.of(portions.rows()).mapToObj(found.sheet().rows()::get).flatMap(shape::each).iterator();
    }
}
