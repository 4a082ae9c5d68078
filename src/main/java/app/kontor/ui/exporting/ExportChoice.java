package app.kontor.ui.exporting;

import app.kontor.exporting.ExportKind;
import app.kontor.ui.kit.Preferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a kind is exported from this PC: its columns in their order, those left out among them, and as what. As it was last time.
 *
 * @param type csv or xlsx
 */
record ExportChoice(ExportKind kind, List<Item> columns, String type) {
    static final List<String> TYPES = List.of("xlsx", "csv");
    private static final String KIND = "export.kind";
    private static final String LEFT_OUT = "-";

    /** A column by its name in the file. */
    record Item(String name, boolean written) {}

    /** The names of what is written, in order. */
    List<String> written() {
        return columns.stream().filter(Item::written).map(Item::name).toList();
    }

    ExportChoice with(List<Item> others) {
        return new ExportChoice(kind, List.copyOf(others), type);
    }

    ExportChoice as(String otherType) {
        return new ExportChoice(kind, columns, otherType);
    }

    String fileName(String date) {
        return kind.code() + "-" + date + "." + type;
    }

    static ExportKind lastKind(Preferences preferences) {
        String code = preferences.get(KIND, "");
        return Arrays.stream(ExportKind.values()).filter(kind -> kind.code().equals(code)).findFirst().orElse(ExportKind.ORDERS);
    }

    /** @param names all columns that the kind has today; one that is new since last time comes last */
    static ExportChoice last(Preferences preferences, ExportKind kind, List<String> names) {
        List<Item> columns = new ArrayList<>();
        for (String kept : preferences.get(key(kind, "columns"), "").split(",")) {
            boolean written = !kept.startsWith(LEFT_OUT);
            String name = written ? kept : kept.substring(LEFT_OUT.length());
            if (names.contains(name) && columns.stream().noneMatch(item -> item.name.equals(name))) {
                columns.add(new Item(name, written));
            }
        }
        names.stream().filter(name -> columns.stream().noneMatch(item -> item.name.equals(name)))
                .forEach(name -> columns.add(new Item(name, true)));
        String type = preferences.get(key(kind, "type"), TYPES.getFirst());
        return new ExportChoice(kind, List.copyOf(columns), TYPES.contains(type) ? type : TYPES.getFirst());
    }

    void keep(Preferences preferences) {
        preferences.put(KIND, kind.code());
        preferences.put(key(kind, "type"), type);
        preferences.put(key(kind, "columns"), columns.stream().map(item -> (item.written ? "" : LEFT_OUT) + item.name)
                .collect(Collectors.joining(",")));
    }

    private static String key(ExportKind kind, String what) {
        return "export." + kind.code() + "." + what;
    }
}
