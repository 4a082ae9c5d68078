package app.kontor.importing;

import app.kontor.spreadsheet.SpreadsheetReader;
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
    private static final int LONGEST = 240;
    private final String reason;
    private final int line;
    private final List<String> arguments;
    private final String file;

    public FileRefused(String reason, int line, String... arguments) {
        this(reason, line, List.of(arguments), null, "");
    }

    FileRefused(UnreadableFile cause) {
        this(cause.reason(), cause.line(), cause.arguments(), cause, "");
    }

    private FileRefused(String reason, int line, List<String> arguments, @Nullable Throwable cause, String file) {
        super("import." + reason + " line " + line + " " + arguments, cause);
        this.reason = reason;
        this.line = line;
        this.arguments = arguments.stream().map(argument -> Problem.shown(argument, LONGEST)).toList();
        this.file = file;
    }

    /** A file that is no table, or none that can be read. */
    public static FileRefused because(UnreadableFile cause, String name) {
        return new FileRefused(cause).in(name);
    }

    /** A file that is not even read, because it is larger than any that can be: {@code damaged.tooBig}. */
    public static FileRefused tooBig(String name) {
        return new FileRefused("damaged.tooBig", 0, String.valueOf(SpreadsheetReader.largest() / 1_000_000)).in(name);
    }

    /** What the PC's memory can't hold, found out too late for anything better: {@code damaged.tooMuch}. */
    public static FileRefused tooMuch(String names) {
        return new FileRefused("damaged.tooMuch", 0).in(names);
    }

    /** The same, once it is known which file it is. */
    FileRefused in(String name) {
        return new FileRefused(reason, line, arguments, this, name);
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

    /** The file's name, empty for a refusal that is none of a file's: a format that does not exist. */
    public String file() {
        return file;
    }

    /** Physical line, from 1; 0 if the whole file is meant. */
    public int line() {
        return line;
    }

    public List<String> arguments() {
        return arguments;
    }
}
