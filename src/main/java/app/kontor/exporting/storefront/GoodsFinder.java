package app.kontor.exporting.storefront;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.channel.Channels;
import app.kontor.channel.Listing;
import app.kontor.db.Tx;
import app.kontor.exporting.storefront.FeedLine.Told;
import app.kontor.exporting.storefront.FeedPlan.Left;
import app.kontor.exporting.storefront.FeedPlan.Why;
import app.kontor.spreadsheet.Row;
import app.kontor.value.ChannelId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a channel sells: the rows of its own file, or what was sold and listed there; and what can't be found. */
final class GoodsFinder {
    private final Tx tx;
    private final ChannelId channel;
    private final ChannelMemory memory;
    private final Map<String, Listing> listings;
    private final List<Goods> found = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    GoodsFinder(Tx tx, ChannelId channel, ChannelMemory memory) {
        this.tx = tx;
        this.channel = channel;
        this.memory = memory;
        this.listings = Channels.listings(tx, channel);
    }

    List<Goods> found() {
        return found;
    }

    List<Left> left() {
        return left;
    }

    /** Without a file: by the channel's SKUs. A listing's text counts before what a past order said. */
    GoodsFinder bySales() {
        Map<String, Listing> texts = new LinkedHashMap<>();
        memory.sold(tx, channel).forEach(sold -> texts.put(sold.key(), sold));
        FeedStore.listed(tx, channel).forEach(listed -> texts.put(listed.key(), listed));
        texts.forEach((key, l) -> found.add(new Goods(key, l.text(), -1, Told.NOTHING, l.variant(), l.factor())));
        return this;
    }

    /** By the storefront's own file. @param place the location whose rows count; null where there is only one */
    GoodsFinder byFile(FeedLayout layout, ShopFile file, ShopNumbers numbers, @Nullable String place) {
        ShopKeys keys = new ShopKeys(layout, file);
        Map<String, Variant> bySku = Catalog.bySku(tx, file.rows().stream().map(keys::sku).filter(s -> !s.isEmpty()).map(Sku::key).distinct().toList());
        Map<String, VariantId> byHandle = layout.isShopify()
                ? FeedStore.byHandle(tx, file.rows().stream().filter(row -> !bySku.containsKey(Sku.key(keys.sku(row)))).map(keys::handle)
                        .filter(h -> !h.isEmpty()).toList()) : Map.of();
        Map<String, Integer> items = items(layout, file);
        for (int i = 0; i < file.rows().size(); i++) {
            Row row = file.rows().get(i);
            boolean here = !layout.isTall() || place == null || file.cell(row, ShopKeys.LOCATION).equalsIgnoreCase(place);
            if (here && keys.isGoods(row)) {
                Why why = keys.isElsewhere(row) ? Why.ELSEWHERE : numbers.isNotStocked(row) ? Why.NOT_STOCKED
                        : items.getOrDefault(file.cell(row, ShopKeys.ITEM), 1) > 1 ? Why.VARIATION : null;
                Listing match = match(keys, row, bySku, byHandle);
                if (match == null || why != null) {
                    left.add(new Left(keys.label(row), match == null ? Why.UNKNOWN : why));
                } else {
                    found.add(new Goods(keys.key(row, layout.isTall() || layout == FeedLayout.SHOPIFY_WIDE ? place : null), match.text(), i,
                            new Told(numbers.quantity(row), numbers.price(row)), match.variant(), match.factor()));
                }
            }
        }
        missing();
        return this;
    }

    /** How many rows each of eBay's item numbers has: a listing with variations has many. */
    private static Map<String, Integer> items(FeedLayout layout, ShopFile file) {
        Map<String, Integer> items = new HashMap<>();
        if (layout == FeedLayout.EBAY_REVISE) {
            file.rows().stream().filter(row -> !file.cell(row, ShopKeys.LABEL).isEmpty())
                    .forEach(row -> items.merge(file.cell(row, ShopKeys.ITEM), 1, Integer::sum));
        }
        return items;
    }

    private @Nullable Listing match(ShopKeys keys, Row row, Map<String, Variant> bySku, Map<String, VariantId> byHandle) {
        String sku = keys.sku(row);
        Listing listed = sku.isEmpty() ? null : listings.get(Listing.key(sku));
        if (listed != null) {
            return new Listing(channel, sku, listed.variant(), listed.factor());
        }
        Variant same = sku.isEmpty() ? null : bySku.get(Sku.key(sku));
        VariantId variant = same != null ? same.id() : byHandle.get((keys.handle(row) + " / " + keys.options(row)).toLowerCase(Locale.ROOT));
        return variant == null ? null : new Listing(channel, keys.label(row), variant, Quantity.ONE);
    }

    /** What was sold or listed there, but is not in the file: nothing can be told of it. */
    private void missing() {
        Set<VariantId> there = new HashSet<>();
        found.forEach(goods -> there.add(goods.variant()));
        Set<String> known = new HashSet<>();
        left.forEach(each -> known.add(Listing.key(each.text())));
        List<Listing> all = new ArrayList<>(memory.sold(tx, channel));
        all.addAll(FeedStore.listed(tx, channel));
        all.stream().filter(l -> !there.contains(l.variant()) && known.add(l.key()))
                .forEach(l -> left.add(new Left(l.text(), Why.NOT_THERE)));
    }
}
