package app.kontor.importing.mapped;

import app.kontor.importing.Countries;
import app.kontor.importing.Currencies;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedDate;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads records that are a list of fields: a row each, or the rows of one number where an order has lines. */
final class MappedRecords {
    private static final Target CURRENCY = new Target("currency", Target.Type.CURRENCY, false);
    private static final Set<String> MINOR = Set.of("phone", "zip");

    private final Kind kind;
    private final Bindings fields;

    MappedRecords(Kind kind, Bindings fields) {
        this.kind = kind;
        this.fields = fields;
    }

    Parsed parse(Reading reading) {
        List<Entry> entries = kind == Kind.PURCHASE_ORDERS || fields.isSummed() ? grouped(reading)
                : reading.rows().stream().map(row -> reading.entry(name(row), List.of(row))).toList();
        return Parsed.records(reading.each(entries, this::record));
    }

    /** The first cell by which somebody may know the row. */
    private @Nullable String name(Row row) {
        return Stream.of("number", "shipment", "invoice", "name", "last", "company", "email", "sku", "supplierSku", "barcode", "purpose", "payer", "tracking")
                .map(code -> fields.get(code).in(row))
                .filter(cell -> !cell.isEmpty()).findFirst().orElse(null);
    }

    /** The rows of one order, by its number. */
    private List<Entry> grouped(Reading reading) {
        Field number = fields.get("number");
        return Stream.concat(reading.groupedBy(number).stream(), reading.without(number).stream()).toList();
    }

    private @Nullable ImportedRecord record(Entry entry) {
        if (kind == Kind.PURCHASE_ORDERS && entry.name() == null) {
            Field number = fields.get("number");
            entry.reject(entry.rows().getFirst(), number, "required", number.title());
        }
        Row row = entry.rows().getFirst();
        Map<String, String> values = values(entry, row, target -> !isOfLine(target));
        String name = entry.name() == null ? "" : entry.name();
        List<ImportedRecord> parts = kind != Kind.PURCHASE_ORDERS ? List.of() : entry.rows().stream()
                .map(line -> new ImportedRecord(line.line(), name, values(entry, line, this::isOfLine))).toList();
        return entry.isRejected() ? null : new ImportedRecord(entry.line(), name, named(values), parts);
    }

    private boolean isOfLine(Target target) {
        return kind == Kind.PURCHASE_ORDERS && Targets.PURCHASED.contains(target.code());
    }

    private Map<String, String> values(Entry entry, Row row, Predicate<Target> which) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Target target : Target.of(kind).stream().filter(which).toList()) {
            String value = value(entry, row, target, fields.get(target.code()));
            if (value != null && !value.isBlank()) {
                values.put(target.code(), value.strip());
            }
        }
        String sign = currencyOf(row);
        if (which.test(CURRENCY) && sign != null && !values.containsKey("currency") && Target.find(kind, "currency").isPresent()) {
            values.put("currency", sign);
        }
        return values;
    }

    /** What stands beside the figure of a price: "3,20 €". */
    private @Nullable String currencyOf(Row row) {
        String sign = (fields.get("price").in(row) + fields.get("unitPrice").in(row)).replaceAll("[\\d.,'+\\s\\u00a0-]", "");
        return sign.isEmpty() ? null : Currencies.code(sign);
    }

    /** First and last name are one name, where the file has no whole one. */
    private static Map<String, String> named(Map<String, String> values) {
        String joined = Stream.of(values.remove("first"), values.remove("last")).filter(part -> part != null).collect(Collectors.joining(" "));
        if (!joined.isEmpty()) {
            values.putIfAbsent("name", joined);
        }
        return values;
    }

    private @Nullable String value(Entry entry, Row row, Target target, Field field) {
        if (!field.exists()) {
            return null;
        }
        return switch (target.type()) {
            case AMOUNT, PERCENT -> number(entry, row, field, fields.isSummed() ? entry.sum(field) : entry.amount(row, field));
            case QUANTITY -> quantity(entry, row, field);
            case DATE -> day(entry.date(row, field));
            case CURRENCY -> entry.currency(field);
            case COUNTRY -> Countries.code(entry.text(row, field));
            case CODE -> MINOR.contains(target.code()) ? entry.minorCode(row, field) : entry.code(row, field);
            case WORD -> word(entry, row, target, field);
            case TEXT -> entry.text(row, field);
        };
    }

    private static @Nullable String number(Entry entry, Row row, Field field, @Nullable BigDecimal number) {
        if (number != null && number.signum() < 0) {
            entry.reject(row, field, "priceNegative", number.toPlainString());
        }
        return number == null ? null : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String quantity(Entry entry, Row row, Field field) {
        Quantity quantity = entry.quantity(row, field);
        if (quantity != null && quantity.isNegative()) {
            entry.reject(row, field, "quantityNegative", quantity.toString());
        }
        return quantity == null ? null : quantity.toString();
    }

    private static @Nullable String day(@Nullable ImportedDate date) {
        return date == null ? null : date.dayIn(ZoneOffset.UTC).toString();
    }

    private static @Nullable String word(Entry entry, Row row, Target target, Field field) {
        String text = entry.text(row, field);
        String meaning = text == null ? null : StateWords.meaning(target.code(), text);
        if (text != null && meaning == null) {
            entry.warn(row, field, "unknownStatus", text);
        }
        return meaning;
    }
}
