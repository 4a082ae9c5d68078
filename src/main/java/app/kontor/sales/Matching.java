package app.kontor.sales;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.catalog.TaxClass;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channels;
import app.kontor.channel.Listing;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What channels call things and no product is yet: matched to a variant, or made into a product. */
public final class Matching {
    private static final int TITLE = 500;

    private final Database db;

    public Matching(Database db) {
        this.db = db;
    }

    public List<UnmatchedText> unmatched() {
        return db.read(UnmatchedStore::all);
    }

    /** How many texts {@link #unmatched} has. */
    public static long countUnmatched(Tx tx) {
        return UnmatchedStore.count(tx);
    }

    /**
     * From now on this text is {@code factor} pieces of the SKU, on every channel that has waiting orders with it.
     *
     * @return how many orders were waiting for it
     * @throws BusinessRuleException product.unknown, match.unknownText, match.factor
     */
    public int match(String text, String sku, Quantity factor) {
        if (!factor.isPositive()) {
            throw new BusinessRuleException("match.factor", factor);
        }
        return db.write(Intent.of("match", text), tx -> {
            Variant variant = Catalog.get(tx, sku);
            List<SalesOrder> orders = waiting(tx, text);
            if (orders.isEmpty()) {
                throw new BusinessRuleException("match.unknownText", text);
            }
            apply(tx, Map.of(OrderRecords.matchKey(text), new Target(text, variant, factor)), orders, true);
            return orders.size();
        });
    }

    /**
     * Makes a product of each of the texts, of all that wait without any; the SKU is the text's own, or one made of the name. A text
     * whose SKU has a product by now is matched to that.
     *
     * @return the new variants
     */
    public List<Variant> create(Collection<String> texts) {
        return db.write(Intent.of("match.create", String.join(", ", texts)), tx -> {
            Map<String, UnmatchedText> waiting = UnmatchedStore.all(tx).stream()
                    .collect(Collectors.toMap(u -> OrderRecords.matchKey(u.text()), u -> u, (a, b) -> a));
            List<UnmatchedText> chosen = texts.isEmpty()
                    ? List.copyOf(waiting.values())
                    : texts.stream().map(t -> known(waiting, t)).distinct().toList();
            return create(tx, chosen);
        });
    }

    private record Target(String text, Variant variant, Quantity factor) {}

    private static UnmatchedText known(Map<String, UnmatchedText> waiting, String text) {
        UnmatchedText found = waiting.get(OrderRecords.matchKey(text));
        if (found == null) {
            throw new BusinessRuleException("match.unknownText", text);
        }
        return found;
    }

    // ---- for upper features, inside their transaction

    /** Points lines that wait to products that have only now come in, by what channels call these: SKU or title. */
    public static void connect(Tx tx, Map<String, Variant> products) {
        Map<String, Target> targets = new HashMap<>();
        products.forEach((text, variant) -> targets.put(OrderRecords.matchKey(text), new Target(text, variant, Quantity.ONE)));
        apply(tx, targets, Orders.load(tx, UnmatchedStore.orders(tx, products.keySet())), false);
    }

    private static List<Variant> create(Tx tx, List<UnmatchedText> texts) {
        List<SalesOrder> orders = Orders.load(tx, UnmatchedStore.orders(tx, texts.stream().map(UnmatchedText::text).toList()));
        Map<String, OrderLine> lines = orders.stream().flatMap(o -> o.lines().stream())
                .collect(Collectors.toMap(l -> OrderRecords.matchKey(l.matchText()), l -> l, (a, b) -> a));
        Map<String, Variant> here = Catalog.bySku(
                tx, texts.stream().map(UnmatchedText::sku).filter(Objects::nonNull).map(Sku::key).distinct().toList());
        Map<String, Sku> skus = new LinkedHashMap<>();
        List<NewProduct> products = new ArrayList<>();
        for (UnmatchedText text : texts) {
            Variant known = text.sku() == null ? null : here.get(Sku.key(text.sku()));
            Sku sku = known != null ? known.sku() : SkuProposal.free(tx, text, skus.values().stream().map(Sku::key).toList());
            skus.put(text.text(), sku);
            if (known == null) {
                products.add(product(sku, lines.get(OrderRecords.matchKey(text.text())), text));
            }
        }
        List<Variant> made = Catalog.add(tx, products);
        made.forEach(v -> here.put(v.sku().key(), v));
        Map<String, Target> targets = new HashMap<>();
        skus.forEach((text, sku) -> targets.put(OrderRecords.matchKey(text),
                new Target(text, Objects.requireNonNull(here.get(sku.key())), Quantity.ONE)));
        apply(tx, targets, orders, false);
        return made;
    }

    private static NewProduct product(Sku sku, @Nullable OrderLine line, UnmatchedText text) {
        UnitPrice price = line == null ? null : line.unitPrice();
        boolean ships = line == null || line.requiresShipping();
        return new NewProduct(null, null, text.name().substring(0, Math.min(TITLE, text.name().length())), null, TaxClass.STANDARD.code(),
                List.of(new NewProduct.NewVariant(sku, "", price, null, null, ships)));
    }

    private static List<SalesOrder> waiting(Tx tx, String text) {
        return Orders.load(tx, UnmatchedStore.orders(tx, List.of(text)));
    }

    /** Points the orders' lines to their variants and remembers it for the next import; a new product's own SKU needs no listing. */
    private static void apply(Tx tx, Map<String, Target> targets, List<SalesOrder> orders, boolean always) {
        Map<String, Listing> listings = new LinkedHashMap<>();
        List<SalesOrder> changed = new ArrayList<>();
        for (SalesOrder order : orders) {
            List<OrderLine> lines = order.lines().stream().map(l -> matched(l, targets)).toList();
            changed.add(order.with(lines));
            for (OrderLine line : order.lines()) {
                Target target = line.variant() == null ? targets.get(OrderRecords.matchKey(line.matchText())) : null;
                if (target != null && (always || line.sku() == null || !Sku.key(line.sku()).equals(target.variant().sku().key()))) {
                    Listing listing = new Listing(order.channel(), line.matchText(), target.variant().id(), target.factor());
                    listings.put(order.channel().value() + listing.key(), listing);
                }
            }
        }
        Orders.save(tx, changed);
        Channels.list(tx, listings.values());
    }

    private static OrderLine matched(OrderLine line, Map<String, Target> targets) {
        Target target = line.variant() == null ? targets.get(OrderRecords.matchKey(line.matchText())) : null;
        VariantId variant = target == null ? null : target.variant().id();
        return variant == null ? line : line.matched(variant, target.factor(), target.variant().taxClass());
    }
}
