package app.kontor.ui.importing;

import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.Problem.Severity;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.OrderPlan;
import app.kontor.importing.plan.ProductPlan;
import app.kontor.importing.plan.RecordPlan;
import app.kontor.importing.plan.RecordRules;
import app.kontor.importing.plan.StockPlan;
import app.kontor.importing.plan.Verdict;
import app.kontor.value.Money;
import app.kontor.value.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan into rows: each record with the problems that are its own, and a row for whatever could not
 * become a record.
 */
final class PlanRows {
    private final List<PlanRow> rows = new ArrayList<>();
    private final List<Problem> ofFiles = new ArrayList<>();
    private Map<String, List<Problem>> byRecord = new HashMap<>();
    private Map<Integer, List<Problem>> byLine = new HashMap<>();
    /** Lines that a record of a list begins in. */
    private BitSet first = new BitSet();

    private int fileIndex;

    private PlanRows() {}

    /**
     * A plan's rows.
     *
     * @param ofFiles problems that belong to no single record
     */
    record Read(List<PlanRow> rows, List<Problem> ofFiles) {}

    static Read of(ImportPlan plan) {
        PlanRows all = new PlanRows();
        for (FilePlan file : plan.files()) {
            all.add(file);
            all.fileIndex++;
        }
        return new Read(List.copyOf(all.rows), List.copyOf(all.ofFiles));
    }

    private void add(FilePlan file) {
        byRecord = new LinkedHashMap<>();
        byLine = new LinkedHashMap<>();
        boolean isLevel = file.file().detected().kind() == Kind.STOCK; // one line each, and one article may lie on many shelves
        for (Problem problem : file.problems()) {
            if (problem.record() == null || isLevel && problem.line() > 0) {
                byLine.computeIfAbsent(problem.line(), line -> new ArrayList<>()).add(problem);
            } else {
                byRecord.computeIfAbsent(problem.record(), record -> new ArrayList<>()).add(problem);
            }
        }
        first = new BitSet();
        file.records().forEach(plan -> first.set(plan.incoming().line()));
        int before = rows.size();
        for (int i = 0; i < file.orders().size(); i++) {
            add(file, i, file.orders().get(i));
        }
        file.products().forEach(plan -> add(file, plan));
        file.stock().forEach(plan -> add(file, plan));
        file.records().forEach(plan -> add(file, plan));
        leftOvers(file);
        rows.subList(before, rows.size()).sort(Comparator.comparingInt(PlanRow::line));
    }

    private void add(FilePlan file, int index, OrderPlan plan) {
        ImportedOrder order = plan.incoming();
        String name = Stream.of(order.party().shipping(), order.party().billing())
                .map(address -> address.displayName()).filter(text -> !text.isEmpty()).findFirst().orElse("");
        rows.add(new PlanRow(rows.size(), fileIndex, file.file().detected().kind(), order.line(), plan.verdict(), order.number(),
                name,
                order.lines().size(), plan.shortLines(), plan.number(), new PlanRow.Amounts(total(order), null, null),
                new PlanRow.OrderOf(file.orders(), index, order.payment() == ImportedOrder.PaymentStatus.PAID),
                plan.changes(), problems(order.line(), order.number()), null, rule(plan.verdict(), RecordRules.of(plan))));
    }

    private void add(FilePlan file, ProductPlan plan) {
        ImportedProduct product = plan.incoming();
        List<Problem> problems = new ArrayList<>(problems(product.line(), product.key()));
        for (ImportedProduct.ImportedVariant variant : product.variants()) {
            problems.addAll(problems(variant.line(), variant.sku()));
        }
        rows.add(new PlanRow(rows.size(), fileIndex, file.file().detected().kind(), product.line(), plan.verdict(), product.key(),
                product.title() == null ? product.key() : product.title(),
                product.variants().size(), 0, null, PlanRow.Amounts.NONE, null, plan.changes(), problems,
                null, rule(plan.verdict(), RecordRules.of(plan))));
    }

    private void add(FilePlan file, StockPlan plan) {
        String place = Stream.of(plan.incoming().location(), plan.incoming().bin())
                .filter(text -> text != null).reduce((a, b) -> a + " · " + b).orElse("");
        PlanRow.Amounts amounts = new PlanRow.Amounts(
                null, plan.outcome() == null ? null : plan.outcome().before(), plan.incoming().quantity());
        rows.add(new PlanRow(rows.size(), fileIndex, file.file().detected().kind(), plan.incoming().line(), plan.verdict(),
                plan.incoming().sku(),
                place, 0, 0, null, amounts, null, List.of(), problems(plan.incoming().line(), plan.incoming().sku()),
                null, rule(plan.verdict(), RecordRules.of(plan))));
    }

    private void add(FilePlan file, RecordPlan plan) {
        ImportedRecord record = plan.incoming();
        rows.add(new PlanRow(rows.size(), fileIndex, file.file().detected().kind(), record.line(), plan.verdict(), record.name(),
                RecordWords.title(record), record.parts().size(), 0, plan.label().isEmpty() ? null : plan.label(), PlanRow.Amounts.NONE, null,
                plan.changes(), problems(record.line(), record.name()), record, rule(plan.verdict(), RecordRules.of(plan))));
    }

    /** What was left out shows as a row of its own; what belongs to no record at all goes to the file. */
    private void leftOvers(FilePlan file) {
        Stream.concat(byRecord.values().stream(), byLine.values().stream()).forEach(left -> {
            Problem first = left.getFirst();
            if (left.stream().noneMatch(problem -> problem.severity() == Severity.REJECTED)) {
                ofFiles.addAll(left);
                return;
            }
            rows.add(new PlanRow(rows.size(), fileIndex, file.file().detected().kind(), first.line(), Verdict.REJECTED,
                    first.record() == null ? "" : first.record(), "", 0, 0, null, PlanRow.Amounts.NONE, null,
                            List.of(), left, null, null));
        });
    }

    private static @Nullable Phrase rule(Verdict verdict, Phrase rule) {
        return verdict == Verdict.REJECTED ? null : rule;
    }

    /**
     * Takes the record's problems out of those that wait. Rows of a price list may have one number in common: what stands in a
     * line of another's is that one's.
     */
    private List<Problem> problems(int line, @Nullable String record) {
        List<Problem> named = record == null ? null : byRecord.get(record);
        if (named == null && !byLine.containsKey(line)) {
            return List.of();
        }
        List<Problem> own = new ArrayList<>();
        if (named != null) {
            named.stream().filter(problem -> problem.line() == line || problem.line() <= 0 || !first.get(problem.line())).forEach(own::add);
            named.removeAll(own);
            byRecord.computeIfPresent(record, (name, left) -> left.isEmpty() ? null : left);
        }
        if (byLine.containsKey(line)) {
            own.addAll(byLine.remove(line));
        }
        return own;
    }

    private static @Nullable Money total(ImportedOrder order) {
        BigDecimal charged = order.charges().charged();
        String currency = order.charges().currency();
        return charged == null || currency == null ? null : Money.rounded(charged, Currency.getInstance(currency));
    }
}
