package app.kontor.demo;

import app.kontor.demo.DemoOrder.Fate;
import app.kontor.demo.DemoOrder.Item;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes orders as each storefront exports them. */
final class StorefrontFile {
    private static final List<String> SHOPIFY = List.of(
            "Name", "Email", "Financial Status", "Paid at", "Fulfillment Status", "Currency", "Subtotal", "Shipping", "Taxes",
            "Total", "Shipping Method", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Lineitem sku",
            "Lineitem requires shipping", "Billing Name", "Billing Address1", "Billing Company", "Billing City", "Billing Zip",
            "Billing Country", "Shipping Name", "Shipping Address1", "Shipping Company", "Shipping City", "Shipping Zip",
            "Shipping Country", "Notes", "Payment Method", "Id", "Tax 1 Name", "Tax 1 Value", "Tax 2 Name", "Tax 2 Value");
    private static final List<String> ETSY = List.of(
            "Sale Date", "Item Name", "Buyer", "Quantity", "Price", "Discount Amount", "Shipping Discount", "Order Shipping",
            "Order Sales Tax", "Item Total", "Currency", "Transaction ID", "Listing ID", "Date Paid", "Date Shipped", "Ship Name",
            "Ship Address1", "Ship City", "Ship Zipcode", "Ship Country", "Order ID", "Variations", "Order Type", "Listings Type",
            "Payment Type", "SKU");
    private static final List<String> AMAZON = List.of(
            "order-id", "order-item-id", "purchase-date", "payments-date", "buyer-email", "buyer-name", "sku", "product-name",
            "quantity-purchased", "quantity-shipped", "quantity-to-ship", "currency", "item-price", "item-tax", "shipping-price",
            "shipping-tax", "ship-service-level", "recipient-name", "ship-address-1", "ship-city", "ship-postal-code",
            "ship-country", "sales-channel");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx", Locale.ROOT);
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yy", Locale.ROOT);

    private StorefrontFile() {}

    /** @param orders all of this storefront */
    static byte[] of(Storefront from, List<DemoOrder> orders) {
        return switch (from) {
            case SHOPIFY -> csv(SHOPIFY, orders.stream().flatMap(o -> shopify(o).stream()).toList());
            case ETSY -> csv(ETSY, orders.stream().flatMap(o -> etsy(o).stream()).toList());
            case AMAZON -> tabs(orders.stream().flatMap(o -> amazon(o).stream()).toList());
        };
    }

    static String name(Storefront from, String day) {
        return switch (from) {
            case SHOPIFY -> "shopify_orders_" + day + ".csv";
            case ETSY -> "EtsySoldOrderItems_" + day + ".csv";
            case AMAZON -> "amazon_orders_" + day + ".txt";
        };
    }

