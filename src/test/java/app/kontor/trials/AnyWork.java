package app.kontor.trials;

import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.ShopifyOrder;
import app.kontor.app.Shop;
import app.kontor.db.Database;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.invoicing.Invoice;
import app.kontor.sales.OrderState;
import app.kontor.sales.SalesOrder;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What people do in a shop, in any order, in a shop that others have worked in before. */
final class AnyWork {
    private static final List<String> SKUS = IntStream.rangeClosed(1, 12).mapToObj(n -> "A-" + n).toList();
    private static final int OLDEST = 150;

    private final Shop shop;
    private final Database db;
    private final Random random;
    private final Consumer<String> said;
    private final Path paper;

    AnyWork(Shop shop, Database db, long seed, Consumer<String> said) {
        this.shop = shop;
        this.db = db;
        this.random = new Random(seed);
        this.said = said;
        this.paper = shop.folder().path().resolveSibling("paper");
    }

    /** Things to work with, for a new shop. */
    static void prepare(Shop shop) {
        shop.settings().set("company.street", "Hafenstr. 1");
        shop.settings().set("company.zip", "20457");
        shop.settings().set("company.city", "Hamburg");
        StringBuilder products = new StringBuilder("Title,URL handle,SKU,Price\n");
        SKUS.forEach(sku -> products.append("Thing %1$s,thing-%1$s,%1$s,9.90\n".formatted(sku)));
        imports(shop, new InputFile("products.csv", products.toString().getBytes(StandardCharsets.UTF_8)));
        SKUS.forEach(sku -> shop.stock().set(new Sku(sku), Quantity.of(200), "start", null, null));
    }

    /** Does something. What a rule refuses is refused; nothing else may go wrong. */
    void step() {
        try {
            act(random.nextInt(100));
        } catch (BusinessRuleException refused) {
            said.accept("refused " + refused.key());
        }
    }

    private void act(int turn) {
        if (turn < 20) {
            newOrders(random.nextInt(10) == 0 ? 40 : 1 + random.nextInt(3));
        } else if (turn < 30) {
            shop.stock().set(new Sku(any(SKUS)), Quantity.of(50 + random.nextInt(150)), "counted", null,
                    random.nextBoolean() ? null : "R-" + random.nextInt(4));
        } else if (turn < 45) {
            shop.fulfilment().allocate();
        } else if (turn < 60) {
            shop.sendingOut().ship(some(4), ShipRequest.complete("DHL", "00340434161094042557").partly());
        } else if (turn < 72) {
            invoice();
        } else if (turn < 80) {
            shop.history().undo((app.kontor.value.CommandId) null);
        } else {
            office(turn - 80);
        }
    }

    private void office(int turn) {
        switch (turn) {
            case 0, 1, 2 -> shop.orders().hold(some(2), "asked");
            case 3, 4, 5, 6 -> shop.orders().release(held());
            case 7, 8 -> shop.orders().cancel(some(2));
            case 9, 10, 11 -> shop.orderNotes().write(some(1).getFirst(), "Rang at " + random.nextInt(24));
            case 12, 13 -> shop.settings().set("company.email", "shop" + random.nextInt(99) + "@example.com");
            case 14, 15 -> shop.pickLists().make(5, null);
            case 16, 17 -> some(3).forEach(id -> shop.orders().pay(id, null));
            default -> stockFile();
        }
    }

    private void newOrders(int count) {
        long first = 1000 + shop.history().list(1).getFirst().seq() * 100;
        List<ShopifyOrder> orders = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            ShopifyOrder order = ShopifyOrder.of((int) first + n)
                    .of("Buyer " + random.nextInt(40), "b" + random.nextInt(40) + "@example.com", "10115");
            for (int lines = 1 + random.nextInt(3); lines > 0; lines--) {
                order = order.line(1 + random.nextInt(3), any(SKUS), "9.90");
            }
            orders.add(random.nextInt(5) == 0 ? order.unpaid() : order);
        }
        imports(shop, ShopifyOrder.file("orders-" + first + ".csv", orders));
    }

    private void stockFile() {
        String file = "SKU,Quantity\n" + any(SKUS) + "," + (50 + random.nextInt(99)) + "\n" + any(SKUS) + ",120\n";
        imports(shop, new InputFile("stock.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static void imports(Shop shop, InputFile file) {
        ImportRequest request = ImportRequest.of(file);
        shop.importing().apply(request, shop.importing().plan(request));
    }

    private void invoice() {
        List<Invoice> posted = shop.invoicePaper().postAndPrint(some(2), paper, true).posted().invoices();
        posted.forEach(invoice -> said.accept("invoice " + invoice.number() + " " + invoice.total().amount().toPlainString()));
    }

    private List<OrderId> some(int most) {
        List<OrderId> ids = ids(OrderState.OPEN);
        if (ids.isEmpty()) {
            throw new BusinessRuleException("order.unknown", "");
        }
        Collections.shuffle(ids, random);
        return ids.subList(0, Math.min(ids.size(), 1 + random.nextInt(most)));
    }

    private List<OrderId> held() {
        return ids(OrderState.HOLD);
    }

    /** Among the newest: the shop stays quick however long the trial takes. */
    private List<OrderId> ids(OrderState state) {
        List<SalesOrder> newest = db.read(tx -> app.kontor.sales.Orders.load(tx, tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER)
                .orderBy(SALES_ORDER.ID.desc()).limit(OLDEST).fetch(SALES_ORDER.ID)));
        return new ArrayList<>(newest.stream().filter(o -> o.status().state() == state).map(SalesOrder::id).toList());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
