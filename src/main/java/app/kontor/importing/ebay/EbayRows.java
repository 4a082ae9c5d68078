package app.kontor.importing.ebay;

import app.kontor.importing.Entry;
import app.kontor.importing.Problem;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sorts the rows of a report: footers out, the others to their orders. */
record EbayRows(Reading reading, EbayColumns columns) {
    private static final Pattern FOOTER = Pattern.compile(
            "record\\(?s?\\)? downloaded|heruntergeladen|téléchargé|scaricat|seller id|verkäufer|vendeur",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int FOOTER_CELLS = 3;

    List<Entry> entries() {
        List<Row> rows = reading.rows().stream().filter(this::isData).toList();
        Map<String, TreeSet<String>> orders = new HashMap<>();
        for (Row row : rows) {
            TreeSet<String> known = orders.computeIfAbsent(columns.record().in(row), r -> new TreeSet<>());
            if (!number(row).isEmpty()) {
                known.add(number(row));
            }
        }
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        List<Entry> strays = new ArrayList<>();
        for (Row row : rows) {
            String key = key(row, orders.getOrDefault(columns.record().in(row), new TreeSet<>()));
            if (key.isEmpty()) {
                strays.add(reading.entry(null, List.of(row)));
            } else {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        List<Entry> entries = new ArrayList<>();
        groups.forEach((key, group) -> entries.add(reading.entry(key, group)));
        entries.addAll(strays);
        return entries;
    }

    /** A row without order number belongs to the one order of its sales record, if there is one. */
    private String key(Row row, TreeSet<String> ordersOfRecord) {
        if (!number(row).isEmpty()) {
            return number(row);
        }
        String record = columns.record().in(row);
        return !record.isEmpty() && ordersOfRecord.size() == 1 ? ordersOfRecord.first() : record;
    }

    private String number(Row row) {
        String number = columns.order().in(row);
        return "--".equals(number) ? "" : number;
    }

    private boolean isData(Row row) {
        boolean isFilled = Stream.of(
                        columns.item(), columns.title(), columns.quantity(), columns.money().soldFor(), columns.money().total())
                .anyMatch(field -> !field.in(row).isEmpty());
        if (isFilled && row.filled() > FOOTER_CELLS) {
            return true;
        }
        String start = String.join(" ", row.cells().subList(0, Math.min(FOOTER_CELLS, row.filled())));
        boolean isFooter = FOOTER.matcher(start).find();
        if (isFooter || !isFilled) {
            reading.leaveOut(row);
        }
        if (!isFooter && !isFilled) {
            reading.add(Problem.warning(row.line(), null, null, "rowIgnored", start));
        }
        return isFilled && !isFooter;
    }
}
