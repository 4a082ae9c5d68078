package app.kontor.cli;

import app.kontor.importing.FixedCell;
import app.kontor.importing.ParsedFile.Detected;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.cli.EffectShown.Planned;
import app.kontor.importing.plan.Effect;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.Mark;
import app.kontor.importing.plan.PlanRecord;
import app.kontor.importing.plan.PlanRecords;
import app.kontor.text.Texts;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code kontor import} did or, on a dry run, would do. */
record ImportAnswer(
        List<File> files, int unknownSkus, @JsonProperty("short") int shortLines, @Nullable Integer batch, @Nullable EffectShown effect) {

    /**
     * Counts are of the kind; {@code created} includes {@code history}; {@code lines} are order lines.
     *
     * @param conflicts of the changed ones, those with fields that were edited here too
     * @param records of a dry run, each with the rule that decided; else null
     */
    record File(
            String file, String format, String kind, @Nullable String channel, @Nullable String charset,
            @Nullable String delimiter, @Nullable String decimal, @Nullable String dateOrder, @Nullable String sheet,
            @JsonProperty("new") int created, int changed, int same, int history, int rejected, int lines,
            Map<String, BigDecimal> totals, List<Found> problems, List<FixedCell> fixed,
            @Nullable Integer conflicts, @Nullable Iterable<Planned> records) {}

    /** @param line physical line where the record starts, from 1 */
    record Found(String severity, int line, @Nullable String column, @Nullable String record, String code, String message) {}

    static ImportAnswer of(ImportPlan plan, Texts texts) {
        return new ImportAnswer(plan.files().stream().map(file -> file(file, texts, null, null)).toList(),
                plan.unknownSkus(), plan.shortLines(), plan.batch(), null);
    }

    /** Of a dry run: with what decided about each record, and what would come of it all. */
    static ImportAnswer of(ImportPlan plan, Effect effect, Texts texts) {
        List<File> files = new ArrayList<>();
        for (int i = 0; i < plan.files().size(); i++) {
            int place = i;
            PlanRecords records = new PlanRecords(plan.files().get(i));
            int conflicts = (int) records.stream().filter(record -> record.result().equals(PlanRecord.CONFLICT)).count();
            Iterable<Planned> shown = () -> records.stream().map(record -> planned(record, place, effect.marks(), texts)).iterator();
            files.add(file(plan.files().get(i), texts, conflicts, shown));
        }
        return new ImportAnswer(files, plan.unknownSkus(), plan.shortLines(), plan.batch(), EffectShown.of(effect));
    }

    private static Planned planned(PlanRecord record, int file, Effect.Marks marks, Texts texts) {
        List<Planned.Change> changes = record.changes().stream().map(c -> new Planned.Change(c.field(), c.before(), c.after(), c.taken(),
                c.rule().code(), texts.get("import.rule.field." + c.rule().code()))).toList();
        List<String> of = record.place() < 0 ? List.of() : marks.of(file, record.place()).stream().map(Mark::code).toList();
        return new Planned(record.line(), record.name(), record.result(), Planned.code(record.rule()),
                texts.get(record.rule().key(), record.rule().arguments().toArray()), changes, of);
    }

    private static File file(FilePlan plan, Texts texts, @Nullable Integer conflicts, @Nullable Iterable<Planned> records) {
        Detected detected = plan.file().detected();
        FilePlan.Counts counts = plan.counts();
        return new File(
                plan.file().name(), detected.format(), detected.kind().name().toLowerCase(Locale.ROOT),
                plan.channel().isEmpty() ? null : plan.channel(), detected.charset(), detected.delimiter(),
                detected.decimal(), detected.dateOrder(), detected.sheet(), counts.created(), counts.changed(), counts.same(),
                counts.history(), counts.rejected(), plan.orderLines(), new TreeMap<>(plan.totals()),
                plan.problems().stream().map(problem -> found(problem, texts)).toList(), plan.file().fixed(), conflicts, records);
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
        boolean isOfOrders = unknownSkus + shortLines > 0 || files.stream().anyMatch(f -> f.kind.equals(Kind.ORDERS.code()));
        String rest = isOfOrders ? texts.get("cli.import.rest", unknownSkus, shortLines) : "";
        String end = dryRun ? texts.get("cli.import.dryRun")
                : batch == null ? texts.get("cli.import.nothing") : texts.get("cli.import.batch", batch);
        List<String> paragraphs = new ArrayList<>(List.of(table.toString(), problems.toString(), rest));
        if (effect != null) {
            paragraphs.addAll(effect.paragraphs(texts));
        }
        paragraphs.add(end);
        return Answer.of(this, paragraphs.toArray(String[]::new));
    }

    private static String totals(File file) {
        return file.totals.entrySet().stream()
                .map(total -> total.getValue().toPlainString() + " " + total.getKey())
                .collect(Collectors.joining(", "));
    }
}
