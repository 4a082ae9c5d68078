package app.kontor.exporting.carrier;

import app.kontor.exporting.carrier.CarrierTemplate.Column;
import app.kontor.exporting.carrier.CarrierTemplate.CountryForm;
import app.kontor.exporting.carrier.CarrierTemplate.WeightUnit;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's template as people read and change it: first how the file is written, then a line for each column: its title, what fills it
 * (a field's code, a constant in quotation marks, nothing) and what holds for it: {@code max 40 | digits 11 | needed}.
 */
public final class CarrierText {
    private static final List<String> SETTINGS = List.of("delimiter", "charset", "decimal", "country", "weight", "date", "header", "rows", "items");
    private static final String TAB = "tab";

    private CarrierText() {}

    /** @throws BusinessRuleException carrier.line for one that can't be read, carrier.columns without any */
    public static CarrierTemplate read(String name, String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        List<Column> columns = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList()) {
            int at = line.startsWith("=") ? -1 : (line + " ").indexOf(" = ") >= 0 ? (line + " ").indexOf(" = ") : line.indexOf('=') - 1;
            if (at < 0) {
                throw new BusinessRuleException("carrier.line", line);
            }
            String key = line.substring(0, at + 1).strip();
            String value = line.substring(line.indexOf('=', at) + 1).strip();
            if (columns.isEmpty() && SETTINGS.contains(key)) {
                settings.put(key, value);
            } else {
                columns.add(column(line, key, value));
            }
        }
        if (columns.isEmpty()) {
            throw new BusinessRuleException("carrier.columns");
        }
        return template(name, settings, columns);
    }

    private static CarrierTemplate template(String name, Map<String, String> settings, List<Column> columns) {
        String delimiter = settings.getOrDefault("delimiter", ",");
        String decimal = settings.getOrDefault("decimal", ".");
        if (!delimiter.equals(TAB) && delimiter.length() != 1 || !List.of(".", ",").contains(decimal)) {
            throw new BusinessRuleException("carrier.line", delimiter.length() == 1 ? "decimal = " + decimal : "delimiter = " + delimiter);
        }
        String date = settings.getOrDefault("date", "yyyy-MM-dd");
        return read("date = " + date, () -> {
            DateTimeFormatter.ofPattern(date);
            return new CarrierTemplate(name.strip(), delimiter.equals(TAB) ? '\t' : delimiter.charAt(0),
                    read("charset = " + settings.get("charset"), () -> Charset.forName(settings.getOrDefault("charset", "utf-8"))), decimal.charAt(0),
                    read("country = " + settings.get("country"), () -> Coded.of(CountryForm.class, settings.getOrDefault("country", "iso2"))),
                    read("weight = " + settings.get("weight"), () -> Coded.of(WeightUnit.class, settings.getOrDefault("weight", "kg"))), date,
                    !settings.getOrDefault("header", "yes").equals("no"),
                    read("rows = " + settings.get("rows"), () -> Integer.parseUnsignedInt(settings.getOrDefault("rows", "0"))),
                    settings.getOrDefault("items", "no").equals("yes"), columns);
        });
    }

    private static Column column(String line, String title, String value) {
        List<String> parts = Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
        String source = parts.getFirst();
        boolean fixed = source.length() > 1 && source.startsWith("\"") && source.endsWith("\"");
        ParcelField field = fixed || source.isEmpty() ? null
                : ParcelField.named(source).orElseThrow(() -> new BusinessRuleException("carrier.field", source, codes()));
        List<String> rules = parts.subList(1, parts.size());
        if (rules.stream().anyMatch(rule -> !rule.matches("needed|(max|digits) \\d{1,4}"))) {
            throw new BusinessRuleException("carrier.line", line);
        }
        return new Column(title, field, fixed ? source.substring(1, source.length() - 1) : "", most(rules, "max "), most(rules, "digits "),
                rules.contains("needed"));
    }

    private static int most(List<String> rules, String rule) {
        return rules.stream().filter(r -> r.startsWith(rule)).findFirst().map(r -> Integer.parseInt(r.substring(rule.length()))).orElse(0);
    }

    /** Every field there is. */
    public static String codes() {
        return Arrays.stream(ParcelField.values()).map(Coded::code).collect(Collectors.joining(", "));
    }

    /** The same template reads back from it. */
    public static String of(CarrierTemplate t) {
        StringBuilder text = new StringBuilder();
        line(text, "delimiter", t.delimiter() == '\t' ? TAB : String.valueOf(t.delimiter()));
        line(text, "charset", t.charset().name().toLowerCase(java.util.Locale.ROOT));
        line(text, "decimal", String.valueOf(t.decimal()));
        line(text, "country", t.country().code());
        line(text, "weight", t.weight().code());
        line(text, "date", t.datePattern());
        line(text, "header", t.header() ? "yes" : "no");
        line(text, "rows", String.valueOf(t.rowsPerFile()));
        line(text, "items", t.perItem() ? "yes" : "no");
        t.columns().forEach(column -> line(text, column.title(), value(column)));
        return text.toString();
    }

    private static String value(Column c) {
        ParcelField field = c.field();
        return (field != null ? field.code() : c.fixed().isEmpty() ? "" : '"' + c.fixed() + '"') + (c.most() > 0 ? " | max " + c.most() : "")
                + (c.digits() > 0 ? " | digits " + c.digits() : "") + (c.needed() ? " | needed" : "");
    }

    private static void line(StringBuilder text, String key, @Nullable String value) {
        text.append((key + " = " + value).strip()).append('\n');
    }

    private interface Read<T> {
        T get();
    }

    private static <T> T read(String line, Read<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException wrong) {
            throw new BusinessRuleException("carrier.line", line);
        }
    }
}
