package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.sales.OrderNumbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans what happened to orders. What happened to orders that the same call brings waits until they are there, and is planned then. */
final class Deeds {
    private final Tx tx;
    private final Decisions decided;
    private final Map<Kind, DeedPlanner> planners = new HashMap<>();
    private final Set<String> coming = new HashSet<>();
    private final Set<String> finished = new HashSet<>();
    private boolean isAsked;

    Deeds(Tx tx, Decisions decided) {
        this.tx = tx;
        this.decided = decided;
    }

    /** The files of the call: without a deed among them nothing has to be remembered of its orders. */
    void expectFrom(List<ParsedFile> files) {
        isAsked = files.stream().anyMatch(file -> DeedWriter.KINDS.contains(file.detected().kind()));
    }

    /** An order of the call, with what becomes of it. */
    void expect(ImportedOrder order, Verdict verdict) {
        if (isAsked && (verdict == Verdict.NEW || verdict == Verdict.HISTORY)) {
            Set<String> names = verdict == Verdict.NEW ? coming : finished;
            Stream.concat(Stream.of(order.number()), order.refs().values().stream()).map(OrderNumbers::key).forEach(names::add);
        }
    }

    /** One plan for each record, in their order. */
    List<RecordPlan> plan(Kind kind, List<ImportedRecord> records, List<Problem> problems) {
        Set<ImportedRecord> waiting = waiting(kind, records);
        List<RecordPlan> plans = new ArrayList<>(planners.computeIfAbsent(kind, k -> DeedWriter.planner(tx, k, decided))
                .plan(records.stream().filter(record -> !waiting.contains(record)).toList(), problems));
        waiting.forEach(record -> plans.add(waits(kind, record, problems)));
        return plans.stream().sorted(Comparator.comparingInt(plan -> plan.incoming().line())).toList();
    }

    private RecordPlan waits(Kind kind, ImportedRecord record, List<Problem> problems) {
        boolean isLate = kind == Kind.TRACKING && numbers(record).noneMatch(coming::contains);
        problems.add(isLate ? Problem.rejected(record.line(), null, null, "trackingNotOpen", record.name())
                : new Problem(Problem.Severity.INFO, record.line(), null, null, "deedAfterOrder", List.of(record.name())));
        return new RecordPlan(record, isLate ? Verdict.REJECTED : Verdict.NEW, null, "", List.of());
    }

    /** Those that name an order of this call, and none that is here. */
    private Set<ImportedRecord> waiting(Kind kind, List<ImportedRecord> records) {
        Set<ImportedRecord> named = records.stream()
                .filter(record -> kind != Kind.TRACKING || !record.value("tracking").isEmpty())
                .filter(record -> numbers(record).anyMatch(number -> coming.contains(number) || finished.contains(number)))
                .collect(Collectors.toSet());
        Set<String> here = OrderNumbers.find(tx, named.stream().flatMap(Deeds::numbers).distinct().toList()).keySet();
        return named.stream().filter(record -> numbers(record).noneMatch(here::contains)).collect(Collectors.toSet());
    }

    /** By which a record may mean an order, as {@link OrderNumbers#key} writes them. */
    private static Stream<String> numbers(ImportedRecord record) {
        String number = record.value("number");
        return (number.isEmpty() ? OrderFinder.words(record.value("purpose")).stream().filter(OrderFinder::isSure) : Stream.of(number))
                .map(OrderNumbers::key);
    }

    /** What had to wait, planned against the orders that have come; the others as they were. */
    static FilePlan settled(Tx tx, FilePlan file) {
        Kind kind = file.file().detected().kind();
        List<RecordPlan> waiting = file.records().stream().filter(plan -> plan.verdict() == Verdict.NEW && plan.here() == null).toList();
        if (!DeedWriter.KINDS.contains(kind) || waiting.isEmpty()) {
            return file;
        }
        List<Problem> problems = new ArrayList<>(file.problems());
        problems.removeIf(problem -> problem.code().equals("deedAfterOrder"));
        List<RecordPlan> plans = new ArrayList<>(without(file.records(), waiting));
        plans.addAll(DeedWriter.planner(tx, kind, Decisions.NONE).plan(waiting.stream().map(RecordPlan::incoming).toList(), problems));
        return file.with(plans.stream().sorted(Comparator.comparingInt(plan -> plan.incoming().line())).toList(), problems);
    }

    private static List<RecordPlan> without(List<RecordPlan> plans, Collection<RecordPlan> others) {
        return plans.stream().filter(plan -> !others.contains(plan)).toList();
    }
}
