package app.kontor.importing;

import app.kontor.spreadsheet.FileContent;
import app.kontor.spreadsheet.Spreadsheet;
import app.kontor.spreadsheet.SpreadsheetHints;
import app.kontor.spreadsheet.SpreadsheetReader;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.UnreadableFile;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

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

    /** One that knows the shop's own kinds of files besides: after those of the platforms, before a list without a name. */
    public static ImportReader knowing(List<Source> own) {
        List<Source> platforms = Sources.all().stream().filter(source -> !source.platform().isEmpty()).toList();
        List<Source> plain = Sources.all().stream().filter(source -> source.platform().isEmpty()).toList();
        return new ImportReader(Stream.of(platforms, own, plain).flatMap(List::stream).toList());
    }

    /** One that takes every file for this kind. */
    public static ImportReader only(Source source) {
        return new ImportReader(List.of(source));
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

    /** As {@link #read(String, byte[], ReadOptions)}, of a file of any length. @throws BusinessRuleException import.unreadable */
    public ParsedFile read(String name, FileContent content, ReadOptions options) {
        return read(name, content, options, List.of());
    }

    /**
     * As it would be read if some of its cells said something else.
     *
     * @param fixes of this file
     * @throws BusinessRuleException import.unreadable, import.fix.line, import.fix.column
     */
    public ParsedFile read(String name, FileContent content, ReadOptions options, List<CellFix> fixes) {
        InputOf file = new InputOf(name, content, options, fixes);
        try {
            return read(file, candidates(options));
        } catch (FileRefused refused) {
            return sources.stream().filter(own -> isWorthTrying(own, refused, options))
                    .map(own -> tried(file, own))
                    .flatMap(Optional::stream).findFirst()
                    .orElseThrow(() -> refused.in(name));
        }
    }

    /** A file with what was decided of it. */
    private record InputOf(String name, FileContent content, ReadOptions options, List<CellFix> fixes) {}

    /** A file that its content alone does not explain may be one that is written as somebody said. */
    private static boolean isWorthTrying(Source own, FileRefused refused, ReadOptions options) {
        boolean isUnknown = refused.textKey().equals("import.unknownFormat") || refused.textKey().equals("import.ambiguous.charset");
        return isUnknown && options.format() == null && own.hasHeader() && !own.hints().equals(ReadOptions.RECOGNISE);
    }

    private static Optional<ParsedFile> tried(InputOf file, Source own) {
        try {
            return Optional.of(read(file, List.of(own)));
        } catch (FileRefused notThisOneEither) {
            return Optional.empty();
        }
    }

    private static ParsedFile read(InputOf in, List<Source> candidates) {
        ReadOptions options = candidates.size() == 1 ? in.options.over(candidates.getFirst().hints()) : in.options;
        return opened(in.name, in.content, options, candidates, (file, found) ->
                new FileReading(in.name, file, new Corrections(found, in.fixes), in.options.over(found.source().hints())).read());
    }

    /**
     * The records with something wrong, as a table of the same columns and one more before them that says what. Corrected and imported
     * again it is read like the file itself.
     *
     * @param file    what was read of it, and how
     * @param reasons by physical line
     * @param title   of the column that says them
     */
    public Table wrong(FileContent content, ParsedFile file, Map<Integer, String> reasons, String title) {
        return again(content, file, found -> new WrongRows(found, reasons, title).table());
    }

    /**
     * The rows of a record, with all that belongs to it, to be corrected.
     *
     * @param lines some of the record's
     */
    public RecordCells cells(FileContent content, ParsedFile file, Set<Integer> lines) {
        return again(content, file, found -> RecordCells.of(found, lines));
    }

    /** Opens a file another time as it was read, corrections included. */
    private <T> T again(FileContent content, ParsedFile file, Function<Recognition, T> look) {
        ParsedFile.Detected read = file.detected();
        ReadOptions options = new ReadOptions(read.format(), read.charset(), read.delimiter(), read.decimal(), read.dateOrder(), read.sheet());
        List<Source> candidates = candidates(options);
        List<CellFix> fixes = file.fixed().stream().map(cell -> new CellFix(file.name(), cell.line(), cell.column(), cell.to())).toList();
        return opened(file.name(), content, options.over(candidates.getFirst().hints()), candidates,
                (spreadsheet, found) -> look.apply(new Corrections(found, fixes).recognised()));
    }

    private static <T> T opened(
            String name, FileContent content, ReadOptions options, List<Source> candidates, BiFunction<Spreadsheet, Recognition, T> look) {
        try {
            Spreadsheet file = open(content, options, candidates);
            try {
                return look.apply(file, Recognition.of(file.sheets(), candidates));
            } finally {
                file.close();
            }
        } catch (UnreadableFile tooMuch) {
            throw new FileRefused(tooMuch);
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
