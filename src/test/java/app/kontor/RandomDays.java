package app.kontor;

import app.kontor.fulfilment.ShipRequest;
import app.kontor.history.CommandEntry;
import app.kontor.importing.plan.InputFile;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import app.kontor.sales.UnmatchedText;
import app.kontor.stock.MovementRow;
import app.kontor.value.BatchId;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import app.kontor.value.OrderLineId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What people do in a shop on any day, in any order: told by a seed, so that a day that went wrong can be lived again. */
public final class RandomDays {
    private static final List<String> SKUS = List.of("A-1", "A-2", "B-1", "B-2", "C-1");

    private final Random random;
    private final Map<Integer, ShopifyOrder> channel = new TreeMap<>();
    private final List<InputFile> exports = new ArrayList<>();
    private Given shop;

    public RandomDays(long seed, Given shop) {
        this.random = new Random(seed);
        this.shop = shop;
        SKUS.forEach(sku -> shop.product(sku).onHand(sku, 20));
    }

    public void goOnWith(Given reopened) {
        shop = reopened;
    }

    /** Does something. What a rule refuses is refused; nothing else may go wrong. @return what was done */
    public String step() {
        shop.watch.forward(Duration.ofMinutes(random.nextInt(180)));
        String[] what = {"?"};
        try {
            what[0] = act(what);
        } catch (BusinessRuleException e) {
            return what[0] + " refused: " + e.key();
        }
        return what[0];
    }

    private String act(String[] name) {
        int turn = random.nextInt(100);
        if (turn < 12) {
            name[0] = "import new";
            return "import new " + imported(newOrders());
        } else if (turn < 24) {
            name[0] = "import changed";
            return "import changed " + imported(changedOrders());
        } else if (turn < 28) {
            name[0] = "import an old file";
            return "import an old file " + (exports.isEmpty() ? "" : counts(exports.get(random.nextInt(exports.size()))));
        } else if (turn < 40) {
            return stock(name);
        } else if (turn < 46) {
            return match(name);
        } else if (turn < 70) {
            return fulfil(name);
        } else if (turn < 88) {
            return office(name);
        }
        return undo(name);
    }

    // ---- the channel

