package app.kontor.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How somebody looks at a list; kept under a name it is a saved view.
 *
 * @param view    code of the view it starts from
 * @param search  what is searched for
 * @param sort    code of the column; empty for the list's own order
 * @param columns keys of the columns in their order, each with its width, a hidden one with a minus before it; empty for the list's own
 * @param density compact, normal or roomy
 */
public record ListLook(String view, String search, String sort, boolean descending, String columns, String density) {
    public static final ListLook PLAIN = new ListLook("", "", "", false, "", "normal");

    /** A line a part; a line break in the search becomes a space. */
    public String text() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("view", view);
        parts.put("search", search.replaceAll("\\R", " "));
        parts.put("sort", sort);
        parts.put("descending", Boolean.toString(descending));
        parts.put("columns", columns);
        parts.put("density", density);
        return parts.entrySet().stream().map(part -> part.getKey() + "=" + part.getValue()).collect(Collectors.joining("\n"));
    }

    /** Parts that the text lacks are those of {@link #PLAIN}; parts of a later version are passed over. */
    public static ListLook of(String text) {
        Map<String, String> parts = text.lines().filter(line -> line.contains("="))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1),
                        (first, second) -> second));
        return new ListLook(parts.getOrDefault("view", ""), parts.getOrDefault("search", ""), parts.getOrDefault("sort", ""),
                Boolean.parseBoolean(parts.get("descending")), parts.getOrDefault("columns", ""), parts.getOrDefault("density", "normal"));
    }
}