    private static List<Map<String, String>> shopify(DemoOrder o) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Item item : o.items()) {
            Map<String, String> row = rows.isEmpty() ? shopifyHead(o) : new LinkedHashMap<>(Map.of("Name", o.number()));
            row.put("Email", o.buyer().email());
            row.put("Created at", local(o.placed()));
            row.put("Lineitem quantity", Integer.toString(item.quantity()));
            row.put("Lineitem name", item.name());
            row.put("Lineitem price", money(item.cents()));
            row.put("Lineitem sku", item.sku());
            row.put("Lineitem requires shipping", "true");
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, String> shopifyHead(DemoOrder o) {
        Map<String, String> row = new LinkedHashMap<>();
        Buyer b = o.buyer();
        row.put("Name", o.number());
        row.put("Financial Status", o.isPaidAtOnce() ? "paid" : "pending");
        row.put("Paid at", o.isPaidAtOnce() ? local(o.placed().plusSeconds(40)) : "");
        row.put("Fulfillment Status", o.fate() == Fate.HISTORY ? "fulfilled" : "unfulfilled");
        row.put("Currency", "EUR");
        row.put("Subtotal", money(o.goodsCents()));
        row.put("Shipping", money(o.shippingCents()));
        row.put("Total", money(o.goodsCents() + o.shippingCents()));
        row.put("Shipping Method", o.shippingCents() == 0 ? "Kostenloser Versand" : "DHL Paket");
        row.put("Notes", o.note());
        row.put("Payment Method", o.isOnAccount() ? "Rechnung" : o.isPaidAtOnce() ? "Shopify Payments" : "Vorkasse");
        row.put("Id", Long.toString(6_100_000_000_000L + Long.parseLong(o.number().substring(1)) * 1_013L));
        for (String kind : List.of("Billing", "Shipping")) {
            row.put(kind + " Name", b.name());
            row.put(kind + " Address1", b.street());
            row.put(kind + " Company", b.company());
            row.put(kind + " City", b.town().city());
            row.put(kind + " Zip", b.town().zip());
            row.put(kind + " Country", b.town().country());
        }
        shopifyTaxes(o, row);
        return row;
    }

    private static void shopifyTaxes(DemoOrder o, Map<String, String> row) {
        Map<String, Long> taxes = DemoTaxes.of(o);
        row.put("Taxes", money(taxes.values().stream().mapToLong(t -> t).sum()));
        int count = 0;
        for (Map.Entry<String, Long> tax : taxes.entrySet()) {
            count++;
            row.put("Tax " + count + " Name", tax.getKey());
            row.put("Tax " + count + " Value", money(tax.getValue()));
        }
    }

    private static List<Map<String, String>> etsy(DemoOrder o) {
        List<Map<String, String>> rows = new ArrayList<>();
        String date = AMERICAN.format(o.placed().atZone(ZoneOffset.UTC));
        for (Item item : o.items()) {
            Map<String, String> row = new LinkedHashMap<>(Map.of(
                    "Sale Date", date, "Item Name", item.name(), "Buyer", o.buyer().name(), "Quantity",
                    Integer.toString(item.quantity()), "Price", money(item.cents()), "Item Total", money(item.total()), "Currency",
                    "EUR", "Date Paid", date, "Order ID", o.number(), "SKU", item.sku()));
            row.put("Order Shipping", money(rows.isEmpty() ? o.shippingCents() : 0));
            row.put("Discount Amount", "0");
            row.put("Shipping Discount", "0");
            row.put("Order Sales Tax", "0");
            row.put("Transaction ID", Long.toString(Long.parseLong(o.number()) + 1_000_000_000L + rows.size()));
            row.put("Listing ID", Long.toString(1_500_000_000L + Math.floorMod(item.sku().hashCode(), 100_000)));
            row.put("Date Shipped", o.fate() == Fate.HISTORY ? AMERICAN.format(o.placed().plus(2, ChronoUnit.DAYS).atZone(ZoneOffset.UTC)) : "");
            row.put("Ship Name", o.buyer().name());
            row.put("Ship Address1", o.buyer().street());
            row.put("Ship City", o.buyer().town().city());
            row.put("Ship Zipcode", o.buyer().town().zip());
            row.put("Ship Country", o.buyer().town().countryName());
            row.put("Order Type", "online");
            row.put("Listings Type", "listing");
            row.put("Payment Type", "online_cc");
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> amazon(DemoOrder o) {
        List<Map<String, String>> rows = new ArrayList<>();
        String at = o.placed().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        for (Item item : o.items()) {
            boolean isGone = o.fate() == Fate.HISTORY;
            String pieces = Integer.toString(item.quantity());
            long shipping = rows.isEmpty() ? o.shippingCents() : 0;
            Map<String, String> row = new LinkedHashMap<>();
            row.put("order-id", o.number());
            row.put("order-item-id", Long.toString(60_000_000_000_000L + Math.floorMod(o.number().hashCode(), 1_000_000) * 10L + rows.size()));
            row.put("purchase-date", at);
            row.put("payments-date", at);
            row.put("buyer-email", o.buyer().email());
            row.put("buyer-name", o.buyer().name());
            row.put("sku", item.sku());
            row.put("product-name", item.name());
            row.put("quantity-purchased", pieces);
            row.put("quantity-shipped", isGone ? pieces : "0");
            row.put("quantity-to-ship", isGone ? "0" : pieces);
            row.put("currency", "EUR");
            row.put("item-price", money(item.total()));
            row.put("item-tax", money(DemoTaxes.in(o.buyer(), item, item.total())));
            row.put("shipping-price", money(shipping));
            row.put("shipping-tax", money(DemoTaxes.in(o.buyer(), item, shipping)));
            row.put("ship-service-level", "Standard");
            row.put("recipient-name", o.buyer().name());
            row.put("ship-address-1", o.buyer().street());
            row.put("ship-city", o.buyer().town().city());
            row.put("ship-postal-code", o.buyer().town().zip());
            row.put("ship-country", o.buyer().town().country());
            row.put("sales-channel", "Amazon.de");
            rows.add(row);
        }
        return rows;
    }

    private static byte[] csv(List<String> columns, List<Map<String, String>> rows) {
        return TableWriter.csv(new Table("orders", columns, rows.stream()
                .map(row -> columns.stream().<Object>map(c -> row.getOrDefault(c, "")).toList())
                .toList()));
    }

    private static byte[] tabs(List<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>(Collections.singletonList(String.join("\t", AMAZON)));
        rows.forEach(row -> lines.add(AMAZON.stream().map(c -> row.getOrDefault(c, "")).collect(Collectors.joining("\t"))));
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String local(Instant at) {
        return TIME.format(at.atZone(OrderBook.ZONE));
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
