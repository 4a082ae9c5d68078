package app.kontor.cli;

import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guess;
import app.kontor.importing.mapped.Guessed;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.plan.InputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What Kontor guesses of the columns of files, and the line that would import them so. */
final class GuessShown {
    private final Session session;
    private final ReadOptions options;

    /** @param sure in percent; null where it follows from another guess */
    record Field(String field, List<String> from, String step, @Nullable Integer sure) {}

    /** @param map as {@code --map} takes it. @param missing fields without which the file can't be read */
    record Table(String file, String kind, int headerLine, int headerRows, String map, List<Field> fields, List<String> missing, List<String> columns) {}

    record Guesses(List<Table> files) {}

    GuessShown(Session session, ReadOptions options) {
        this.session = session;
        this.options = options;
    }

    Answer of(List<InputFile> files) {
        return session.shopExists()
                ? session.inShop(shop -> answer(files, sample -> shop.importProfiles().guess(sample, options)))
                : answer(files, sample -> new Guess(sample, Set.of(), options));
    }

    private Answer answer(List<InputFile> files, Function<FileSample, Guess> guess) {
        List<Table> tables = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (InputFile file : files) {
            FileSample sample = Samples.of(file, options);
            Table table = table(file.name(), sample, guess.apply(sample).best());
            tables.add(table);
            texts.add(text(table));
        }
        return Answer.of(new Guesses(tables), String.join("\n\n", texts));
    }

    private static Table table(String file, FileSample sample, Guessed guessed) {
        ImportProfile profile = guessed.profile();
        List<Field> fields = profile.mappings().stream().map(mapping -> new Field(mapping.target(), mapping.columns(), step(mapping),
                guessed.reason(mapping.target()).map(Guessed.Reason::confidence).orElse(null))).toList();
        return new Table(file, profile.kind().code(), sample.headerLine(), sample.headerRows(), ColumnMap.write(profile.mappings()), fields,
                profile.missing(), sample.columns());
    }

    private static String step(Mapping mapping) {
        return ColumnMap.code(mapping.transform().step());
    }

    private String text(Table table) {
        TextTable fields = new TextTable(session.texts(), "field", "column", ">sure");
        table.fields.forEach(field -> fields.row(field.field, String.join(" + ", field.from), field.sure));
        String line = "--kind " + table.kind + (table.headerRows > 1 ? " --header-rows " + table.headerRows : "") + " --map '" + table.map + "'";
        String missing = table.missing.isEmpty() ? "" : "\n" + session.texts().get("cli.guess.missing", String.join(", ", table.missing));
        return session.texts().get("cli.guess.file", table.file, table.kind, table.headerLine) + "\n" + fields + missing + "\n" + line;
    }
}
