package app.kontor.exporting.carrier;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.exporting.carrier.UploadParcel.Item;
import app.kontor.exporting.carrier.UploadParcel.Written;
import app.kontor.exporting.carrier.UploadStore.Shipped;
import app.kontor.sales.OpenOrders;
import app.kontor.sales.OrderLine;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.ShipmentId;
import app.kontor.value.VariantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files of parcels for carriers: planned in sight, written once, and remembered. */
public final class Uploads {
    private final Database db;

    public Uploads(Database db) {
        this.db = db;
    }

    /**
     * Which parcels.
     *
     * @param parcels null for all that have left without a tracking number
     * @param ready   orders that could leave now instead
     * @param again   those that were written before as well
     * @param plain   letters that the file does not have go without their marks; each such text is in the plan
     */
    public record Request(String template, @Nullable Collection<ShipmentId> parcels, boolean ready, boolean again, boolean plain) {
        public Request(String template, @Nullable Collection<ShipmentId> parcels, boolean ready, boolean again) {
            this(template, parcels, ready, again, false);
        }
    }

    /** @throws BusinessRuleException carrier.unknown */
    public UploadPlan plan(Request request) {
        Instant now = db.clock().instant();
        return db.read(tx -> {
            CarrierTemplate template = CarrierTemplates.get(tx, request.template);
            List<UploadParcel> parcels = request.ready ? ready(tx, now) : shipped(tx, request.parcels == null
                    ? UploadStore.untracked(tx) : UploadStore.byIds(tx, request.parcels));
            return new UploadPlanner(template, Settings.read(tx).company(), request).plan(parcels);
        });
    }

    /** The carrier was given the parcels of the plan. Undo, and they are written again. @throws BusinessRuleException carrier.nothing */
    public CommandId written(UploadPlan plan) {
        if (plan.rows().isEmpty()) {
            throw new BusinessRuleException("carrier.nothing");
        }
        return db.write(Intent.of("carrier.written", plan.template().name()), tx -> {
            UploadStore.record(tx, plan.template().name(), plan.rows().stream().map(UploadPlan.Row::parcel).toList());
            return tx.command().id();
        });
    }

    private static List<UploadParcel> ready(Tx tx, Instant now) {
        List<SalesOrder> orders = OpenOrders.ready(tx);
        ShopSettings settings = Settings.read(tx);
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        Map<VariantId, Variant> variants = variants(tx, orders);
        Map<OrderId, Map<Optional<ShipmentId>, Written>> written = UploadStore.written(tx, orders.stream().map(SalesOrder::id).toList());
        return orders.stream().map(order -> {
            List<Item> items = items(order, variants, OrderLine::open);
            return new UploadParcel(null, order.number(), order, today, together(items), null, items,
                    written.getOrDefault(order.id(), Map.of()).get(Optional.<ShipmentId>empty()));
        }).toList();
    }

    private static List<UploadParcel> shipped(Tx tx, List<Shipped> shipments) {
        List<OrderId> ids = shipments.stream().map(Shipped::order).distinct().toList();
        Map<OrderId, SalesOrder> orders = Orders.load(tx, ids).stream().collect(Collectors.toMap(SalesOrder::id, Function.identity()));
        Map<VariantId, Variant> variants = variants(tx, orders.values());
        Map<ShipmentId, Map<OrderLineId, Quantity>> lines = UploadStore.lines(tx, shipments.stream().map(Shipped::id).toList());
        Map<OrderId, Map<Optional<ShipmentId>, Written>> written = UploadStore.written(tx, ids);
        List<UploadParcel> parcels = new ArrayList<>();
        for (Shipped s : shipments) {
            SalesOrder order = Objects.requireNonNull(orders.get(s.order()));
            List<Item> items = items(order, variants, line -> lines.getOrDefault(s.id(), Map.of()).getOrDefault(line.id(), Quantity.ZERO));
            Map<Optional<ShipmentId>, Written> before = written.getOrDefault(s.order(), Map.of());
            parcels.add(new UploadParcel(s.id(), s.number(), order, s.day(), s.grams() != null ? s.grams() : together(items), s.box(), items,
                    before.getOrDefault(Optional.of(s.id()), before.get(Optional.<ShipmentId>empty()))));
        }
        return parcels;
    }

    private static Map<VariantId, Variant> variants(Tx tx, Collection<SalesOrder> orders) {
        return Catalog.byId(tx, orders.stream().flatMap(order -> order.lines().stream()).map(OrderLine::variant).filter(Objects::nonNull).distinct().toList());
    }

    /** What can be packed; a gift card is no parcel. */
    private static List<Item> items(SalesOrder order, Map<VariantId, Variant> variants, Function<OrderLine, Quantity> packed) {
        return order.lines().stream().filter(line -> line.requiresShipping() && packed.apply(line).isPositive()).map(line -> {
            Variant variant = line.variant() == null ? null : variants.get(line.variant());
            Quantity grams = variant == null || variant.weightGrams() == null ? null : variant.weightGrams().times(line.factor());
            return new Item(line.sku(), line.name(), packed.apply(line), line.unitPrice(), grams);
        }).toList();
    }

    /** Null unless the weight of each is known. */
    private static @Nullable Quantity together(List<Item> items) {
        Quantity sum = Quantity.ZERO;
        for (Item item : items) {
            if (item.grams() == null) {
                return null;
            }
            sum = sum.plus(item.grams().times(item.quantity()));
        }
        return sum.isZero() ? null : sum;
    }
}
