package app.kontor.cli;

import app.kontor.importing.FixedCell;
import app.kontor.importing.ParsedFile.Detected;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.text.Texts;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code kontor import} did or, on a dry run, would do. */
record ImportAnswer(List<File> files, int unknownSkus, @JsonProperty("short") int shortLines, @Nullable Integer batch) {

    /** Counts are of the kind; {@code created} includes {@code history}; {@code lines} are order lines. */
    record File(
            String file, String format, String kind, @Nullable String channel, @Nullable String charset,
            @Nullable String delimiter, @Nullable String decimal, @Nullable String dateOrder, @Nullable String sheet,
            @JsonProperty("new") int created, int changed, int same, int history, int rejected, int lines,
            Map<String, BigDecimal> totals, List<Found> problems, List<FixedCell> fixed) {}

    /** @param line physical line where the record starts, from 1 */
    record Found(String severity, int line, @Nullable String column, @Nullable String record, String code, String message) {}

    static ImportAnswer of(ImportPlan plan, Texts texts) {
        List<File> files = plan.files().stream().map(file -> file(file, texts)).toList();
        return new ImportAnswer(files, plan.unknownSkus(), plan.shortLines(), plan.batch());
    }

    private static File file(FilePlan plan, Texts texts) {
        Detected detected = plan.file().detected();
        FilePlan.Counts counts = plan.counts();
        return new File(
                plan.file().name(), detected.format(), detected.kind().name().toLowerCase(Locale.ROOT),
                plan.channel().isEmpty() ? null : plan.channel(), detected.charset(), detected.delimiter(),
                detected.decimal(), detected.dateOrder(), detected.sheet(), counts.created(), counts.changed(), counts.same(),
                counts.history(), counts.rejected(), plan.orderLines(), new TreeMap<>(plan.totals()),
                plan.problems().stream().map(problem -> found(problem, texts)).toList(), plan.file().fixed());
    }

    private static Found found(Problem p, Texts texts) {
        return new Found(p.severity().name().toLowerCase(Locale.ROOT), p.line(), p.column(), p.record(), p.code(),
                sentence(p, texts));
    }

    /** What a problem says. */
    static String sentence(Problem p, Texts texts) {
        return texts.get("import." + p.code(), p.arguments().toArray());
    }

    Answer in(Texts texts, boolean dryRun) {
        TextTable table = new TextTable(texts,
                "file", "format", "channel", ">new", ">history", ">changed", ">same", ">rejected", ">lines", ">total");
        files.forEach(f -> table.row(
                f.file, f.format, f.channel, f.created, f.history, f.changed, f.same, f.rejected, f.lines, totals(f)));
        TextTable problems = new TextTable(texts, "file", ">line", "column", "record", "problem");
        files.forEach(f -> f.problems.forEach(p -> problems.row(f.file, p.line, p.column, p.record, p.message)));
        String rest = texts.get("cli.import.rest", unknownSkus, shortLines);
        String end = dryRun ? texts.get("cli.import.dryRun")
                : batch == null ? texts.get("cli.import.nothing") : texts.get("cli.import.batch", batch);
        return Answer.of(this, table.toString(), problems.toString(), rest, end);
    }

    private static String totals(File file) {
        return file.totals.entrySet().stream()
                .map(total -> total.getValue().toPlainString() + " " + total.getKey())
                .collect(Collectors.joining(", "));
    }
}
