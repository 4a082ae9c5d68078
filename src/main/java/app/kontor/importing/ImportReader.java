package app.kontor.importing;

import app.kontor.importing.ParsedFile.Detected;
import app.kontor.spreadsheet.Row;
import app.kontor.spreadsheet.Spreadsheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.UnreadableFile;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads any file that a shop may bring: recognises it from its content, and returns what it says and what is wrong with
 * it.
 */
public final class ImportReader {
    private final List<Source> sources;

    public ImportReader() {
        this(Sources.all());
    }

    ImportReader(List<Source> sources) {
        this.sources = sources;
    }

    /** The stable names of the formats that are known. */
    public List<String> formats() {
        return sources.stream().map(Source::format).toList();
    }

    /**
     * Reads a file.
     *
     * @param name for messages only
     * @throws FileRefused if the file as a whole can't be read or would be misread
     */
    public ParsedFile read(String name, byte[] bytes, ReadOptions options) {
        try {
            return parsed(name, bytes, options);
        } catch (FileRefused refused) {
            throw refused.in(name);
        }
    }

    private ParsedFile parsed(String name, byte[] bytes, ReadOptions options) {
        List<Source> candidates = candidates(options);
        Spreadsheet file = open(bytes, options, candidates);
        Recognition found = Recognition.of(file.sheets(), candidates);
        Reading reading = new Reading(found.header(), found.records(), options, found.source().dateOrder());
        Parsed parsed = found.source().parse(reading);
        List<ImportedOrder> orders = parsed.orders().stream()
                .filter(order -> fitsCurrency(order, reading))
                .map(order -> Arithmetic.settle(order, reading::add))
                .toList();
        if (orders.isEmpty() && parsed.products().isEmpty() && parsed.stock().isEmpty() && reading.rejected() == 0) {
            throw new FileRefused("empty.noRecords", found.header().line(), String.valueOf(found.header().line()));
        }
        countRagged(file, found, reading);
        List<Problem> problems =
                reading.problems().stream().sorted(Comparator.comparingInt(Problem::line)).toList();
        return new ParsedFile(
                name,
                hash(bytes),
                detected(file, found, reading),
                orders,
                parsed.products(),
                parsed.stock(),
                reading.rejected(),
                reading.records().size(),
                problems);
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

    private List<Source> candidates(ReadOptions options) {
        if (options.format() == null) {
            return sources;
        }
        List<Source> chosen = sources.stream().filter(s -> s.format().equals(options.format())).toList();
        if (chosen.isEmpty()) {
            throw new FileRefused("unknownFormat.name", 0, options.format(), String.join(", ", formats()));
        }
        return chosen;
    }

    private static Spreadsheet open(byte[] bytes, ReadOptions options, List<Source> sources) {
        try {
            SpreadsheetHints hints = new SpreadsheetHints(
                    options.charset(),
                    options.delimiter(),
                    options.sheet(),
                    row -> Recognition.isUnquoted(row, sources));
            return new SpreadsheetReader().read(bytes, hints);
        } catch (UnreadableFile e) {
            throw new FileRefused(e);
        }
    }

    /**
     * Missing or empty surplus cells at a row's end are common and harmless; they are counted, so that nobody wonders.
     */
    private static void countRagged(Spreadsheet file, Recognition found, Reading reading) {
        if (file.delimiter() == null) {
            return;
        }
        List<Row> ragged = reading.records().stream().filter(r -> r.width() != found.headerWidth()).toList();
        if (!ragged.isEmpty()) {
            reading.add(new Problem(
                    Problem.Severity.INFO,
                    ragged.getFirst().line(),
                    null,
                    null,
                    "ragged",
                    List.of(String.valueOf(ragged.size()), String.valueOf(found.headerWidth()))));
        }
    }

    private static Detected detected(Spreadsheet file, Recognition found, Reading reading) {
        Source source = found.source();
        return new Detected(
                source.format(),
                source.kind(),
                source.platform(),
                file.charset(),
                file.delimiter(),
                reading.decimal(),
                reading.dateOrder(),
                found.sheet().name(),
                found.header().line());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
