package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.exporting.edited.EditPlan;
import app.kontor.exporting.edited.EditPlan.Verdict;
import app.kontor.exporting.edited.Editing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** @param applied cells that were changed. @param rewritten cells that the spreadsheet changed by itself, which stay */
    record Edited(String file, String edited, long applied, int same, int rewritten, List<Change> changes) {}

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
        if (!dryRun && plan.changes() > 0) {
            shop.editing().apply(name(file), bytes);
        }
        List<Change> changes = new ArrayList<>();
        plan.rows().forEach(row -> row.cells().forEach(cell ->
                changes.add(new Change(row.line(), row.found(), cell.column(), cell.here(), cell.file(), cell.verdict().code(), session.texts().get("edited.verdict." + cell.verdict().code())))));
        TextTable table = new TextTable(session.texts(), "row", "column", "now", "found", "result");
        changes.forEach(c -> table.row(c.key, c.column, c.here, c.found, c.message));
        long applied = dryRun ? 0 : plan.changes();
        String done = session.texts().get(dryRun ? "cli.edited.would" : "cli.edited.done", plan.changes(), conflicts(plan), plan.rewritten(), plan.same());
        return Answer.of(new Edited(file.toString(), plan.kind().code().toLowerCase(Locale.ROOT), applied, plan.same(), plan.rewritten(), changes),
                table.toString(), done);
    }

    private static long conflicts(EditPlan plan) {
        return plan.rows().stream().flatMap(row -> row.cells().stream()).filter(cell -> cell.verdict() == Verdict.CONFLICT).count();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
