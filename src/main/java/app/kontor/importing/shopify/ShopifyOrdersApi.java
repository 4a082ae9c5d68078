package app.kontor.importing.shopify;

import app.kontor.importing.AmountCell;
import app.kontor.importing.Header;
import app.kontor.importing.JsonShape;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Reshaping;
import app.kontor.importing.Signature;
import app.kontor.importing.SignedSource;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Orders as Shopify's GraphQL Admin API answers them, an order object each; of one that comes again the last counts. */
public final class ShopifyOrdersApi extends SignedSource {
    private static final Signature SIGNATURE = Signature.with("id").and("name").and("lineItems.nodes").and("createdAt")
            .and("displayFinancialStatus").and("displayFulfillmentStatus").and("totalPriceSet.shopMoney.amount");
    private static final String MONEY = "PriceSet.shopMoney.amount";

    private static final List<String> RECORD = List.of("id", "name", "createdAt", "cancelledAt", "displayFinancialStatus", "displayFulfillmentStatus",
            "currencyCode", "taxesIncluded", "email", "phone", "note", "shipping", "tax", "discount", "total",
            "totalRefundedSet.shopMoney.amount", "shippingLine.title", "gateway", "taxLines", "poNumber", "sourceName");
    private static final List<String> ADDRESS =
            List.of("name", "company", "address1", "address2", "zip", "city", "region", "countryCodeV2", "phone");
    private static final List<String> ITEM = List.of("item.id", "item.sku", "item.name", "item.quantity", "item.open", "item.price",
            "item.discount", "item.tax", "item.requiresShipping");

    public ShopifyOrdersApi() {
        super("shopify-orders-api", Kind.ORDERS, "shopify", SIGNATURE);
    }

    @Override
    public List<String> groupedBy() {
        return List.of("id");
    }

    @Override
    public Reshaping reshaping(Header header) {
        List<String> record = Stream.of(RECORD.stream(), ADDRESS.stream().map("billingAddress."::concat), ADDRESS.stream().map("shippingAddress."::concat))
                .flatMap(names -> names).toList();
        return new JsonShape(record, ITEM, ShopifyOrdersApi::more, ShopifyOrdersApi::items).of(header);
    }

    @Override
    public Parsed parse(Reading reading) {
        ApiColumns columns = ApiColumns.of(reading);
        return Parsed.orders(reading.each(JsonShape.entries(reading, columns.id()), entry -> new ApiOrder(columns, entry).read()));
    }

    /**
     * Where lines were taken out of an order and nothing was given back, what is left is what was ordered; an order that was refunded
     * stays what was sold, as its file says it.
     */
    private static boolean isCut(Map<String, String> order) {
        BigDecimal refunded = AmountCell.plain(order.get("totalRefundedSet.shopMoney.amount"));
        return (refunded == null || refunded.signum() == 0) && JsonShape.list(order, "lineItems.nodes").stream()
                .anyMatch(line -> !line.getOrDefault("currentQuantity", line.getOrDefault("quantity", "")).equals(line.get("quantity")));
    }

    private static Map<String, String> more(Map<String, String> order) {
        boolean cut = isCut(order);
        Map<String, String> more = new HashMap<>();
        more.put("total", order.getOrDefault(cut ? "currentTotal" + MONEY : "total" + MONEY, ""));
        more.put("tax", order.getOrDefault(cut ? "currentTotalTaxSet.shopMoney.amount" : "totalTaxSet.shopMoney.amount", ""));
        more.put("taxLines", order.getOrDefault(cut ? "currentTaxLines" : "taxLines", ""));
        String shipping = order.getOrDefault("shippingLine.discountedPriceSet.shopMoney.amount", "");
        more.put("shipping", shipping.isEmpty() ? order.getOrDefault("totalShipping" + MONEY, "") : shipping);
        more.put("discount", sum(items(order).stream().map(item -> item.getOrDefault("item.discount", "")).toList()));
        Stream.of("billingAddress.", "shippingAddress.").forEach(whose -> {
            String region = order.getOrDefault(whose + "province", "");
            more.put(whose + "region", region.isEmpty() ? order.getOrDefault(whose + "provinceCode", "") : region);
        });
        more.put("gateway", order.getOrDefault("paymentGatewayNames", "").replaceAll("[\\[\\]\"]", ""));
        return more;
    }

    private static List<Map<String, String>> items(Map<String, String> order) {
        boolean cut = isCut(order);
        return JsonShape.list(order, "lineItems.nodes").stream().map(line -> item(line, cut))
                .filter(item -> !cut || !"0".equals(item.get("item.quantity"))).toList();
    }

    private static Map<String, String> item(Map<String, String> line, boolean cut) {
        Map<String, String> item = new HashMap<>();
        Stream.of("sku", "name", "requiresShipping").forEach(name -> item.put("item." + name, line.getOrDefault(name, "")));
        item.put("item.id", number(line.getOrDefault("id", "")));
        String ordered = line.getOrDefault("quantity", "");
        item.put("item.quantity", cut ? line.getOrDefault("currentQuantity", ordered) : ordered);
        item.put("item.open", line.getOrDefault("unfulfilledQuantity", ""));
        item.put("item.price", line.getOrDefault("originalUnit" + MONEY, ""));
        item.put("item.discount", sum(JsonShape.list(line, "discountAllocations").stream()
                .map(part -> part.getOrDefault("allocatedAmountSet.shopMoney.amount", "")).toList()));
        List<Map<String, String>> taxes = JsonShape.list(line, "taxLines");
        item.put("item.tax", taxes.isEmpty() ? "" : sum(taxes.stream().map(tax -> tax.getOrDefault("priceSet.shopMoney.amount", "")).toList()));
        return item;
    }

    /** The number at the end of a global id, which is the one that Shopify's own files write. */
    static String number(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }

    private static String sum(List<String> amounts) {
        return amounts.stream().map(AmountCell::plain).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    }
}
