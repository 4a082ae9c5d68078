package app.kontor;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.BARCODE;
import static app.kontor.schema.Tables.BIN;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.LISTING;
import static app.kontor.schema.Tables.LOCATION;
import static app.kontor.schema.Tables.NUMBER_SERIES;
import static app.kontor.schema.Tables.ORDER_IMPORT;
import static app.kontor.schema.Tables.ORDER_LINE;
import static app.kontor.schema.Tables.ORDER_REF;
import static app.kontor.schema.Tables.ORDER_TAX;
import static app.kontor.schema.Tables.PARCEL;
import static app.kontor.schema.Tables.PAYMENT;
import static app.kontor.schema.Tables.PICK_LIST;
import static app.kontor.schema.Tables.PRODUCT;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SETTING;
import static app.kontor.schema.Tables.SHIPMENT;
import static app.kontor.schema.Tables.SHIPMENT_LINE;
import static app.kontor.schema.Tables.STOCK_BALANCE;
import static app.kontor.schema.Tables.STOCK_LEVEL;
import static app.kontor.schema.Tables.STOCK_MOVEMENT;
import static app.kontor.schema.Tables.VARIANT;

import app.kontor.app.Shop;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.db.Tx;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.sales.ImportedOrders;
import app.kontor.sales.OrderRef;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.schema.tables.records.BarcodeRecord;
import app.kontor.stock.Stock;
import app.kontor.value.CommandId;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A shop for tests, in a few words: {@code Given.shop().product("A-1").onHand("A-1", 10)}, then {@code order("2 A-1")} or
 * {@code imports(ShopifyOrder.file(…))}. It is in Germany, ready to post invoices, and its clock stands still until it is moved.
 */
public final class Given implements AutoCloseable {
    public final Watch watch;
    public final Database db;
    public final Shop shop;
    public final Stock stock;
    public final Orders orders;
    private final ShopFolder folder;
    private final boolean isOurs;
    private int placed = 1000;

    private Given(Database db, ShopFolder folder, Watch watch, boolean isOurs) {
        this.watch = watch;
        this.db = db;
        db.beforeUse(DrawingThread::spare);
        this.folder = folder;
        this.isOurs = isOurs;
        this.shop = new Shop(db, this.folder);
        this.stock = shop.stock();
        this.orders = shop.orders();
    }

    private Given(Path folder, Watch watch, boolean isOurs) {
        this(EmptyShop.copyTo(folder, watch), new ShopFolder(folder), watch, isOurs);
    }

    /** A shop in this folder, which must be empty and stays. */
    public Given(Path folder) {
        this(folder, new Watch(), false);
    }

    /** A shop in a folder of its own, which goes with it. */
    public static Given shop() {
        return new Given(EmptyShop.newFolder(), new Watch(), true);
    }

    /** A shop in another database, whose tables are there and empty. */
    public static Given in(Database db, Path folder, Watch watch) {
        Given given = new Given(db, new ShopFolder(folder), watch, false);
        EmptyShop.prepare(given.shop);
        return given;
    }

    /** A new shop on a disk of the caller's choice, told of each change that is acknowledged. */
    public static Given created(ShopFolder folder, Watch watch, Consumer<Database> acknowledged) {
        Database db = ShopDatabase.create(folder, watch, "anna", "test");
        db.onChange(() -> acknowledged.accept(db));
        Given given = new Given(db, folder, watch, false);
        EmptyShop.prepare(given.shop);
        return given;
    }

    /** A shop that is there already. */
    public static Given opened(ShopFolder folder, Watch watch) {
        return new Given(ShopDatabase.open(folder, watch, "anna", "test", Stock::recompute), folder, watch, false);
    }

    /** The same shop, closed and opened again. This handle is of no use any more. */
    public Given reopened() {
        shop.close();
        Given again = new Given(ShopDatabase.open(folder, watch, "anna", "test"), folder, watch, isOurs);
        again.placed = placed;
        return again;
    }

    /** Without products, orders, stock and settings: faster than a new shop for each case. */
    public void empty() {
        watch.set(Watch.START);
        placed = 1000;
        run(tx -> List.of(ALLOCATION, PICK_LIST, STOCK_MOVEMENT, STOCK_LEVEL, STOCK_BALANCE, BIN, LOCATION, PARCEL, SHIPMENT_LINE, SHIPMENT, PAYMENT,
                        ORDER_IMPORT, ORDER_REF, ORDER_TAX, ORDER_LINE, SALES_ORDER, NUMBER_SERIES, SETTING, LISTING, BARCODE, VARIANT,
                        PRODUCT)
                .forEach(table -> tx.sql().deleteFrom(table).execute()));
        run(Stock::prepare);
        stock.forgetIndex();
        orders.forgetIndex(); // the rows went behind the log's back
    }

