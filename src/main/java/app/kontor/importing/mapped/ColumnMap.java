package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as it is written on a command line: {@code Order no=number, Art=sku, "Name, first"=ship.first, =quantity:1}; a step
 * stands behind a slash: {@code Address=ship.zip/address_zip}.
 */
public final class ColumnMap {
    private ColumnMap() {}

    /**
     * The profile that the text describes. Two columns for one target are joined; no column and a value behind a colon is a constant.
     *
     * @param kind null finds it by the targets
     * @throws BusinessRuleException profile.map, profile.field, profile.step, profile.missing
     */
    public static ImportProfile read(String text, @Nullable Kind kind) {
        Map<String, Mapping> mappings = new LinkedHashMap<>();
        for (String part : parts(text)) {
            int at = part.lastIndexOf('=');
            if (at < 0 || at == part.length() - 1) {
                throw new BusinessRuleException("profile.map", part);
            }
            add(mappings, part.substring(0, at).strip(), part.substring(at + 1).strip());
        }
        Kind which = kind == null ? kind(mappings) : kind;
        check(mappings, which);
        return new ImportProfile("", which, ReadOptions.RECOGNISE, true, null, List.of(), List.copyOf(mappings.values()));
    }

    /** The text that {@link #read} makes the same mappings of, as far as it has words for them. */
    public static String write(List<Mapping> mappings) {
        return mappings.stream().flatMap(mapping -> mapping.columns().stream().map(column -> quoted(column) + "=" + mapping.target() + step(mapping)))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String column) {
        return column.contains(",") ? '"' + column + '"' : column;
    }

    private static String step(Mapping mapping) {
        return mapping.transform().step() == Transform.Step.NONE ? "" : "/" + code(mapping.transform().step());
    }

    /** As it is written on the line and in profiles. */
    public static String code(Transform.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private static void add(Map<String, Mapping> mappings, String column, String what) {
        int colon = what.indexOf(':');
        String named = colon < 0 ? what : what.substring(0, colon);
        int slash = named.indexOf('/');
        String target = slash < 0 ? named : named.substring(0, slash);
        String value = colon < 0 ? null : what.substring(colon + 1);
        Mapping before = mappings.getOrDefault(target, new Mapping(target, List.of(), " ", null, Transform.NONE));
        List<String> columns = new ArrayList<>(before.columns());
        if (!column.isEmpty()) {
            columns.add(column);
        }
        Transform step = slash < 0 ? before.transform() : Transform.of(step(named.substring(slash + 1)));
        mappings.put(target, before.from(columns).with(step).orElse(value == null ? before.fallback() : value));
    }

    private static Transform.Step step(String name) {
        List<Transform.Step> all = List.of(Transform.Step.values());
        return all.stream().filter(step -> step.name().equalsIgnoreCase(name.strip())).findFirst().orElseThrow(() -> new BusinessRuleException(
                "profile.step", name, all.stream().map(ColumnMap::code).collect(Collectors.joining(", "))));
    }

    private static Kind kind(Map<String, Mapping> mappings) {
        if (mappings.containsKey("tracking") || mappings.containsKey("amount")) {
            return mappings.containsKey("tracking") ? Kind.TRACKING : Kind.PAYMENTS;
        }
        if (Target.of(Kind.ORDERS).stream().noneMatch(order -> mappings.containsKey(order.code()) && order.isItems())
                && Target.of(Kind.CUSTOMERS).stream().map(Target::code).toList().containsAll(mappings.keySet())) {
            return Kind.CUSTOMERS;
        }
        boolean isSupplied = mappings.containsKey("supplier") || mappings.containsKey("supplierSku") || mappings.containsKey("expected");
        if (isSupplied && mappings.containsKey("number") && mappings.containsKey("quantity")) {
            return Kind.PURCHASE_ORDERS;
        }
        for (Kind kind : List.of(Kind.SUPPLIER_ITEMS, Kind.SUPPLIERS)) {
            List<String> only = kind == Kind.SUPPLIERS ? List.of("contact", "leadDays") : List.of("supplier", "supplierSku", "minimum", "pack", "validFrom");
            if (only.stream().anyMatch(mappings::containsKey) && !mappings.containsKey("quantity")) {
                return kind;
            }
        }
        if (mappings.containsKey("number") || mappings.containsKey("placed")) {
            return Kind.ORDERS;
        }
        return mappings.containsKey("quantity") ? Kind.STOCK : Kind.PRODUCTS;
    }

    private static void check(Map<String, Mapping> mappings, Kind kind) {
        Optional<String> stranger = mappings.keySet().stream().filter(code -> Target.find(kind, code).isEmpty()).findFirst();
        if (stranger.isPresent()) {
            throw new BusinessRuleException("profile.field", stranger.get(), ProfileText.codes(kind));
        }
    }

    /** Apart at commas outside of quotation marks, which are taken off. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isQuoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream().filter(one -> !one.isBlank()).toList();
    }
}
