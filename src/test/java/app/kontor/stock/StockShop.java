package app.kontor.stock;

import static app.kontor.schema.Tables.VARIANT;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.catalog.Catalog;
import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A shop of the tests of stock: products with buffers, and orders of one line that are there only to hold it. */
final class StockShop implements AutoCloseable {
    /** An order's one line. */
    record Line(OrderId order, OrderLineId id) {}

    private final Given given = Given.shop();
    final Watch watch = given.watch;
    final Database db = given.db;
    final Stock stock = given.stock;

    void empty() {
        given.empty();
    }

    StockShop product(String sku, int buffer) {
        given.product(sku);
        write(tx -> {
            VariantRecord row = tx.sql().selectFrom(VARIANT).where(VARIANT.SKU_KEY.eq(Sku.key(sku))).fetchSingle();
            row.setBuffer(Quantity.of(buffer));
            tx.update(row);
        });
        return this;
    }

    StockShop product(String sku) {
        return product(sku, 0);
    }

    StockShop onHand(String sku, int pieces) {
        return onHand(sku, pieces, null, null);
    }

    StockShop onHand(String sku, int pieces, String location, String bin) {
        stock.set(new Sku(sku), Quantity.of(pieces), "start", location, bin);
        return this;
    }

    VariantId variant(String sku) {
        return db.read(tx -> Catalog.get(tx, sku).id());
    }

    Line order(int pieces, String sku) {
        OrderId id = given.order(new String[] {pieces + " " + sku});
        return new Line(id, given.get(id).lines().getFirst().id());
    }

    /** Allocates single pieces for a new order of this many; how many it got. */
    Quantity allocate(int pieces, String sku) {
        return allocate(order(pieces, sku), pieces, sku);
    }

    Quantity allocate(Line line, int pieces, String sku) {
        AllocationWish wish = wish(line, pieces, sku);
        return sum(get(tx -> Allocations.allocate(tx, List.of(wish))));
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
        given.run(work);
    }

    <T> T get(Function<Tx, T> work) {
        return given.write(work);
    }

    /** As get; lists by a name of their own, for assertThat can't tell what a T is. */
    <T> List<T> list(Function<Tx, List<T>> work) {
        return get(work);
    }

    @Override
    public void close() {
        given.close();
    }
}