    private List<Integer> newOrders() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int number = 1001 + channel.size();
            ShopifyOrder order = ShopifyOrder.of(number).of("Buyer " + random.nextInt(9), "b" + random.nextInt(9) + "@example.com", "1000");
            for (int line = 1 + random.nextInt(3); line > 0; line--) {
                order = line(order);
            }
            order = random.nextInt(4) == 0 ? order.unpaid() : order;
            order = random.nextInt(12) == 0 ? order.fulfilled() : order;
            order = random.nextInt(15) == 0 ? order.cancelled() : order;
            channel.put(number, random.nextInt(9) == 0 ? order.without("Total").with("Total", "") : order.with("Shipping", "4.90"));
            numbers.add(number);
        }
        return numbers;
    }

    private ShopifyOrder line(ShopifyOrder order) {
        int quantity = 1 + random.nextInt(4);
        return switch (random.nextInt(8)) {
            case 0 -> order.line(quantity, "ODD-" + random.nextInt(5), "3.33");
            case 1 -> order.line(quantity, "", "Candle " + random.nextInt(3), "7.50");
            default -> order.line(quantity, any(SKUS), "10.00");
        };
    }

    private List<Integer> changedOrders() {
        List<Integer> numbers = new ArrayList<>(channel.keySet());
        Collections.shuffle(numbers, random);
        List<Integer> some = numbers.subList(0, Math.min(numbers.size(), 1 + random.nextInt(4)));
        some.forEach(n -> channel.compute(n, (k, order) -> changed(Objects.requireNonNull(order))));
        return some;
    }

    private ShopifyOrder changed(ShopifyOrder order) {
        return switch (random.nextInt(9)) {
            case 0 -> order.with("Financial Status", "paid").with("Paid at", "2026-03-04 09:00:00 +0100");
            case 1 -> order.with("Shipping City", "Town " + random.nextInt(5));
            case 2 -> order.cancelled();
            case 3 -> order.fulfilled();
            case 4 -> order.with("Financial Status", "refunded").with("Refunded Amount", "5.00");
            case 5 -> line(order);
            case 6 -> order.with("Fulfillment Status", "partial");
            case 7 -> order.with("Shipping", random.nextInt(9) + ".90");
            default -> order.withoutLines().line(1 + random.nextInt(3), any(SKUS), "10.00");
        };
    }

    private String imported(List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return "nothing";
        }
        InputFile file = ShopifyOrder.file("orders.csv", numbers.stream().map(channel::get).toList());
        exports.add(file);
        return numbers + " " + counts(file);
    }

    private String counts(InputFile file) {
        return shop.imports(file).files().getFirst().counts().toString();
    }

    // ---- the warehouse

    private String stock(String[] name) {
        if (random.nextInt(6) == 0) {
            return reverse(name);
        }
        String sku = any(SKUS);
        int quantity = random.nextInt(25);
        name[0] = "stock of " + sku + " is " + quantity;
        if (random.nextInt(3) == 0) {
            name[0] += " by file";
            String file = "SKU,Quantity\n" + sku + "," + quantity + "\n" + any(SKUS) + "," + random.nextInt(25) + "\nNONE,3\n";
            shop.imports(new InputFile("stock.csv", file.getBytes(StandardCharsets.UTF_8)));
        } else {
            shop.stock.set(new Sku(sku), Quantity.of(quantity), "counted", null, random.nextBoolean() ? null : "R-" + random.nextInt(3));
        }
        return name[0];
    }

    private String reverse(String[] name) {
        List<MovementRow> rows = shop.stock.movements(null, new WindowRequest("", "", "", true, null, 9)).rows();
        if (!rows.isEmpty()) {
            MovementRow row = any(rows);
            name[0] = "reverse " + row.kind() + " " + row.quantity();
            shop.stock.reverse(row.id(), "wrong");
        }
        return name[0];
    }

    private String match(String[] name) {
        if (random.nextInt(3) == 0) {
            name[0] = "import products";
            return name[0] + " " + counts(products());
        }
        List<UnmatchedText> texts = shop.shop.matching().unmatched();
        if (texts.isEmpty()) {
            return "nothing to match";
        }
        String text = any(texts).text();
        if (random.nextBoolean()) {
            name[0] = "make a product of " + text;
            shop.shop.matching().create(List.of(text));
        } else {
            name[0] = "match " + text;
            shop.shop.matching().match(text, any(SKUS), Quantity.of(1 + random.nextInt(3)));
        }
        return name[0];
    }

    private InputFile products() {
        StringBuilder rows = new StringBuilder("Handle,Title,Body (HTML),Option1 Value,Variant SKU,Variant Grams,Variant Price\n");
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int n = random.nextInt(5);
            rows.append("odd,Odd thing,,Size %d,ODD-%d,10,%d.00\n".formatted(n, n, 1 + random.nextInt(3)));
        }
        rows.append("candle-%1$d,Candle %1$d,,Default Title,,10,7.50\n".formatted(random.nextInt(3)));
        return new InputFile("products.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String fulfil(String[] name) {
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                name[0] = "allocate all";
                shop.shop.fulfilment().allocate();
            }
            case 2 -> shop.shop.fulfilment().allocate(some("allocate", name, o -> true));
            case 3 -> shop.shop.fulfilment().deallocate(some("deallocate", name, o -> true));
            case 4 -> {
                name[0] = "pick";
                shop.shop.fulfilment().pick();
            }
            case 5 -> ship(name);
            default -> shop.shop.sendingOut().ship(some("ship what is there", name, SalesOrder::isOpen),
                    ShipRequest.complete("DHL", "1").partly());
        }
        return name[0];
    }

    private void ship(String[] name) {
        List<OrderId> ids = some("ship", name, SalesOrder::isOpen);
        ShipRequest request = ShipRequest.complete(null, null);
        if (random.nextBoolean() && !ids.isEmpty()) {
            Map<OrderLineId, Quantity> units = new HashMap<>();
            shop.get(ids.getFirst()).lines().forEach(l -> units.put(l.id(), Quantity.of(random.nextInt(3))));
            name[0] += " only " + units.values();
            shop.shop.fulfilment().ship(List.of(ids.getFirst()), request.only(units));
        } else {
            shop.shop.sendingOut().ship(ids, request);
        }
    }

    // ---- the office

    private String office(String[] name) {
        switch (random.nextInt(8)) {
            case 0 -> shop.orders.cancel(some("cancel", name, o -> true));
            case 1 -> shop.orders.hold(some("hold", name, o -> true), "asked");
            case 2, 3 -> shop.orders.release(some("release", name, o -> o.status().state() == OrderState.HOLD));
            case 4 -> some("pay", name, o -> o.status().payment() != PaymentState.PAID)
                    .forEach(id -> shop.orders.pay(id, random.nextBoolean() ? null : Money.of("3.00", "EUR")));
            case 5 -> {
                List<String> settings = List.of("invoice.when ship", "invoice.when paperwork", "allocation.policy payment-date",
                        "allocation.policy order-date", "tax.regime small-business", "tax.regime standard");
                name[0] = any(settings);
                shop.shop.settings().set(name[0].split(" ")[0], name[0].split(" ")[1]);
            }
            default -> shop.shop.invoicing().post(some("invoice", name, o -> true));
        }
        return name[0];
    }

    private String undo(String[] name) {
        List<CommandEntry> last = shop.shop.history().list(12);
        if (random.nextInt(3) == 0) {
            name[0] = "undo";
            return name[0] + " " + shop.shop.history().undo((app.kontor.value.CommandId) null);
        }
        CommandEntry command = any(last);
        BatchId batch = command.batch();
        if (batch != null && command.undoOf() == null && random.nextBoolean()) {
            name[0] = "undo batch " + batch;
            return name[0] + " " + shop.shop.history().undo(batch);
        }
        name[0] = "undo " + command.seq() + " " + command.kind() + " " + command.subject();
        return name[0] + " " + shop.shop.history().undo(command.id());
    }

    private List<OrderId> some(String verb, String[] name, Predicate<SalesOrder> fitting) {
        List<SalesOrder> orders = new ArrayList<>(Books.orders(shop).stream().filter(fitting).toList());
        Collections.shuffle(orders, random);
        List<SalesOrder> chosen = orders.subList(0, Math.min(orders.size(), 1 + random.nextInt(3)));
        name[0] = verb + " " + chosen.stream().map(SalesOrder::number).toList();
        return chosen.stream().map(SalesOrder::id).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
