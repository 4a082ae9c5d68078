package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import app.kontor.sales.OrderPayments;
import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which orders the payments of a file are for. The same payment again is recognised by order, amount and day; an order that has
 * been paid already, by its channel or here, is not paid twice.
 */
final class PaymentPlanner implements DeedPlanner {
    private final Tx tx;
    private final ZoneId zone;
    private final Map<OrderId, Money> paidNow = new HashMap<>();

    PaymentPlanner(Tx tx) {
        this.tx = tx;
        this.zone = Settings.read(tx).zone();
    }

    @Override
    public List<RecordPlan> plan(List<ImportedRecord> records, List<Problem> problems) {
        OrderFinder finder = new OrderFinder(tx, OrderFinder.numbers(records, "number", "invoice"));
        Map<ImportedRecord, List<SalesOrder>> meant = new LinkedHashMap<>();
        records.forEach(record -> meant.put(record, meant(record, finder)));
        Booked booked = booked(meant.values().stream().flatMap(List::stream).map(SalesOrder::id).collect(Collectors.toSet()));
        List<RecordPlan> plans = new ArrayList<>();
        meant.forEach((record, orders) -> plans.add(new Payment(record, problems).plan(orders, booked)));
        return plans;
    }

    /** Those of its numbers; without one, those that its purpose names, where nothing else may be meant. */
    private static List<SalesOrder> meant(ImportedRecord record, OrderFinder finder) {
        Map<OrderId, SalesOrder> found = new LinkedHashMap<>();
        for (String field : List.of("number", "invoice")) {
            finder.of(record.value(field)).forEach(order -> found.putIfAbsent(order.id(), order));
        }
        if (!found.isEmpty() || !record.value("number").isEmpty() || !record.value("invoice").isEmpty()) {
            return List.copyOf(found.values());
        }
        for (String word : OrderFinder.words(record.value("purpose"))) {
            finder.of(word).stream().filter(order -> OrderFinder.isSure(word) || isOpen(order, amount(record)))
                    .forEach(order -> found.putIfAbsent(order.id(), order));
        }
        return List.copyOf(found.values());
    }

    private static boolean isOpen(SalesOrder order, BigDecimal amount) {
        return order.charges().total() != null && order.open().amount().compareTo(amount) == 0;
    }

    private static BigDecimal amount(ImportedRecord record) {
        return record.value("amount").isEmpty() ? BigDecimal.ZERO : new BigDecimal(record.value("amount"));
    }

    /** Payments that were booked before, how often each: a file may hold two that look the same. */
    private record Booked(Map<String, Integer> times, Set<OrderId> orders) {
        boolean takes(String payment) {
            return times.merge(payment, -1, Integer::sum) >= 0;
        }
    }

    private Booked booked(Collection<OrderId> orders) {
        Map<String, Integer> times = new HashMap<>();
        Map<OrderId, List<app.kontor.sales.BookedPayment>> payments = OrderPayments.of(tx, orders);
        payments.values().forEach(all -> all.forEach(p -> {
            times.merge(key(p.order(), p.amount().amount(), p.at().atZone(zone).toLocalDate().toString()), 1, Integer::sum);
            times.merge(key(p.order(), p.amount().amount(), ""), 1, Integer::sum);
        }));
        return new Booked(times, payments.keySet());
    }

    private static String key(OrderId order, BigDecimal amount, String day) {
        return order + " " + amount.stripTrailingZeros().toPlainString() + " " + day;
    }

    /** One of them. */
    private final class Payment {
        private final ImportedRecord record;
        private final List<Problem> problems;

        private Payment(ImportedRecord record, List<Problem> problems) {
            this.record = record;
            this.problems = problems;
        }

        private RecordPlan plan(List<SalesOrder> meant, Booked booked) {
            List<SalesOrder> fitting = meant.size() < 2 ? meant : meant.stream().filter(order -> isOpen(order, amount(record))).toList();
            if (meant.isEmpty()) {
                boolean isNamed = !record.value("number").isEmpty() || !record.value("invoice").isEmpty();
                return isNamed ? rejected("paymentUnknown", record.value("number").isEmpty() ? record.value("invoice") : record.value("number"))
                        : rejected("paymentNoNumber", record.value("purpose"));
            }
            return fitting.size() == 1 ? plan(fitting.getFirst(), booked) : rejected("paymentAmbiguous", OrderFinder.names(meant));
        }

        private RecordPlan plan(SalesOrder order, Booked booked) {
            String currency = order.charges().currency().getCurrencyCode();
            BigDecimal amount = amount(record);
            if (!record.value("currency").isEmpty() && !record.value("currency").equals(currency)) {
                return rejected("paymentCurrency", order.number(), currency, record.value("currency"));
            }
            if (amount.signum() == 0 || amount.scale() > order.charges().currency().getDefaultFractionDigits()) {
                return rejected("finerThanCurrency", amount.toPlainString(), currency);
            }
            if (booked.takes(key(order.id(), amount, record.value("paid")))) {
                return planned(Verdict.SAME, order);
            }
            Money open = open(order);
            if (open != null && !open.isPositive()) {
                boolean isOther = booked.orders().contains(order.id()) || paidNow.containsKey(order.id());
                return isOther ? warned(Verdict.SAME, order, "paymentTwice", order.number()) : planned(Verdict.SAME, order);
            }
            return taken(order, new Money(amount, order.charges().currency()), open);
        }

        private RecordPlan taken(SalesOrder order, Money sum, @Nullable Money open) {
            paidNow.merge(order.id(), sum, Money::plus);
            int difference = open == null ? 0 : sum.compareTo(open);
            if (order.status().state() == OrderState.CANCELLED) {
                return warned(Verdict.NEW, order, "paymentCancelled", order.number());
            }
            return difference == 0 ? planned(Verdict.NEW, order)
                    : difference > 0 ? warned(Verdict.NEW, order, "paymentOver", order.number(), sum.minus(open).toString())
                    : warned(Verdict.NEW, order, "paymentUnder", order.number(), open.minus(sum).toString());
        }

        /** What is still to pay once the rows above are booked; null where the total is not known. */
        private @Nullable Money open(SalesOrder order) {
            if (order.charges().total() == null) {
                return null;
            }
            Money now = paidNow.get(order.id());
            return now == null ? order.open() : order.open().minus(now);
        }

        private RecordPlan planned(Verdict verdict, SalesOrder order) {
            return new RecordPlan(record, verdict, order.id().value(), order.number(), List.of());
        }

        private RecordPlan warned(Verdict verdict, SalesOrder order, String code, String... arguments) {
            problems.add(Problem.warning(record.line(), null, null, code, arguments));
            return planned(verdict, order);
        }

        private RecordPlan rejected(String code, String... arguments) {
            problems.add(Problem.rejected(record.line(), null, null, code, arguments));
            return new RecordPlan(record, Verdict.REJECTED, null, "", List.of());
        }
    }
}
