package app.kontor.db;

import app.kontor.vault.Seal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of the journal: a letter that says what it is, a space, JSON. A segment begins with a header; a command is a begin, its rows,
 * and an end. Without its end a command was never acknowledged. In an encrypted shop all but the letter is sealed.
 */
sealed interface JournalLine {
    /** Made ready with the first row or the first new line, not by reading how a segment begins and ends. */
    final class Jackson {
        private static final JsonMapper JSON = JsonMapper.shared();
        private static final TypeReference<Map<String, String>> COLUMNS = new TypeReference<>() {};

        private Jackson() {}
    }

    /** @param after the last command before this segment, 0 at the shop's beginning; @param hash the chain up to there */
    record Header(UUID database, int schema, long after, String hash) implements JournalLine {
        private static Header of(JsonFields fields) {
            return new Header(fields.id("database"), fields.small("schema"), fields.number("after"), fields.text("hash"));
        }
    }

    record Begin(long seq, UUID id, String kind, String subject, String user, String at, String program, String schema,
            @Nullable Long batch, @Nullable UUID undoOf, String previous) implements JournalLine {
        private static Begin of(JsonFields fields) {
            return new Begin(fields.number("seq"), fields.id("id"), fields.text("kind"), fields.text("subject"), fields.text("user"), fields.text("at"),
                    fields.text("program"), fields.text("schema"), fields.numberOrNull("batch"), fields.idOrNull("undoOf"), fields.text("previous"));
        }

        Begin called(String other) {
            return new Begin(seq, id, kind, other, user, at, program, schema, batch, undoOf, previous);
        }
    }

    /**
     * A changed row: before is null for a new one, after for a deleted one.
     *
     * @param erased whether what it said of a person was taken out later: then the payload's hash is of what it said
     */
    record Row(String table, long id, @Nullable String before, @Nullable String after, boolean erased) implements JournalLine {
        /** The whole line with its end, with this image of the row as it is now. */
        byte[] bytes(byte @Nullable [] image, Seal seal) {
            if (seal != Seal.NONE) {
                Row whole = new Row(table, id, before, image == null ? null : new String(image, StandardCharsets.UTF_8), erased);
                return (whole.text(seal) + "\n").getBytes(StandardCharsets.UTF_8);
            }
            byte[] start = ("r {\"table\":\"" + table + "\",\"id\":" + id + (before == null ? "" : ",\"before\":" + before)
                    + (image == null ? "" : ",\"after\":")).getBytes(StandardCharsets.UTF_8);
            byte[] end = (erased ? ",\"erased\":true}\n" : "}\n").getBytes(StandardCharsets.US_ASCII);
            ByteBuffer line = ByteBuffer.allocate(start.length + (image == null ? 0 : image.length) + end.length).put(start);
            return (image == null ? line : line.put(image)).put(end).array();
        }

        Row withoutPerson() {
            return new Row(table, id, Personal.without(table, before), Personal.without(table, after), true);
        }
    }

    record End(long seq, String payload, String hash) implements JournalLine {
        private static End of(JsonFields fields) {
            return new End(fields.number("seq"), fields.text("payload"), fields.text("hash"));
        }
    }

    default String text(Seal seal) {
        String letter = letter();
        return letter + " " + seal.sealLine(json(), letter);
    }

    private String letter() {
        return switch (this) {
            case Header header -> "h";
            case Begin begin -> "b";
            case Row row -> "r";
            case End end -> "e";
        };
    }

    private String json() {
        return switch (this) {
            case Row row -> "{\"table\":\"" + row.table + "\",\"id\":" + row.id
                    + (row.before == null ? "" : ",\"before\":" + row.before) + (row.after == null ? "" : ",\"after\":" + row.after)
                    + (row.erased ? ",\"erased\":true}" : "}");
            default -> Jackson.JSON.writeValueAsString(this);
        };
    }

    /** @throws IllegalArgumentException if it is none */
    static JournalLine parse(String line, Seal seal) {
        if (line.length() < 2 || line.charAt(1) != ' ') {
            throw new IllegalArgumentException("Not a line of a journal");
        }
        try {
            String json = seal.openLine(line.substring(2), line.substring(0, 1))
                    .orElseThrow(() -> new IllegalArgumentException("A line of a journal that is not what was sealed"));
            return switch (line.charAt(0)) {
                case 'h' -> Header.of(fields(json));
                case 'b' -> Begin.of(fields(json));
                case 'r' -> row(Jackson.JSON.readTree(json));
                case 'e' -> End.of(fields(json));
                default -> throw new IllegalArgumentException("Not a line of a journal");
            };
        } catch (JacksonException e) {
            throw new IllegalArgumentException("A damaged line of a journal", e);
        }
    }

    private static JsonFields fields(String json) {
        return JsonFields.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Row row(JsonNode node) {
        JsonNode table = node.get("table");
        JsonNode id = node.get("id");
        if (table == null || id == null || !table.isString() || !id.isIntegralNumber()) {
            throw new IllegalArgumentException("A damaged row of a journal");
        }
        JsonNode erased = node.get("erased");
        return new Row(table.stringValue(), id.longValue(), image(node.get("before")), image(node.get("after")),
                erased != null && erased.asBoolean());
    }

    private static @Nullable String image(@Nullable JsonNode columns) {
        return columns == null ? null : RowImage.of(Jackson.JSON.convertValue(columns, Jackson.COLUMNS));
    }
}
