package app.kontor.value;

import java.util.List;

/**
 * A rule of the business said no. The key names the sentence in the bundle ({@code error.<key>}), which says what is wrong
 * and what to do next; it is also the code that the command line prints.
 */
public final class BusinessRuleException extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;

    public BusinessRuleException(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
