package app.kontor.bench;

import app.kontor.app.Entrance;
import app.kontor.app.FirstAnswers;
import app.kontor.app.Shop;
import app.kontor.db.RawShop;
import app.kontor.settings.NewShop;
import app.kontor.settings.SettingKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes a shop with as many orders, SKUs and movements as wanted, the same rows for the same numbers: made and opened by the program,
 * filled past it. Arguments: folder, orders, SKUs, movements.
 */
public final class BigShop {
    private static final Map<SettingKey, String> COMPANY = Map.of(SettingKey.COMPANY_STREET, "Kai 1", SettingKey.COMPANY_ZIP, "20457",
            SettingKey.COMPANY_CITY, "Hamburg");

    private BigShop() {}

    public static void main(String[] args) throws Exception {
        long start = System.nanoTime();
        make(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        System.out.printf("made in %,d s%n", Duration.ofNanos(System.nanoTime() - start).toSeconds());
        System.exit(0); // H2's threads
    }

    /** @param open the last orders, still to be sent. @param allocated whether these have their stock */
    record Wanted(int orders, int skus, int movements, int open, boolean allocated) {}

    static void make(Path folder, int orders, int skus, int movements) throws Exception {
        make(folder, new Wanted(orders, skus, movements, BigSize.usuallyOpen(orders), true));
    }

    /** @param folder is not there yet, or empty */
    static void make(Path folder, Wanted wanted) throws Exception {
        Clock clock = Clock.fixed(BigSize.END, ZoneOffset.UTC);
        FirstAnswers answers = new FirstAnswers(new NewShop("Bench", "DE", null, "DE123456789"), COMPANY, List.of(
                new FirstAnswers.Storefront("Onlineshop", "shopify"), new FirstAnswers.Storefront("Etsy", "etsy"),
                new FirstAnswers.Storefront("Amazon.de", "amazon")));
        Entrance.create(folder, answers, clock).close();
        RawShop.fill(folder, connection -> fill(connection, wanted));
        try (Shop shop = Entrance.open(folder, Clock.offset(clock, Duration.ofHours(1)))) {
            shop.selfCheck().rebuildLevels(); // the balances of the past, which a shop that grew has kept on its way
            if (wanted.allocated) {
                shop.fulfilment().allocate();
            }
        }
    }

    private static void fill(Connection connection, Wanted wanted) throws SQLException {
        List<Long> channels = new ArrayList<>();
        BigSize size;
        long location;
        try (Statement sql = connection.createStatement()) {
            size = new BigSize(wanted.orders, wanted.skus, wanted.movements, wanted.open, (UUID) one(sql, "select id from command where seq = 1"));
            location = (Long) one(sql, "select id from location");
            for (ResultSet row = sql.executeQuery("select id from channel order by id"); row.next();) {
                channels.add(row.getLong(1));
            }
            if (one(sql, "select count(*) from sales_order") instanceof Long many && many > 0) {
                throw new IllegalStateException("only a new shop is filled");
            }
        }
        new BigGoods(size).write(connection, location);
        try (BigLedger ledger = new BigLedger(size, connection, (variant, pieces, at) -> {})) {
            ledger.open();
            try (BigOrders sales = new BigOrders(size, connection, ledger, channels)) {
                sales.write();
            }
            if (!wanted.allocated) {
                ledger.stockUp();
            }
        }
        finish(connection, size);
    }

    private static void finish(Connection connection, BigSize size) throws SQLException {
        try (RowWriter series = new RowWriter(connection, "number_series", "id,code,pattern,next_number,last_command")) {
            series.add(2_001L, "K", "K-{n}", 1001L + size.orders(), size.command());
            series.add(2_002L, "C", "C-{n}", 1001L + size.customers(), size.command());
            series.add(2_003L, "S", "S-{n}", 1001L + size.orders(), size.command());
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into stock_level (variant_id, bin_id, on_hand, allocated)"
                    + " select variant_id, bin_id, sum(quantity), 0 from stock_movement group by variant_id, bin_id");
        }
        connection.commit();
    }

    private static Object one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getObject(1);
        }
    }
}
