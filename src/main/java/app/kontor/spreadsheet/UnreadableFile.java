package app.kontor.spreadsheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file as a whole can't be read as a spreadsheet. The reason is a stable dotted word ({@code
 * damaged.unclosedQuote}, {@code unknownFormat.pdf}, {@code empty}, {@code ambiguous.charset}); its first part is what
 * happened.
 */
public final class UnreadableFile extends RuntimeException {
    private final String reason;
    private final int line;
    private final List<String> arguments;

    UnreadableFile(String reason, int line, @Nullable Throwable cause, String... arguments) {
        super(reason + " line " + line + " " + List.of(arguments), cause);
        this.reason = reason;
        this.line = line;
        this.arguments = List.of(arguments);
    }

    UnreadableFile(String reason) {
        this(reason, 0, null);
    }

    public String reason() {
        return reason;
    }

    /** Physical line, 0 if the whole file is meant. */
    public int line() {
        return line;
    }

    public List<String> arguments() {
        return arguments;
    }
}
