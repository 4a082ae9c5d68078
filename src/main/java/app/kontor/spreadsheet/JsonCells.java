package app.kontor.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as cells: what stands in objects inside becomes a cell of its own, named by the way to it ({@code billing.city}); a list stays
 * one cell, as JSON. Numbers keep the digits that they are written with.
 */
public final class JsonCells {
    static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private JsonCells() {}

    /** The cells of an object, in its order; null is an empty cell. */
    public static Map<String, String> of(JsonNode object) {
        Map<String, String> cells = new LinkedHashMap<>();
        add("", object, cells);
        return cells;
    }

    /** The cells of each object in a list that is a cell; none if the cell is empty or holds no list. */
    public static List<Map<String, String>> list(String cell) {
        List<Map<String, String>> list = new ArrayList<>();
        try {
            JsonNode read = cell.isEmpty() ? JSON.missingNode() : JSON.readTree(cell);
            if (read.isArray()) {
                read.forEach(each -> list.add(of(each)));
            }
        } catch (JacksonException none) {
            return List.of();
        }
        return list;
    }

    private static void add(String way, JsonNode node, Map<String, String> cells) {
        if (!node.isObject()) {
            cells.put(way, node.isNull() ? "" : node.isArray() ? node.toString() : text(node));
            return;
        }
        for (Map.Entry<String, JsonNode> part : node.properties()) {
            add(way.isEmpty() ? part.getKey() : way + "." + part.getKey(), part.getValue(), cells);
        }
    }

    private static String text(JsonNode scalar) {
        String text = scalar.isBigDecimal() ? scalar.decimalValue().toPlainString() : scalar.asString();
        return CellText.forSharing(text).strip();
    }
}
