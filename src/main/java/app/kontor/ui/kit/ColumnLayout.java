package app.kontor.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Which columns of a table are shown, in which order and how wide; as text it is kept with a view. */
record ColumnLayout(List<Entry> entries) {

    /** @param width in px; 0 for the column's own */
    record Entry(String key, boolean shown, int width) {
        String text() {
            return (shown ? "" : "-") + key + (width == 0 ? "" : ":" + width);
        }

        static Entry of(String text) {
            boolean hidden = text.startsWith("-");
            String[] parts = (hidden ? text.substring(1) : text).split(":");
            boolean sized = parts.length > 1 && parts[1].matches("\\d{1,4}");
            return new Entry(parts[0], !hidden, sized ? Integer.parseInt(parts[1]) : 0);
        }
    }

    static ColumnLayout of(String text) {
        return new ColumnLayout(text.isBlank() ? List.of() : Arrays.stream(text.split(",")).map(Entry::of).toList());
    }

    String text() {
        return entries.stream().map(Entry::text).collect(Collectors.joining(","));
    }
}
