package app.kontor.exporting.edited;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.Documents;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.Exporting;
import app.kontor.exporting.edited.EditPlan.Cell;
import app.kontor.exporting.edited.EditPlan.Verdict;
import app.kontor.importing.mapped.OwnList;
import app.kontor.spreadsheet.Table;
import app.kontor.importing.plan.PastImport;
import app.kontor.importing.plan.PastImports;
import app.kontor.value.BatchId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Lists out to a spreadsheet and back: what was changed there is shown, then taken over as one command. */
public final class Editing {
    /** Bytes of the largest file that is looked at. */
    public static final long LARGEST = 60_000_000;

    private final Database db;
    private final Documents documents;

    public Editing(Database db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    /** Whether lists of the kind may come back. */
    public static boolean comesBack(ExportKind kind) {
        return EditedKind.of(kind).isPresent();
    }

    /**
     * The whole list with a mark in each row, by which it is known when it comes back.
     *
     * @param columns those to write, in their order; empty for all
     * @throws BusinessRuleException export.unknownType, edited.notThis
     */
    public Exporting.ExportedFile export(ExportKind kind, List<String> columns, String fileName) {
        return file(kind, db.read(tx -> Exporting.table(tx, kind, Integer.MAX_VALUE)), columns, fileName);
    }

    /**
     * Rows of a list with a mark each.
     *
     * @param table   with all columns of the kind
     * @param columns those to write, in their order; empty for all
     * @throws BusinessRuleException export.unknownType, edited.notThis
     */
    public static Exporting.ExportedFile file(ExportKind kind, Table table, List<String> columns, String fileName) {
        EditedKind edited = EditedKind.of(kind).orElseThrow(() -> new BusinessRuleException("edited.notThis", kind.code()));
        List<String> wanted = columns.isEmpty() ? table.columns() : columns;
        List<Integer> places = wanted.stream().map(table.columns()::indexOf).filter(place -> place >= 0).toList();
        return Exporting.file(EditMark.marked(edited, table, places), fileName);
    }

    /** Whether a list of these columns can be dropped on Kontor again as it is, without marks. */
    public static boolean isKnown(ExportKind kind, List<String> columns) {
        return kind == ExportKind.STOCK ? columns.containsAll(List.of("sku", "quantity")) : OwnList.of(columns).filter(list -> list.isRead(kind)).isPresent();
    }

    /**
     * What the file would change; empty if it is no list of ours that may come back, or one without marks of which nothing is here: that is
     * for the import. Writes nothing.
     */
    public Optional<EditPlan> plan(String name, byte[] bytes) {
        List<EditedSheet> sheets = EditedSheet.read(bytes);
        return sheets.isEmpty() ? Optional.empty() : db.read(tx -> plan(tx, sheets, name).map(Draft::plan));
    }

    private record Draft(EditPlan plan, Table now) {}

    private static Optional<Draft> plan(Tx tx, List<EditedSheet> sheets, String name) {
        return sheets.stream().map(sheet -> plan(tx, sheet, name)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Draft> plan(Tx tx, EditedSheet sheet, String name) {
        Table now = Exporting.table(tx, sheet.kind().export(), Integer.MAX_VALUE);
        return !sheet.isMarked() && !EditPlanner.knowsAny(sheet, now) ? Optional.empty()
                : Optional.of(new Draft(new EditPlanner(sheet, now).plan(name), now));
    }

    /**
     * Takes over what is only changed in the file; conflicts stay as they are here. Planned again in the same transaction.
     *
     * @return the command and the number of the import, which stands among the past ones with the file
     * @throws BusinessRuleException edited.nothing, edited.foreign, or the rule that a change breaks: then none is written
     */
    public Applied apply(String name, byte[] bytes) {
        List<EditedSheet> sheets = EditedSheet.read(bytes);
        if (sheets.isEmpty()) {
            throw new BusinessRuleException("edited.foreign");
        }
        EditedKind kind = sheets.size() == 1 ? sheets.getFirst().kind() : db.read(tx -> plan(tx, sheets, name)).map(draft -> draft.plan.kind())
                .orElseThrow(() -> new BusinessRuleException("edited.nothing"));
        String intent = "edited." + kind.code();
        db.actor().demand(intent); // before the file is kept
        return apply(intent, List.of(new Kept(name, sheets, documents.keep(bytes), bytes.length)));
    }

    /**
     * Several lists as one import, with all that {@link #apply(String, byte[])} says; those that change nothing are left out.
     *
     * @throws BusinessRuleException edited.nothing if none is left
     */
    public Applied apply(List<EditedFile> lists) {
        List<Kept> kept = kept(lists);
        if (kept.isEmpty()) {
            throw new BusinessRuleException("edited.nothing");
        }
        return apply("import", kept);
    }

    /** The same as a part of an import that takes other files too, inside its transaction. */
    public Consumer<Tx> beside(List<EditedFile> lists) {
        List<Kept> kept = kept(lists);
        return tx -> kept.forEach(list -> take(tx, Objects.requireNonNull(tx.command().batch()), list));
    }

    private record Kept(String name, List<EditedSheet> sheets, String hash, long size) {}

    private List<Kept> kept(List<EditedFile> lists) {
        List<EditedFile> changing = lists.stream().filter(list -> list.plan().changes() > 0).toList();
        changing.forEach(list -> db.actor().demand("edited." + list.plan().kind().code()));
        return changing.stream().map(list -> new Kept(list.name(), EditedSheet.read(list.bytes()), documents.keep(list.bytes()), list.bytes().length)).toList();
    }

    private Applied apply(String intent, List<Kept> lists) {
        BatchId batch = new BatchId(db.newId());
        String names = lists.stream().map(Kept::name).collect(Collectors.joining(", "));
        return db.write(Intent.of(intent, names).inBatch(batch), tx -> {
            int number = PastImports.begin(tx, batch);
            boolean any = false;
            for (Kept list : lists) {
                any |= take(tx, batch, list);
            }
            if (!any) {
                throw new BusinessRuleException("edited.nothing");
            }
            return new Applied(tx.command().id(), number);
        });
    }

    /** @return false if nothing of it is to be changed any more: a list before it said the same */
    private static boolean take(Tx tx, BatchId batch, Kept list) {
        Draft draft = plan(tx, list.sheets, list.name).filter(found -> found.plan.changes() > 0).orElse(null);
        if (draft == null) {
            return false;
        }
        EditedKind kind = draft.plan.kind();
        new EditApplier(tx).apply(kind, changes(draft, kind), list.name);
        PastImports.record(tx, batch, new PastImport.File(list.name, list.hash, kind.format(), kind.code(), null, draft.plan.counts(), null), list.size);
        return true;
    }

    /** What was done. @param number of the import */
    public record Applied(CommandId command, int number) {}

    private static List<EditApplier.Change> changes(Draft draft, EditedKind kind) {
        Map<String, Map<String, String>> keys = new HashMap<>();
        List<String> columns = draft.now.columns();
        draft.now.rows().forEach(row -> {
            Map<String, String> key = new HashMap<>();
            kind.keys().forEach(name -> key.put(name, CellForm.of(row.get(columns.indexOf(name)), false, false)));
            keys.put(EditMark.key(kind, columns, row), key);
        });
        List<EditApplier.Change> changes = new ArrayList<>();
        for (EditPlan.Row row : draft.plan.rows()) {
            Map<String, String> values = new HashMap<>();
            row.cells().stream().filter(cell -> cell.verdict() == Verdict.CHANGE).forEach((Cell cell) -> values.put(cell.column(), cell.file()));
            if (!values.isEmpty()) {
                changes.add(new EditApplier.Change(keys.get(row.key()), values));
            }
        }
        return changes;
    }
}
