package app.kontor.importing;

import app.kontor.spreadsheet.UnreadableFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not read at all: not recognised, damaged, empty, or ambiguous in a way that would falsify what is
 * read. {@link #code} is one of {@code import.unknownFormat}, {@code import.damaged}, {@code import.empty}, {@code
 * import.ambiguous}; {@link #textKey} names the sentence that says exactly what is wrong ({@code
 * import.damaged.unclosedQuote}).
 */
public final class FileRefused extends RuntimeException {
    private final String reason;
    private final int line;
    private final List<String> arguments;

    public FileRefused(String reason, int line, String... arguments) {
        this(reason, line, List.of(arguments), null);
    }

    FileRefused(UnreadableFile cause) {
        this(cause.reason(), cause.line(), cause.arguments(), cause);
    }

    private FileRefused(String reason, int line, List<String> arguments, @Nullable Throwable cause) {
        super("import." + reason + " line " + line + " " + arguments, cause);
        this.reason = reason;
        this.line = line;
        this.arguments = arguments;
    }

    /** The stable code, by what happened. */
    public String code() {
        int dot = reason.indexOf('.');
        return "import." + (dot < 0 ? reason : reason.substring(0, dot));
    }

    /** The sentence's key in the bundle. */
    public String textKey() {
        return "import." + reason;
    }

    /** Physical line, from 1; 0 if the whole file is meant. */
    public int line() {
        return line;
    }

    public List<String> arguments() {
        return arguments;
    }
}
