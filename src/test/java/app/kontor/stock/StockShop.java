package app.kontor.stock;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.CHANNEL;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.PRODUCT;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.VARIANT;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.ChannelRecord;
import app.kontor.schema.tables.records.OrderLineRecord;
import app.kontor.schema.tables.records.ProductRecord;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Table;

/** A shop of a test: products with stock, and orders of one line that are there only to hold it. */
final class StockShop implements AutoCloseable {
    /** A clock that stands still until it is moved. */
    static final class Watch extends Clock {
        private Instant now = Instant.EPOCH;

        void set(String time) {
            now = Instant.parse(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** An order's one line. */
    record Line(OrderId order, OrderLineId id) {}

    final Watch watch = new Watch();
    final Database db;
    final Stock stock;
    private final Map<String, VariantId> variants = new HashMap<>();
    private int orders = 1000;

    StockShop(Path folder) {
        db = ShopDatabase.create(new ShopFolder(folder), watch, "anna", "test");
        stock = new Stock(db);
        empty();
    }

    /** As it was at first. Faster than a new one for each case. */
    void empty() {
        watch.set("2026-03-02T08:00:00Z");
        variants.clear();
        orders = 1000;
        write(tx -> {
            for (Table<?> table : List.of(ALLOCATION, STOCK_MOVEMENT, STOCK_LEVEL, BIN, LOCATION, ORDER_LINE, SALES_ORDER, CHANNEL,
                    VARIANT, PRODUCT)) {
                tx.sql().deleteFrom(table).execute();
            }
            Stock.prepare(tx);
            tx.insert(new ChannelRecord(new ChannelId(1), "Shop", "shop", "test", "UTC", false, false, tx.command().id()));
        });
    }

    StockShop product(String sku, int buffer) {
        write(tx -> {
            var product = new ProductRecord(
                    new ProductId(tx.newId()), null, "Product " + sku, null, "standard", false, tx.command().id());
            VariantId id = new VariantId(tx.newId());
            tx.insert(product);
            tx.insert(new VariantRecord(id, product.getId(), new Sku(sku), Sku.key(sku), "Name of " + sku, "", null, null, null,
                    Quantity.of(buffer), true, false, Sku.key(sku) + " name of " + Sku.key(sku), tx.command().id()));
            variants.put(sku, id);
        });
        return this;
    }

    StockShop product(String sku) {
        return product(sku, 0);
    }

    StockShop onHand(String sku, int pieces) {
        stock.set(new Sku(sku), Quantity.of(pieces), "start", null, null);
        return this;
    }

    StockShop onHand(String sku, int pieces, String location, String bin) {
        stock.set(new Sku(sku), Quantity.of(pieces), "start", location, bin);
        return this;
    }

    VariantId variant(String sku) {
        return variants.get(sku);
    }

    /** An order with one line; the columns that this feature doesn't look at hold anything that is allowed. */
    Line order(int pieces, String sku) {
        return get(tx -> {
            OrderId order = new OrderId(tx.newId());
            OrderLineId line = new OrderLineId(tx.newId());
            tx.insert(order(order, "K-" + ++orders));
            OrderLineRecord row = new OrderLineRecord();
            row.setId(line);
            row.setOrderId(order);
            row.setPosition(0);
            row.setVariantId(variant(sku));
            row.setFactor(Quantity.ONE);
            row.setName(sku);
            row.setMatchKey(Sku.key(sku));
            row.setQuantity(Quantity.of(pieces));
            row.setCancelled(Quantity.ZERO);
            row.setShipped(Quantity.ZERO);
            row.setRequiresShipping(true);
            tx.insert(row);
            return new Line(order, line);
        });
    }

    /** Allocates single pieces for a new order of this many; how many it got. */
    Quantity allocate(int pieces, String sku) {
        return allocate(order(pieces, sku), pieces, sku);
    }

    Quantity allocate(Line line, int pieces, String sku) {
        return sum(get(tx -> Allocations.allocate(tx, List.of(wish(line, pieces, sku)))));
    }

    static Quantity sum(List<Allocation> allocations) {
        return allocations.stream().map(Allocation::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    AllocationWish wish(Line line, int pieces, String sku) {
        return new AllocationWish(line.order(), line.id(), variant(sku), Quantity.of(pieces), Quantity.ONE);
    }

    StockRow row(String sku) {
        return stock.row(new Sku(sku));
    }

    void write(Consumer<Tx> work) {
        get(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    <T> T get(Function<Tx, T> work) {
        return db.write(Intent.of("test", ""), work);
    }

    /** As get; lists by a name of their own, for assertThat can't tell what a T is. */
    <T> List<T> list(Function<Tx, List<T>> work) {
        return get(work);
    }

    @Override
    public void close() {
        db.close();
    }

    private static SalesOrderRecord order(OrderId id, String number) {
        SalesOrderRecord row = new SalesOrderRecord();
        row.setId(id);
        row.setNumber(number);
        row.setChannelId(new ChannelId(1));
        row.setChannelNumber(number);
        row.setPlacedOn(LocalDate.EPOCH);
        row.setPlacedText("");
        row.setPlacedSort(Instant.EPOCH);
        row.setState("open");
        row.setPayment("paid");
        row.setAllocation("none");
        row.setShipment("none");
        row.setInvoice("none");
        row.setCurrency("EUR");
        row.setTaxSource("unknown");
        row.setPaid(BigDecimal.ZERO);
        row.setSearchText("");
        return row;
    }
}
