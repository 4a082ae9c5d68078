package app.kontor.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;

/**
 * Reads JSON objects, one after the other or in a list, as a table: its columns are all names that any object has. A record's line is
 * its number, which in a file of one object a line is the physical one.
 */
final class JsonLines {
    private static final Pattern START = Pattern.compile("(?s)^\u00ef?\u00bb?\u00bf?\\s*(\\[\\s*)?\\{\\s*\".*");

    /** The file's end has to be read for its hash. */
    private static final ObjectReader READER = JsonCells.JSON.readerFor(JsonNode.class).without(StreamReadFeature.AUTO_CLOSE_SOURCE);

    private final FileContent file;
    private final Rows rows = new Rows();
    private final Set<String> columns = new LinkedHashSet<>();
    private int record;

    JsonLines(FileContent file) {
        this.file = file;
    }

    /** @param start the file's first characters, as bytes */
    static boolean isMeant(String start) {
        return START.matcher(start).matches();
    }

    Spreadsheet read() throws IOException {
        try (InputStream in = file.open()) {
            each(in, object -> columns.addAll(JsonCells.of(object).keySet()));
        }
        if (columns.size() > Limits.COLUMNS) {
            throw new UnreadableFile("damaged.tooLarge", 1, null, "1");
        }
        List<String> titles = List.copyOf(columns);
        rows.add(Row.of(0, titles));
        try (FileContent.Hashed bytes = new FileContent.Hashed(file)) {
            each(bytes, object -> rows.add(row(JsonCells.of(object), titles)));
            bytes.transferTo(OutputStream.nullOutputStream());
            return new Spreadsheet(List.of(new Sheet(null, rows.all())), "UTF-8", null, bytes.hash());
        }
    }

    private Row row(Map<String, String> cells, List<String> titles) {
        List<String> row = new ArrayList<>(titles.size());
        titles.forEach(title -> row.add(cells.getOrDefault(title, "")));
        return Row.of(record, row, new BitSet());
    }

    private void each(InputStream in, Consumer<JsonNode> take) throws IOException {
        record = 0;
        try (MappingIterator<JsonNode> objects = READER.readValues(in)) {
            while (objects.hasNextValue()) {
                JsonNode object = objects.nextValue();
                record++;
                if (!object.isObject()) {
                    throw damage(null);
                }
                take.accept(object);
            }
        } catch (JacksonException broken) {
            record++;
            throw damage(broken);
        }
    }

    private UnreadableFile damage(@Nullable JacksonException cause) {
        return new UnreadableFile("damaged.json", record, cause, String.valueOf(record));
    }
}
