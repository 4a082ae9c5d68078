package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.Refusal;
import app.kontor.fulfilment.Shipment;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import app.kontor.sales.SalesOrder;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the tracking numbers of a file do: a parcel that has left without one gets it, an order that is still here is sent by it. What
 * has another number already stays, unless somebody decides for the file. A second number that one file has for an order is a second parcel.
 */
final class TrackingPlanner implements DeedPlanner {
    private static final int LONGEST = 120;
    private final Tx tx;
    private final Decisions decided;
    private final Map<Object, Set<String>> seen = new HashMap<>(); // of each order or shipment, what is done with already

    TrackingPlanner(Tx tx, Decisions decided) {
        this.tx = tx;
        this.decided = decided;
    }

    @Override
    public List<RecordPlan> plan(List<ImportedRecord> records, List<Problem> problems) {
        var numbers = OrderFinder.numbers(records, "shipment", "number");
        OrderFinder finder = new OrderFinder(tx, numbers);
        Map<String, Shipment> shipments = Fulfilment.numbered(tx, numbers.stream().map(n -> n.toUpperCase(Locale.ROOT)).distinct().toList())
                .stream().collect(Collectors.toMap(Shipment::number, Function.identity()));
        Map<ImportedRecord, List<SalesOrder>> orders = new LinkedHashMap<>();
        records.forEach(record -> orders.put(record, shipment(record, shipments) != null ? List.of() : orders(record, finder)));
        List<OrderId> one = orders.values().stream().filter(found -> found.size() == 1).map(found -> found.getFirst().id()).distinct().toList();
        Here here = new Here(
                Fulfilment.shipments(tx, one).stream().collect(Collectors.groupingBy(Shipment::order)),
                Fulfilment.refused(tx, one).stream().collect(Collectors.toMap(Refusal::id, Function.identity())));
        Map<Object, Set<String>> named = new HashMap<>();
        orders.forEach((record, found) -> named.computeIfAbsent(target(shipment(record, shipments), found), t -> new HashSet<>()).add(record.value("tracking")));
        List<RecordPlan> plans = new ArrayList<>();
        orders.forEach((record, found) -> {
            Object target = target(shipment(record, shipments), found);
            plans.add(new Code(record, problems, target, named.get(target)).plan(shipment(record, shipments), found, here));
        });
        return plans;
    }

    private static Object target(@Nullable Shipment shipment, List<SalesOrder> orders) {
        return shipment != null ? shipment.id() : orders.stream().map(SalesOrder::id).toList();
    }

    /** What has left of the orders that the file names, and why the others would stay. */
    private record Here(Map<OrderId, List<Shipment>> shipments, Map<OrderId, Refusal> refused) {}

    /** The parcel's own number comes back as the carrier's reference, too. */
    private static @Nullable Shipment shipment(ImportedRecord record, Map<String, Shipment> shipments) {
        Shipment named = shipments.get(record.value("shipment").toUpperCase(Locale.ROOT));
        return named != null ? named : shipments.get(record.value("number").toUpperCase(Locale.ROOT));
    }

    private static List<SalesOrder> orders(ImportedRecord record, OrderFinder finder) {
        List<SalesOrder> found = finder.of(record.value("number"));
        return found.isEmpty() ? finder.of(record.value("shipment")) : found;
    }

    /** One of them. */
    private final class Code {
        private final ImportedRecord record;
        private final List<Problem> problems;
        private final String tracking;
        private final Object target;
        private final Set<String> named;

        /** @param target the order or shipment that is meant. @param named all numbers that the file has for it */
        private Code(ImportedRecord record, List<Problem> problems, Object target, Set<String> named) {
            this.record = record;
            this.problems = problems;
            this.target = target;
            this.named = named;
            this.tracking = record.value("tracking");
        }

