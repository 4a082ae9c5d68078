package app.kontor.importing.plan;

import app.kontor.importing.Problem;
import app.kontor.importing.Problem.Severity;
import app.kontor.value.Phrase;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The records of a plan's file one after the other, those that were left out last. Each is made when it is asked for: of a long file
 * only what was rejected is held.
 */
public final class PlanRecords implements Iterable<PlanRecord> {
    private final FilePlan file;
    private Map<Object, Problem> rejected = Map.of();

    public PlanRecords(FilePlan file) {
        this.file = file;
    }

    @Override
    public Iterator<PlanRecord> iterator() {
        rejected = new LinkedHashMap<>();
        file.problems().stream().filter(problem -> problem.severity() == Severity.REJECTED)
                .forEach(problem -> rejected.putIfAbsent(problem.record() == null ? problem.line() : problem.record(), problem));
        Stream<PlanRecord> planned = Stream.of(
                IntStream.range(0, file.orders().size()).mapToObj(i -> of(file.orders().get(i), i)),
                file.products().stream().map(this::of), file.stock().stream().map(this::of),
                file.records().stream().map(this::of)).flatMap(records -> records);
        return new Iterator<>() {
            private final Iterator<PlanRecord> there = planned.iterator();
            private Iterator<PlanRecord> left = List.<PlanRecord>of().iterator();
            private boolean isLeft;

            @Override
            public boolean hasNext() {
                if (!isLeft && !there.hasNext()) {
                    isLeft = true;
                    left = rejected.values().stream().map(PlanRecords::of).toList().iterator();
                }
                return isLeft ? left.hasNext() : there.hasNext();
            }

            @Override
            public PlanRecord next() {
                return hasNext() && isLeft ? left.next() : there.next();
            }
        };
    }

    public Stream<PlanRecord> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED), false);
    }

    private PlanRecord of(OrderPlan plan, int place) {
        String result = plan.isConflict() ? PlanRecord.CONFLICT : plan.verdict().code();
        int line = plan.incoming().line();
        String name = plan.incoming().number();
        return new PlanRecord(line, name, result, rule(plan.verdict(), line, name, RecordRules.of(plan)), plan.changes(), place);
    }

    private PlanRecord of(ProductPlan plan) {
        int line = plan.incoming().line();
        String name = plan.incoming().key();
        plan.incoming().variants().forEach(v -> { // one of several that was left out is told with its problem
            if (v.sku() != null && plan.verdict() != Verdict.REJECTED) {
                rejected.remove(v.sku());
            }
        });
        return new PlanRecord(line, name, plan.verdict().code(), rule(plan.verdict(), line, name, RecordRules.of(plan)), plan.changes(), -1);
    }

    private PlanRecord of(StockPlan plan) {
        int line = plan.incoming().line();
        String name = plan.incoming().sku();
        return new PlanRecord(line, name, plan.verdict().code(), rule(plan.verdict(), line, name, RecordRules.of(plan)), List.of(), -1);
    }

    private PlanRecord of(RecordPlan plan) {
        int line = plan.incoming().line();
        String name = plan.incoming().name();
        boolean isConflict = plan.changes().stream().anyMatch(FieldChange::isConflict);
        return new PlanRecord(line, name, isConflict ? PlanRecord.CONFLICT : plan.verdict().code(),
                rule(plan.verdict(), line, name, RecordRules.of(plan)), plan.changes(), -1);
    }

    /** What was rejected says why by its problem. */
    private Phrase rule(Verdict verdict, int line, String name, Phrase otherwise) {
        Problem problem = rejected.containsKey(name) ? rejected.get(name) : rejected.get(line);
        if (verdict != Verdict.REJECTED || problem == null) {
            return otherwise;
        }
        rejected.remove(problem.record() == null ? problem.line() : problem.record());
        return phrase(problem);
    }

    private static PlanRecord of(Problem problem) {
        String name = problem.record() == null ? "" : problem.record();
        return new PlanRecord(problem.line(), name, Verdict.REJECTED.code(), phrase(problem), List.of(), -1);
    }

    private static Phrase phrase(Problem problem) {
        return new Phrase("import." + problem.code(), List.copyOf(problem.arguments()));
    }
}
