package app.kontor.importing;

import app.kontor.spreadsheet.FileContent;
import app.kontor.spreadsheet.Spreadsheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.UnreadableFile;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.util.List;

/**
 * Reads any file that a shop may bring: recognises it from its content, and returns what it says and what is wrong with
 * it.
 */
public final class ImportReader {
    private final List<Source> sources;

    public ImportReader() {
        this(Sources.all());
    }

    ImportReader(List<Source> sources) {
        this.sources = sources;
    }

    /** The stable names of the formats that are known. */
    public List<String> formats() {
        return sources.stream().map(Source::format).toList();
    }

    /**
     * Reads a file.
     *
     * @param name for messages only
     * @throws FileRefused if the file as a whole can't be read or would be misread
     */
    public ParsedFile read(String name, byte[] bytes, ReadOptions options) {
        return read(name, new FileContent.InMemory(bytes), options);
    }

    /**
     * As {@link #read(String, byte[], ReadOptions)}, of a file of any length.
     *
     * @throws BusinessRuleException import.unreadable
     */
    public ParsedFile read(String name, FileContent content, ReadOptions options) {
        try {
            List<Source> candidates = candidates(options);
            Spreadsheet file = open(content, options, candidates);
            return new FileReading(name, file, Recognition.of(file.sheets(), candidates), options).read();
        } catch (UnreadableFile tooMuch) {
            throw new FileRefused(tooMuch).in(name);
        } catch (FileRefused refused) {
            throw refused.in(name);
        } catch (IOException unreadable) {
            throw new BusinessRuleException("import.unreadable", name);
        }
    }

    private List<Source> candidates(ReadOptions options) {
        if (options.format() == null) {
            return sources;
        }
        List<Source> chosen = sources.stream().filter(s -> s.format().equals(options.format())).toList();
        if (chosen.isEmpty()) {
            throw new FileRefused("unknownFormat.name", 0, options.format(), String.join(", ", formats()));
        }
        return chosen;
    }

    private static Spreadsheet open(FileContent file, ReadOptions options, List<Source> sources) throws IOException {
        SpreadsheetHints hints = new SpreadsheetHints(
                options.charset(),
                options.delimiter(),
                options.sheet(),
                row -> Recognition.isUnquoted(row, sources));
        return new SpreadsheetReader().read(file, hints);
    }
}