        private RecordPlan plan(@Nullable Shipment shipment, List<SalesOrder> orders, Here here) {
            if (tracking.isEmpty() && shipment != null && numbers(shipment).isEmpty()) {
                return same(shipment.number()); // our own list says it of what went without
            }
            if (tracking.isEmpty()) {
                return rejected("trackingMissing", record.name());
            }
            if (tracking.length() > LONGEST) {
                return rejected("codeTooLong", tracking.substring(0, 30) + "…", Integer.toString(LONGEST));
            }
            if (shipment == null && orders.size() != 1) {
                return orders.isEmpty() ? rejected("trackingUnknown", record.name())
                        : rejected("trackingAmbiguous", record.name(), OrderFinder.names(orders));
            }
            Set<String> before = seen.computeIfAbsent(target, t -> new HashSet<>());
            boolean isFurther = !before.isEmpty();
            if (!before.add(tracking)) {
                return same(shipment == null ? orders.getFirst().number() : shipment.number());
            }
            RecordPlan plan = shipment != null ? plan(shipment, isFurther) : plan(orders.getFirst(), here, isFurther);
            if (plan.verdict() == Verdict.REJECTED) {
                before.remove(tracking);
            }
            return plan;
        }

        private RecordPlan same(String label) {
            return new RecordPlan(record, Verdict.SAME, null, label, List.of());
        }

        /** Beside another that the file has named, or that is here and the file names, too. */
        private RecordPlan further(Verdict verdict, long here, String label) {
            return new RecordPlan(record, verdict, here, label, List.of(new FieldChange("tracking", null, tracking, FieldChange.Rule.ADDED)));
        }

        private RecordPlan plan(SalesOrder order, Here here, boolean isFurther) {
            List<Shipment> left = here.shipments.getOrDefault(order.id(), List.of());
            List<Shipment> untracked = left.stream().filter(shipment -> tracking(shipment) == null).toList();
            if (left.stream().anyMatch(shipment -> numbers(shipment).contains(tracking))) {
                return same(order.number());
            }
            if (untracked.size() > 1) {
                return rejected("trackingParcels", order.number(), names(untracked));
            }
            Refusal refusal = here.refused.get(order.id());
            boolean isOver = refusal != null && !left.isEmpty(); // all of it has left
            if (untracked.isEmpty() && !isOver) {
                return refusal == null ? sent(order, isFurther) : refused(order, refusal);
            }
            if (untracked.isEmpty() && left.size() > 1) {
                return rejected("trackingParcels", order.number(), names(left));
            }
            return plan(untracked.isEmpty() ? left.getFirst() : untracked.getFirst(), isFurther);
        }

        private RecordPlan sent(SalesOrder order, boolean isFurther) {
            return isFurther ? further(Verdict.NEW, order.id().value(), order.number())
                    : new RecordPlan(record, Verdict.NEW, order.id().value(), order.number(), List.of());
        }

        private RecordPlan plan(Shipment shipment, boolean isFurther) {
            String now = tracking(shipment);
            if (numbers(shipment).contains(tracking)) {
                return same(shipment.number());
            }
            if (isFurther || now != null && named.contains(now)) {
                return further(Verdict.CHANGED, shipment.id().value(), shipment.number());
            }
            boolean isTaken = now == null || decided.takes(record.name(), "tracking");
            FieldChange.Rule rule = now == null ? FieldChange.Rule.TAKEN : isTaken ? FieldChange.Rule.CHOSEN : FieldChange.Rule.EDITED;
            if (!isTaken) {
                problems.add(Problem.warning(record.line(), null, null, "trackingDiffers", shipment.number(), now, tracking));
            }
            return new RecordPlan(record, isTaken ? Verdict.CHANGED : Verdict.SAME, shipment.id().value(), shipment.number(),
                    List.of(new FieldChange("tracking", now, tracking, rule)));
        }

        private RecordPlan refused(SalesOrder order, Refusal refusal) {
            return switch (refusal.reason().key()) {
                case "stock.short" -> rejected("trackingShort", order.number(), String.valueOf(refusal.reason().arguments().getLast()));
                case "order.notOpen" -> rejected("trackingNotOpen", order.number());
                default -> rejected("trackingNothing", order.number());
            };
        }

        private RecordPlan rejected(String code, String... arguments) {
            problems.add(Problem.rejected(record.line(), null, null, code, arguments));
            return new RecordPlan(record, Verdict.REJECTED, null, "", List.of());
        }
    }

    private static @Nullable String tracking(Shipment shipment) {
        return shipment.parcels().isEmpty() ? null : shipment.parcels().getFirst().tracking();
    }

    /** Of all its parcels. */
    private static List<String> numbers(Shipment shipment) {
        return shipment.parcels().stream().map(Parcel::tracking).filter(Objects::nonNull).toList();
    }

    private static String names(List<Shipment> shipments) {
        return shipments.stream().map(Shipment::number).collect(Collectors.joining(", "));
    }
}
