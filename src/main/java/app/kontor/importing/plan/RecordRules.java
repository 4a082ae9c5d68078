package app.kontor.importing.plan;

import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.importing.ImportedRecord;
import app.kontor.value.Phrase;

/** The rule that decided what becomes of a record, in words: {@code import.rule.…}. */
public final class RecordRules {
    private static final String ORDER = "import.rule.order.";
    private static final String PRODUCT = "import.rule.product.";
    private static final String RECORD = "import.rule.record.";
    private static final String STOCK = "import.rule.stock.";

    private RecordRules() {}

    public static Phrase of(OrderPlan plan) {
        return switch (plan.verdict()) {
            case NEW -> Phrase.of(ORDER + (isPaid(plan.incoming()) ? "new.paid" : "new.open"));
            case HISTORY -> Phrase.of(ORDER + "history." + end(plan.incoming()));
            case SAME -> Phrase.of(ORDER + "same");
            case CHANGED -> changed(plan);
            case REJECTED -> Phrase.of(ORDER + "rejected");
        };
    }

    private static boolean isPaid(ImportedOrder order) {
        return order.payment() == PaymentStatus.PAID || order.payment() == PaymentStatus.PARTIALLY_REFUNDED;
    }

    private static String end(ImportedOrder order) {
        if (Boolean.TRUE.equals(order.cancelled())) {
            return "cancelled";
        }
        return order.fulfilment() == FulfilmentStatus.FULFILLED ? "fulfilled" : "refunded";
    }

    private static Phrase changed(OrderPlan plan) {
        if (plan.existing() == null) {
            return Phrase.of(ORDER + "joined");
        }
        long edited = plan.changes().stream().filter(FieldChange::isConflict).count();
        long kept = plan.changes().stream().filter(change -> !change.taken()).count();
        if (edited > 0) {
            return Phrase.of(ORDER + "conflict", edited);
        }
        return plan.changes().isEmpty() ? Phrase.of(ORDER + "completed")
                : kept > 0 ? Phrase.of(ORDER + "kept", plan.changes().size(), kept) : Phrase.of(ORDER + "changed", plan.changes().size());
    }

    public static Phrase of(ProductPlan plan) {
        long fresh = plan.variants().stream().filter(v -> v.existing() == null).count();
        return switch (plan.verdict()) {
            case NEW, HISTORY -> Phrase.of(PRODUCT + "new");
            case SAME -> Phrase.of(PRODUCT + "same");
            case CHANGED -> fresh > 0 ? Phrase.of(PRODUCT + "more", fresh) : Phrase.of(PRODUCT + "changed", plan.changes().size());
            case REJECTED -> Phrase.of(PRODUCT + "rejected");
        };
    }

    /** Of a customer, a supplier, a line of a price list, a purchase order, a parcel's number, a payment. */
    public static Phrase of(RecordPlan plan) {
        long kept = plan.changes().stream().filter(change -> !change.taken()).count();
        return switch (plan.verdict()) {
            case NEW, HISTORY -> Phrase.of(RECORD + fresh(plan.incoming()));
            case SAME -> Phrase.of(RECORD + "same");
            case CHANGED -> kept > 0 ? Phrase.of(RECORD + "kept", plan.changes().size(), kept) : Phrase.of(RECORD + "changed", plan.changes().size());
            case REJECTED -> Phrase.of(RECORD + "rejected");
        };
    }

    /** A parcel and a payment belong to an order that is here: what is new is not the order. */
    private static String fresh(ImportedRecord record) {
        return !record.value("tracking").isEmpty() ? "new.tracking" : !record.value("amount").isEmpty() ? "new.payment" : "new";
    }

    public static Phrase of(StockPlan plan) {
        return switch (plan.verdict()) {
            case SAME -> Phrase.of(STOCK + "same", plan.incoming().quantity());
            case NEW, HISTORY, CHANGED -> plan.outcome() == null
                    ? Phrase.of(STOCK + "coming", plan.incoming().quantity())
                    : Phrase.of(STOCK + "set", plan.outcome().before(), plan.incoming().quantity());
            case REJECTED -> Phrase.of(STOCK + "rejected");
        };
    }
}
