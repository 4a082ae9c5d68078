package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides for the records of a list whether they are new, changed, the same, or left out. */
final class RecordPlanner {
    private static final int AT_ONCE = 500;
    /** What people change by hand; prices and orders to suppliers come from files alone. */
    private static final Set<Kind> EDITED_HERE = Set.of(Kind.CUSTOMERS, Kind.SUPPLIERS);

    private final Tx tx;
    private final Kind kind;
    private final RecordSubject subject;
    private final Decisions decided;
    private final Map<Object, ImportedRecord> seen = new HashMap<>();

    RecordPlanner(Tx tx, Kind kind, RecordSubject subject, Decisions decided) {
        this.decided = decided;
        this.tx = tx;
        this.kind = kind;
        this.subject = subject;
    }

    /** @param isOwn whether the file is a list of ours: then what it says differently is what somebody wrote into it, whoever wrote before */
    List<RecordPlan> plan(List<ImportedRecord> stated, List<Problem> problems, boolean isOwn) {
        List<ImportedRecord> records = subject.inTurn(stated);
        List<RecordPlan> plans = new ArrayList<>();
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            List<ImportedRecord> part = new ArrayList<>();
            for (ImportedRecord record : records.subList(from, Math.min(records.size(), from + AT_ONCE))) {
                ImportedRecord fit = subject.fit(record, problems);
                if (fit == null) {
                    plans.add(rejected(record));
                } else {
                    part.add(fit);
                }
            }
            add(part, plans, problems, isOwn);
        }
        return plans.stream().sorted(Comparator.comparingInt(plan -> plan.incoming().line())).toList();
    }

    private void add(List<ImportedRecord> part, List<RecordPlan> plans, List<Problem> problems, boolean isOwn) {
        List<Meant> meant = subject.find(part);
        Set<Long> ids = new HashSet<>();
        meant.forEach(one -> {
            if (one instanceof Meant.Known known) {
                ids.add(known.id());
            }
        });
        Map<Long, Map<String, String>> bases = isOwn ? Map.of() : RecordImportStore.bases(tx, kind, ids);
        Set<Long> imported = RecordImportStore.writtenByImports(tx, kind, ids);
        for (int i = 0; i < part.size(); i++) {
            plans.add(plan(part.get(i), meant.get(i), new Base(bases, imported, !isOwn && EDITED_HERE.contains(kind)), problems));
        }
    }

    /** What files said of rows, and which of them nobody of the house wrote last. */
    private record Base(Map<Long, Map<String, String>> said, Set<Long> imported, boolean isEdited) {
        RecordMerge of(long id, Predicate<String> chosen) {
            Map<String, String> before = said.get(id);
            return new RecordMerge(before == null ? Map.of() : before, isEdited && (before != null || !imported.contains(id)), chosen);
        }
    }

    private RecordPlan plan(ImportedRecord record, Meant meant, Base base, List<Problem> problems) {
        ImportedRecord first = first(record, meant);
        if (first != null) {
            return again(subject.again(first, record), record, problems);
        }
        return switch (meant) {
            case Meant.Nobody nobody -> new RecordPlan(record, Verdict.NEW, null, "", List.of());
            case Meant.Unclear unclear -> {
                problems.add(Problem.rejected(record.line(), null, record.name(), unclear.code(), unclear.arguments().toArray(String[]::new)));
                yield rejected(record);
            }
            case Meant.Known known -> known(record, known, base.of(known.id(), field -> decided.takes(record.name(), field)), problems);
        };
    }

    private RecordPlan known(ImportedRecord record, Meant.Known known, RecordMerge merge, List<Problem> problems) {
        if (known.isArchived()) {
            problems.add(Problem.warning(record.line(), null, record.name(), "recordArchived", known.label()));
            return new RecordPlan(record, Verdict.SAME, known.id(), known.label(), List.of());
        }
        List<FieldChange> changes = merge.changes(record, known.now());
        if (changes.stream().anyMatch(FieldChange::isConflict)) {
            problems.add(Problem.warning(record.line(), null, record.name(), "recordKept", known.label()));
        }
        return new RecordPlan(record, changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED, known.id(), known.label(), changes);
    }

    private static RecordPlan again(@Nullable Problem problem, ImportedRecord record, List<Problem> problems) {
        if (problem != null) {
            problems.add(problem);
        }
        boolean isRejected = problem != null && problem.severity() == Problem.Severity.REJECTED;
        return isRejected ? rejected(record) : new RecordPlan(record, Verdict.SAME, null, "", List.of());
    }

    /** Where the file has named the same one already; null if it has not. */
    private @Nullable ImportedRecord first(ImportedRecord record, Meant meant) {
        Object key = switch (meant) {
            case Meant.Known known -> known.id();
            case Meant.Nobody nobody -> nobody.identity();
            case Meant.Unclear unclear -> "";
        };
        return key.equals("") ? null : seen.putIfAbsent(key, record);
    }

    private static RecordPlan rejected(ImportedRecord record) {
        return new RecordPlan(record, Verdict.REJECTED, null, "", List.of());
    }

}
