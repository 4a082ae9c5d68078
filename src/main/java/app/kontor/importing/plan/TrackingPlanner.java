package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.Refusal;
import app.kontor.fulfilment.Shipment;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import app.kontor.sales.SalesOrder;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the tracking numbers of a file do: a parcel that has left without one gets it, an order that is still here is sent by it. What
 * has another number already stays, unless somebody decides for the file.
 */
final class TrackingPlanner implements DeedPlanner {
    private static final int LONGEST = 120;
    private final Tx tx;
    private final Decisions decided;
    private final Map<Object, ImportedRecord> seen = new HashMap<>();

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
        List<RecordPlan> plans = new ArrayList<>();
        orders.forEach((record, found) -> plans.add(new Code(record, problems).plan(shipment(record, shipments), found, here)));
        return plans;
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

        private Code(ImportedRecord record, List<Problem> problems) {
            this.record = record;
            this.problems = problems;
            this.tracking = record.value("tracking");
        }

        private RecordPlan plan(@Nullable Shipment shipment, List<SalesOrder> orders, Here here) {
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
            ImportedRecord first = seen.putIfAbsent(shipment != null ? shipment.id() : orders.getFirst().id(), record);
            if (first != null) {
                return first.value("tracking").equals(tracking) ? new RecordPlan(record, Verdict.SAME, null, "", List.of())
                        : rejected("trackingTwice", record.name(), Integer.toString(first.line()));
            }
            return shipment != null ? plan(shipment) : plan(orders.getFirst(), here);
        }

        private RecordPlan plan(SalesOrder order, Here here) {
            List<Shipment> left = here.shipments.getOrDefault(order.id(), List.of());
            List<Shipment> untracked = left.stream().filter(shipment -> tracking(shipment) == null).toList();
            if (left.stream().anyMatch(shipment -> tracking.equals(tracking(shipment)))) {
                return new RecordPlan(record, Verdict.SAME, null, order.number(), List.of());
            }
            if (untracked.size() > 1) {
                return rejected("trackingParcels", order.number(), names(untracked));
            }
            Refusal refusal = here.refused.get(order.id());
            boolean isOver = refusal != null && !left.isEmpty(); // all of it has left
            if (untracked.isEmpty() && !isOver) {
                return refusal == null ? new RecordPlan(record, Verdict.NEW, order.id().value(), order.number(), List.of()) : refused(order, refusal);
            }
            if (untracked.isEmpty() && left.size() > 1) {
                return rejected("trackingParcels", order.number(), names(left));
            }
            return plan(untracked.isEmpty() ? left.getFirst() : untracked.getFirst());
        }

        private RecordPlan plan(Shipment shipment) {
            String now = tracking(shipment);
            if (tracking.equals(now)) {
                return new RecordPlan(record, Verdict.SAME, null, shipment.number(), List.of());
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

    private static String names(List<Shipment> shipments) {
        return shipments.stream().map(Shipment::number).collect(Collectors.joining(", "));
    }
}
