package app.kontor.db;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of a small object in JSON, one by one. Jackson would make a record of them by method handles, and at each start Java spun some
 * thirty classes for those: a tenth of a second computed, for a manifest and two lines of the journal.
 */
record JsonFields(JsonNode object) {

    /** @throws IllegalArgumentException if it is none */
    static JsonFields of(byte[] json) {
        try {
            JsonNode read = JsonMapper.shared().readTree(json);
            require(read.isObject());
            return new JsonFields(read);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("No JSON", e);
        }
    }

    @Nullable String textOrNull(String name) {
        JsonNode field = object.get(name);
        if (field == null || field.isNull()) {
            return null;
        }
        require(field.isString());
        return field.stringValue();
    }

    String text(String name) {
        String text = textOrNull(name);
        require(text != null);
        return text;
    }

    @Nullable UUID idOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : UUID.fromString(text);
    }

    UUID id(String name) {
        return UUID.fromString(text(name));
    }

    long number(String name) {
        Long number = numberOrNull(name);
        require(number != null);
        return number;
    }

    @Nullable Long numberOrNull(String name) {
        JsonNode field = object.get(name);
        if (field == null || field.isNull()) {
            return null;
        }
        require(field.isIntegralNumber() && field.canConvertToLong());
        return field.longValue();
    }

    int small(String name) {
        JsonNode field = object.get(name);
        require(field != null && field.isIntegralNumber() && field.canConvertToInt());
        return field.intValue();
    }

    boolean flag(String name) {
        JsonNode field = object.get(name);
        require(field != null && field.isBoolean());
        return field.booleanValue();
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("A field that is missing or of another kind");
        }
    }
}
