package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.invoicing.Invoicing;
import app.kontor.sales.BookedPayment;
import app.kontor.sales.OrderPayments;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.InvoiceWhen;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.ShipmentId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Does to orders what a file says has happened: sends them, tracks their parcels, books what was paid. */
final class DeedWriter {
    /** Kinds whose records are something that happened. */
    static final Set<Kind> KINDS = Set.of(Kind.TRACKING, Kind.PAYMENTS);
    private static final int LONGEST_CARRIER = 80;
    private static final int LONGEST_METHOD = 200;

    private final Tx tx;
    private final ShopSettings settings;

    DeedWriter(Tx tx) {
        this.tx = tx;
        this.settings = Settings.read(tx);
    }

    static DeedPlanner planner(Tx tx, Kind kind, Decisions decided) {
        return kind == Kind.TRACKING ? new TrackingPlanner(tx, decided) : new PaymentPlanner(tx);
    }

    void write(Kind kind, List<RecordPlan> plans) {
        if (kind == Kind.TRACKING) {
            ship(plans.stream().filter(plan -> plan.verdict() == Verdict.NEW && !isFurther(plan)).toList());
            track(plans.stream().filter(plan -> plan.verdict() == Verdict.CHANGED && !isFurther(plan)).toList());
            add(plans.stream().filter(DeedWriter::isFurther).toList());
        } else {
            book(plans.stream().filter(plan -> plan.verdict() == Verdict.NEW).toList());
        }
    }

    /** Each order with its own parcel; what the shop invoices at shipping is invoiced. */
    private void ship(List<RecordPlan> plans) {
        List<OrderId> left = new ArrayList<>();
        for (RecordPlan plan : plans) {
            OrderId order = new OrderId(Objects.requireNonNull(plan.here()));
            Fulfilment.ship(tx, List.of(order), ShipRequest.of(parcel(plan.incoming())).on(day(plan.incoming(), "shipped")).orNone());
            left.add(order);
        }
        if (settings.invoiceWhen() == InvoiceWhen.SHIP && !left.isEmpty()) {
            Invoicing.postDue(tx, left);
        }
    }

    private void track(List<RecordPlan> plans) {
        Map<ShipmentId, Parcel> numbers = new LinkedHashMap<>();
        plans.forEach(plan -> numbers.put(new ShipmentId(Objects.requireNonNull(plan.here())), parcel(plan.incoming())));
        Fulfilment.track(tx, numbers);
    }

    private static boolean isFurther(RecordPlan plan) {
        return plan.isWritten() && plan.changes().stream().anyMatch(change -> change.rule() == FieldChange.Rule.ADDED);
    }

    /** Parcels beside the first; of an order that the same file has sent, they belong to that shipment. */
    private void add(List<RecordPlan> plans) {
        Map<ShipmentId, List<Parcel>> further = new LinkedHashMap<>();
        for (RecordPlan plan : plans) {
            long here = Objects.requireNonNull(plan.here());
            ShipmentId shipment = plan.verdict() == Verdict.CHANGED ? new ShipmentId(here)
                    : Fulfilment.shipments(tx, List.of(new OrderId(here))).getLast().id();
            further.computeIfAbsent(shipment, id -> new ArrayList<>()).add(parcel(plan.incoming()));
        }
        Fulfilment.add(tx, further);
    }

    private static Parcel parcel(ImportedRecord record) {
        String carrier = record.value("carrier");
        return new Parcel(carrier.isEmpty() ? null : ImportStore.cut(carrier, LONGEST_CARRIER), record.value("tracking"));
    }

    private void book(List<RecordPlan> plans) {
        Map<OrderId, SalesOrder> orders = Orders.load(tx, plans.stream().map(plan -> new OrderId(Objects.requireNonNull(plan.here()))).distinct().toList())
                .stream().collect(Collectors.toMap(SalesOrder::id, Function.identity()));
        List<BookedPayment> payments = new ArrayList<>();
        for (RecordPlan plan : plans) {
            SalesOrder order = Objects.requireNonNull(orders.get(new OrderId(Objects.requireNonNull(plan.here()))));
            String method = plan.incoming().value("method");
            payments.add(new BookedPayment(order.id(), new Money(new BigDecimal(plan.incoming().value("amount")), order.charges().currency()),
                    at(plan.incoming()), method.isEmpty() ? null : ImportStore.cut(method, LONGEST_METHOD)));
        }
        OrderPayments.book(tx, payments, "import");
    }

    /** The beginning of the day that the file names: by it the same payment is known again. */
    private Instant at(ImportedRecord record) {
        LocalDate day = day(record, "paid");
        return day == null ? tx.now() : day.atStartOfDay(settings.zone()).toInstant();
    }

    private static @Nullable LocalDate day(ImportedRecord record, String field) {
        return record.value(field).isEmpty() ? null : LocalDate.parse(record.value(field));
    }
}
