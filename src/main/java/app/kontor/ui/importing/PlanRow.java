package app.kontor.ui.importing;

import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.FieldChange;
import app.kontor.importing.plan.OrderPlan;
import app.kontor.importing.plan.PlanRecord;
import app.kontor.importing.plan.Verdict;
import app.kontor.value.Money;
import app.kontor.value.Phrase;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One record of the plan as the list shows it: an order, a product, a level, or what had to be left out.
 *
 * @param file   which of the plan's files it is of
 * @param line   physical line of the file
 * @param number by which people know it: order number, SKU, the product's key
 * @param name   customer, title, or the bin
 * @param parts  lines of the order, variants of the product
 * @param here   Kontor's number of the order that it updates
 * @param record what the file says, where it is a list of fields
 * @param rule   the one that decided; null for what is wrong and says so itself
 */
record PlanRow(
        int id,
        int file,
        Kind kind,
        int line,
        Verdict verdict,
        String number,
        String name,
        int parts,
        int shortLines,
        @Nullable String here,
        Amounts amounts,
        @Nullable OrderOf order,
        List<FieldChange> changes,
        List<Problem> problems,
        @Nullable ImportedRecord record,
        @Nullable Phrase rule) {

    /**
     * The order of a row, which is read when it is looked at: a plan may have hundreds of thousands. No record, which would compare
     * all of them.
     */
    static final class OrderOf {
        private final List<OrderPlan> plans;
        private final int index;
        private final boolean isPaid;

        /** @param index of its plan */
        OrderOf(List<OrderPlan> plans, int index, boolean isPaid) {
            this.plans = plans;
            this.index = index;
            this.isPaid = isPaid;
        }

        int index() {
            return index;
        }

        boolean isPaid() {
            return isPaid;
        }

        /** From the disk, if there are many. */
        ImportedOrder read() {
            return plans.get(index).incoming();
        }
    }

    /** What an order costs; what a level was and will be. */
    record Amounts(@Nullable Money total, @Nullable Quantity before, @Nullable Quantity after) {
        static final Amounts NONE = new Amounts(null, null, null);
    }

    /** Whether a person should look at it before it is imported. */
    boolean needsALook() {
        return verdict == Verdict.REJECTED
                || shortLines > 0
                || changes.stream().anyMatch(change -> !change.taken())
                || problems.stream().anyMatch(problem -> problem.severity() != Problem.Severity.INFO);
    }

    boolean inView(String view) {
        return view.equals(LOOK) ? needsALook() : view.equals(PlanRecord.CONFLICT) ? isConflict() : verdict.code().equals(view);
    }

    /** Whether both the owner and the channel have changed something. */
    boolean isConflict() {
        return changes.stream().anyMatch(FieldChange::isConflict);
    }

    /** Lines of the file that it is made of, or that are wrong: one of a record's is enough to find them all. */
    Set<Integer> lines() {
        return Stream.concat(Stream.of(line), problems.stream().map(Problem::line)).collect(Collectors.toSet());
    }

    String searchText() {
        return number + " " + name + " " + here;
    }

    /** The view of what a person should look at; the others are called like their verdicts. */
    static final String LOOK = "look";
}
