package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.edited.EditPlan;
import app.kontor.exporting.edited.EditPlan.Verdict;
import app.kontor.exporting.edited.Editing;
import app.kontor.importing.plan.FilePlan;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over what was changed in a list of ours that went out to be edited. */
final class EditedImport {
    private final Session session;
    private final List<Path> files;
    private final boolean dryRun;

    EditedImport(Session session, List<Path> files, boolean dryRun) {
        this.session = session;
        this.files = files;
        this.dryRun = dryRun;
    }

    /**
     * As an import answers, and what is known of each cell besides.
     *
     * @param applied   cells that were changed
     * @param rewritten cells that the spreadsheet changed by itself, which stay
     */
    record Edited(List<ImportAnswer.File> files, int unknownSkus, @JsonProperty("short") int shortLines, @Nullable Integer batch, String file,
            String edited, long applied, int same, int rewritten, List<Change> changes) {}

    record Change(int line, String key, String column, String here, String found, String result, String message) {}

    /** Empty for files that are no such list: they are imported. */
    Optional<Answer> call(Shop shop) {
        if (files.size() != 1 || !Files.isRegularFile(files.getFirst())) {
            return Optional.empty();
        }
        Path file = files.getFirst();
        if (file.toFile().length() > Editing.LARGEST) {
            return Optional.empty(); // no list of ours is that long, and an import reads it in portions
        }
        byte[] bytes = InFile.read(file);
        return shop.editing().plan(name(file), bytes).map(plan -> done(shop, plan, file, bytes));
    }

    private Answer done(Shop shop, EditPlan plan, Path file, byte[] bytes) {
        Integer batch = dryRun || plan.changes() == 0 ? null : shop.editing().apply(name(file), bytes).number();
        List<String> paragraphs = new ArrayList<>(paragraphs(plan));
        if (batch != null) {
            paragraphs.add(session.texts().get("cli.import.batch", batch));
        }
        return Answer.of(edited(plan, file.toString(), batch), paragraphs.toArray(String[]::new));
    }

    /** What is said of one list. @param batch null if nothing of it was taken */
    Edited edited(EditPlan plan, String file, @Nullable Integer batch) {
        return new Edited(List.of(file(plan)), 0, 0, batch, file, plan.kind().code(),
                batch == null ? 0 : plan.changes(), plan.same(), plan.rewritten(), changes(plan));
    }

    private List<Change> changes(EditPlan plan) {
        return plan.rows().stream().flatMap(row -> row.cells().stream().map(cell -> new Change(
                row.line(), row.found(), cell.column(), cell.here(), cell.file(), cell.verdict().code(), says(cell.verdict())))).toList();
    }

    /** Its cells as a table, and their sum. */
    List<String> paragraphs(EditPlan plan) {
        TextTable table = new TextTable(session.texts(), "row", "column", "now", "found", "result");
        changes(plan).forEach(c -> table.row(c.key, c.column, c.here, c.found, c.message));
        return List.of(table.toString(), session.texts().get(
                dryRun ? "cli.edited.would" : "cli.edited.done", plan.changes(), conflicts(plan), plan.rewritten(), plan.same()));
    }

    ImportAnswer.File file(EditPlan plan) {
        FilePlan.Counts counts = plan.counts();
        List<ImportAnswer.Found> problems = new ArrayList<>();
        plan.rows().forEach(row -> row.cells().stream().filter(cell -> cell.verdict() != Verdict.CHANGE).forEach(cell ->
                problems.add(new ImportAnswer.Found(row.isTaken() ? "warning" : "rejected", row.line(), cell.column().isEmpty() ? null : cell.column(), row.found(),
                        cell.verdict().code(), says(cell.verdict())))));
        return new ImportAnswer.File(plan.file(), plan.kind().format(), plan.kind().code(), null, null, null, null, null, null,
                counts.created(), counts.changed(), counts.same(), counts.history(), counts.rejected(), 0, Map.of(), problems, List.of(),
                (int) conflicts(plan), null);
    }

    private String says(Verdict verdict) {
        return session.texts().get("edited.verdict." + verdict.code());
    }

    private static long conflicts(EditPlan plan) {
        return plan.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.verdict() == Verdict.CONFLICT).count();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
