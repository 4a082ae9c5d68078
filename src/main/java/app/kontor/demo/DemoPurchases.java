package app.kontor.demo;

import app.kontor.catalog.SupplierItem;
import app.kontor.catalog.SupplierItems;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.partner.SupplierDraft;
import app.kontor.partner.Suppliers;
import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.PurchaseState;
import app.kontor.purchasing.Purchasing;
import app.kontor.value.Address;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.Quantity;
import app.kontor.value.SupplierId;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The makers of the goods as suppliers, what they ask, and some orders to them: the last thing that is written, so that nothing else moves. */
final class DemoPurchases {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> TOWNS = List.of("29439 Lüchow", "24937 Flensburg", "22767 Hamburg", "04109 Leipzig", "79098 Freiburg");
    private static final BigDecimal SHARE = new BigDecimal("0.36"); // of what a customer pays, tax and all
    private static final int[] LEAD = {7, 14, 3, 21, 10};

    private final DemoShop.Parts parts;
    private final Assortment assortment;
    private final Map<String, VariantId> variants;
    private final LocalDate today;

    DemoPurchases(DemoShop.Parts parts, Assortment assortment, Map<String, VariantId> variants) {
        this.parts = parts;
        this.assortment = assortment;
        this.variants = variants;
        this.today = LocalDate.ofInstant(parts.clock().today(), OrderBook.ZONE);
    }

    void write() {
        Map<String, List<Article>> ranges = new LinkedHashMap<>();
        assortment.wares().stream().filter(ware -> !DemoShop.company().name().startsWith(ware.vendor())).forEach(ware -> ranges.computeIfAbsent(ware.vendor(), v -> new ArrayList<>()).addAll(ware.articles()));
        parts.db().write(Intent.of("demo.purchases", ranges.size()), tx -> {
            List<Suppliers.Listed> listed = new ArrayList<>();
            ranges.keySet().forEach(name -> listed.add(new Suppliers.Listed("", supplier(name, listed.size()))));
            List<SupplierId> ids = Suppliers.save(tx, listed);
            int i = 0;
            for (Map.Entry<String, List<Article>> range : ranges.entrySet()) {
                SupplierItems.save(tx, prices(ids.get(i), initials(range.getKey()), range.getValue()));
                order(tx, ids.get(i), range.getKey(), range.getValue(), i++);
            }
            return null;
        });
    }

    private static SupplierDraft supplier(String name, int index) {
        String[] town = TOWNS.get(index % TOWNS.size()).split(" ", 2);
        Address address = new Address(null, null, "Werkstraße " + (3 + 4 * index), null, null, town[0], town[1], null, "DE", null);
        String mail = "bestellung@" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example";
        return new SupplierDraft(null, name, null, mail, "+49 40 0000 " + (10 + index), null, address, "EUR", LEAD[index % LEAD.length], null);
    }

    private static String initials(String name) {
        return name.replaceAll("(\\p{L})\\p{L}*\\W*", "$1").toUpperCase(Locale.ROOT);
    }

    private List<SupplierItem> prices(SupplierId supplier, String prefix, List<Article> articles) {
        List<SupplierItem> items = new ArrayList<>();
        for (Article article : articles) {
            items.add(new SupplierItem(0, supplier, variants.get(article.sku()), prefix + "-" + (1001 + items.size()),
                    new UnitPrice(price(article), EURO), Quantity.of(article.popularity() > 3 ? 12 : 6), Quantity.of(6), today.withDayOfYear(1)));
        }
        return items;
    }

    private static BigDecimal price(Article article) {
        return BigDecimal.valueOf(article.cents(), 2).multiply(SHARE).setScale(2, RoundingMode.HALF_UP);
    }

    /** One is drafted, one is here already, one has come in part, the others are on their way; nobody ordered anything from the sixth on. */
    private void order(Tx tx, SupplierId supplier, String name, List<Article> articles, int index) {
        PurchaseState state = index == 0 ? PurchaseState.DRAFT : PurchaseState.ORDERED;
        List<PurchaseLine> lines = new ArrayList<>();
        for (Article article : articles.subList(0, Math.min(3, articles.size()))) {
            Quantity pieces = Quantity.of(12 + 6L * (lines.size() % 3));
            Quantity before = index == 1 ? pieces : index == 2 && lines.isEmpty() ? Quantity.of(6) : Quantity.ZERO;
            lines.add(new PurchaseLine(0, variants.get(article.sku()), article.sku(), article.name(), initials(name) + "-" + (1001 + lines.size()), pieces,
                    before, Quantity.ZERO, price(article)));
        }
        LocalDate ordered = today.minusDays(12 - 2L * Math.min(index, 5));
        if (index < 5) {
            Purchasing.add(tx, List.of(new PurchaseOrder(new PurchaseOrderId(tx.newId()), "B-" + (1001 + index), supplier, name, state, EURO, ordered,
                    ordered.plusDays(LEAD[index % LEAD.length]), null, lines)));
        }
    }
}
