package app.kontor;

import app.kontor.app.Demo;
import app.kontor.app.Shop;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channel;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.sales.ImportedOrders;
import app.kontor.sales.OrderRef;
import app.kontor.sales.SalesOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The demo's shop for galleries and large tests: made once a build, handed out as a copy of its own each time. It is German, and
 * its clock stands on {@link #TODAY}; closing it removes the copy.
 */
public final class DemoShopFixture implements AutoCloseable {
    public static final Instant TODAY = Instant.parse("2026-11-20T09:00:00Z");
    private static final int MANY = 20_000;
    private static final int A_TIME = 2_000;
    public static final Clock CLOCK = Clock.fixed(TODAY, ZoneOffset.UTC);

    public final Shop shop;
    public final Path folder;

    private final Database db;

    private DemoShopFixture(Path template) {
        this.folder = EmptyShop.newFolder();
        EmptyShop.copy(template, folder);
        ShopFolder own = new ShopFolder(folder);
        this.db = ShopDatabase.open(own, CLOCK, "anna", "test");
        this.db.beforeUse(DrawingThread::spare);
        this.shop = new Shop(db, own);
    }

    private static final class Made {
        static final Path FOLDER = Template.of("demo", DemoShopFixture::make);
    }

    /** A copy of the demo's shop. */
    public static DemoShopFixture open() {
        return new DemoShopFixture(Made.FOLDER);
    }

    /** A copy with as many orders that nobody would place by hand: 20,000 of one line each, a fifth of them unpaid. */
    public static DemoShopFixture with20kOrders() {
        return new DemoShopFixture(Large.FOLDER);
    }

    private static final class Large {
        static final Path FOLDER = enlarge();
    }

    @Override
    public void close() {
        shop.close();
        EmptyShop.delete(folder);
    }

    private static Path enlarge() {
        DemoShopFixture large = open();
        List<Variant> goods = large.shop.catalog().find("", 500).variants();
        Channel channel = large.shop.channels().all().getFirst();
        for (int from = 0; from < MANY; from += A_TIME) {
            int first = from;
            large.db.write(Intent.of("test", A_TIME), tx -> {
                Map<SalesOrder, List<OrderRef>> orders = new LinkedHashMap<>();
                PlacedOrder placed = new PlacedOrder(tx, channel.id());
                for (int n = first; n < first + A_TIME; n++) {
                    String line = 1 + n % 3 + " " + goods.get(n % goods.size()).sku().value();
                    Instant at = TODAY.minusSeconds(720L * n);
                    orders.put(placed.build(100_000 + n, at, n % 5 != 0, line), List.of(PlacedOrder.ref(100_000 + n)));
                }
                ImportedOrders.place(tx, orders);
                return null;
            });
        }
        large.shop.close();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> EmptyShop.delete(large.folder)));
        return large.folder;
    }

    private static void make(Path folder) {
        Demo.create(folder, Locale.GERMAN, CLOCK, (done, of) -> {}).close();
        try (Stream<Path> logs = Files.walk(folder.resolve("logs"))) {
            logs.filter(Files::isRegularFile).forEach(log -> log.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
