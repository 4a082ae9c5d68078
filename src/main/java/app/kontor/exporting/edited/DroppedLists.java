package app.kontor.exporting.edited;

import app.kontor.importing.folder.Drop;
import app.kontor.importing.folder.Tried;
import app.kontor.text.Texts;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of ours that are let fall into the folder for imports: taken over if nobody has to look at a cell first. */
public final class DroppedLists {
    private static final int SAID = 20;

    private final Editing editing;

    public DroppedLists(Editing editing) {
        this.editing = editing;
    }

    /** Empty for what is no list of ours: that is for the import. @throws BusinessRuleException the rule that a change breaks */
    public Optional<Tried> take(Drop drop, Texts texts) {
        try {
            return EditedFile.of(editing, drop.file()).map(list -> tried(list, texts));
        } catch (IOException unreadable) {
            throw new BusinessRuleException("import.unreadable", drop.name());
        }
    }

    private Tried tried(EditedFile list, Texts texts) {
        EditPlan plan = list.plan();
        String why = toLookAt(plan, texts);
        boolean taken = why.isEmpty() && plan.changes() > 0;
        return new Tried(taken ? editing.apply(list.name(), list.bytes()).number() : null, plan.counts(), why);
    }

    /** A list without marks may be older than what was done here since: that it would change something is enough. */
    private static String toLookAt(EditPlan plan, Texts texts) {
        Stream<String> first = plan.marked() || plan.changes() == 0 ? Stream.empty() : Stream.of(texts.get("edited.unmarked", plan.changes()));
        Stream<String> cells = plan.rows().stream().flatMap(row -> row.cells().stream().filter(cell -> cell.verdict() != EditPlan.Verdict.CHANGE)
                .map(cell -> sentence(row, cell, texts)));
        return Stream.concat(first, cells).limit(SAID).collect(Collectors.joining("\n"));
    }

    private static String sentence(EditPlan.Row row, EditPlan.Cell cell, Texts texts) {
        String column = cell.column().isEmpty() ? "" : ", " + texts.get("export.column." + cell.column());
        return texts.get("importing.line", row.line()) + ", " + row.found() + column + ": " + texts.get("edited.verdict." + cell.verdict().code());
    }
}
