package app.kontor.db;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a small flat object in JSON, read by hand: texts, whole numbers, yes or no, nothing. Jackson has three hundred classes to make
 * ready before its first object, and at each start that stood between the folder and H2, for a manifest and two lines of the journal.
 */
final class JsonFields {
    private final String json;
    private final Map<String, Object> fields = new HashMap<>();
    private int at;

    private JsonFields(String json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException if it is none */
    static JsonFields of(byte[] json) {
        JsonFields read = new JsonFields(new String(json, StandardCharsets.UTF_8));
        read.object();
        return read;
    }

    @Nullable String textOrNull(String name) {
        Object field = fields.get(name);
        require(field == null || field instanceof String);
        return (String) field;
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
        Object field = fields.get(name);
        require(field == null || field instanceof Long);
        return (Long) field;
    }

    int small(String name) {
        long number = number(name);
        require(number == (int) number);
        return (int) number;
    }

    boolean flag(String name) {
        require(fields.get(name) instanceof Boolean);
        return (Boolean) fields.get(name);
    }

    private void object() {
        take('{');
        if (!takes('}')) {
            do {
                field();
            } while (takes(','));
            take('}');
        }
        space();
        require(at == json.length());
    }

    private void field() {
        take('"');
        String name = rest();
        take(':');
        Object value = value();
        if (value != null) {
            fields.put(name, value);
        }
    }

    private @Nullable Object value() {
        if (takes('"')) {
            return rest();
        }
        int start = at;
        while (at < json.length() && (Character.isLetterOrDigit(json.charAt(at)) || json.charAt(at) == '-')) {
            at++;
        }
        String word = json.substring(start, at);
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> Long.valueOf(word); // which throws what it should
        };
    }

    /** A text behind its first quote. */
    private String rest() {
        StringBuilder text = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            require(c >= ' ');
            text.append(c == '\\' ? escaped() : c);
        }
        return text.toString();
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Integer.parseUnsignedInt("" + next() + next() + next() + next(), 16);
            default -> throw new IllegalArgumentException("No JSON");
        };
    }

    private char next() {
        require(at < json.length());
        return json.charAt(at++);
    }

    private void take(char wanted) {
        require(takes(wanted));
    }

    private boolean takes(char wanted) {
        space();
        boolean there = at < json.length() && json.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void space() {
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new IllegalArgumentException("No JSON of such fields");
        }
    }
}