    // ---- what is there

    public Given product(String sku) {
        return product(sku, "Product " + sku);
    }

    public Given product(String sku, String title) {
        write(tx -> Catalog.add(tx, List.of(new NewProduct(null, null, title, null, "standard",
                List.of(new NewProduct.NewVariant(new Sku(sku), "", null, null, null, true))))));
        return this;
    }

    /** What carries the code holds so many pieces. */
    public Given barcode(String sku, String code, int pieces) {
        run(tx -> tx.insert(new BarcodeRecord(
                tx.newId(), Catalog.get(tx, sku).id(), code, Quantity.of(pieces), tx.command().id())));
        return this;
    }

    public Given onHand(String sku, int pieces) {
        return onHand(sku, pieces, null);
    }

    public Given onHand(String sku, int pieces, @Nullable String bin) {
        stock.set(new Sku(sku), Quantity.of(pieces), "start", null, bin);
        return this;
    }

    /** A storefront; the first order that is placed without a file makes one of Shopify by itself. */
    public Given channel(String name, String platform) {
        write(tx -> Channels.add(tx, name, platform, ZoneOffset.UTC));
        return this;
    }

    /** The channel's unpaid orders get stock too. */
    public Given allocatingUnpaid(boolean allocates) {
        Channel was = firstChannel();
        shop.channels().save(new Channel(was.id(), was.name(), was.platform(), was.zone(), allocates, false));
        return this;
    }

    // ---- orders without a file

    /** A paid order, placed a minute after the one before. @param lines as {@link PlacedOrder} reads them: "2 A-1" */
    public OrderId order(String... lines) {
        return place(nextMinute(), true, lines);
    }

    public OrderId unpaidOrder(String... lines) {
        return place(nextMinute(), false, lines);
    }

    public OrderId place(Instant at, boolean paid, String... lines) {
        Channel channel = firstChannel();
        placed++;
        return write(tx -> {
            SalesOrder order = new PlacedOrder(tx, channel.id()).build(placed, at, paid, lines);
            ImportedOrders.place(tx, Map.of(order, List.of(PlacedOrder.ref(placed))));
            return order.id();
        });
    }

    /** As many paid orders, in one go. */
    public List<OrderId> orders(int count, Function<Integer, String[]> lines) {
        Channel channel = firstChannel();
        return write(tx -> {
            Map<SalesOrder, List<OrderRef>> many = new LinkedHashMap<>();
            for (int n = 0; n < count; n++) {
                placed++;
                SalesOrder order = new PlacedOrder(tx, channel.id()).build(placed, nextMinute(), true, lines.apply(n));
                many.put(order, List.of(PlacedOrder.ref(placed)));
            }
            ImportedOrders.place(tx, many);
            return many.keySet().stream().map(SalesOrder::id).toList();
        });
    }

    // ---- imports

    /** Plans and applies the files in one call. */
    public ImportPlan imports(InputFile... files) {
        return imports(ImportRequest.of(files));
    }

    public ImportPlan imports(ImportRequest request) {
        return shop.importing().apply(request, plan(request));
    }

    public ImportPlan plan(InputFile... files) {
        return plan(ImportRequest.of(files));
    }

    public ImportPlan plan(ImportRequest request) {
        return shop.importing().plan(request);
    }

    // ---- looking

    public SalesOrder get(OrderId id) {
        return orders.get(id);
    }

    /** The order that people mean by this number. */
    public SalesOrder numbered(String number) {
        return orders.get(orders.resolve(number));
    }

    public String available(String sku) {
        return stock.row(new Sku(sku)).available().toString();
    }

    /** How many commands there are: what wrote nothing leaves none. */
    public int commands() {
        return db.read(tx -> tx.sql().fetchCount(COMMAND));
    }

    /** The newest command. */
    public CommandId last() {
        return shop.history().list(1).getFirst().id();
    }

    // ---- by hand

    public <T> T write(Function<Tx, T> work) {
        return db.write(Intent.of("test", ""), work);
    }

    public void run(Consumer<Tx> work) {
        write(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    @Override
    public void close() {
        shop.close();
        if (isOurs) {
            EmptyShop.delete(folder.path());
        }
    }

    private Instant nextMinute() {
        return Instant.parse("2026-03-01T08:00:00Z").plusSeconds(60L * (placed - 999));
    }

    private Channel firstChannel() {
        if (shop.channels().all().isEmpty()) {
            channel("Shop", "shopify");
        }
        return shop.channels().all().getFirst();
    }
}
