package app.kontor.exporting.storefront;

import app.kontor.Given;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.catalog.NewProduct.NewVariant;
import app.kontor.channel.Channels;
import app.kontor.channel.Listing;
import app.kontor.value.ChannelId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shop that sells on one channel: 10 mugs of oat are available (12, two promised), none of sage, 7 packs of tea, also sold in twos,
 * and 3 spoons, whose SKU begins with a minus and which have no price.
 */
final class FeedShop implements AutoCloseable {
    final Given given = Given.shop();
    final Feeds feeds = given.shop.feeds();
    final ChannelId channel;

    FeedShop(String platform) {
        channel = given.write(tx -> {
            product(tx, "stoneware-mug", "Stoneware mug", variant("MUG-OAT", "Oat / 320 ml", "24.00"), variant("MUG-SAGE", "Sage / 320 ml", "24.50"));
            product(tx, "green-tea", "Green tea", variant("0017", "", "9.50"));
            product(tx, "spoon", "Spoon", variant("-5X", "", null));
            return Channels.add(tx, "Shop", platform, ZoneOffset.UTC).id();
        });
        given.onHand("MUG-OAT", 12).onHand("0017", 7).onHand("-5X", 3).allocatingUnpaid(true);
        given.order("2 MUG-OAT");
        given.order("1 MUG-SAGE");
        given.shop.fulfilment().allocate();
        given.run(tx -> Channels.list(tx, List.of(list(tx, "0017", 1), list(tx, "-5X", 1),
                new Listing(channel, "Tea 2er Pack", Catalog.get(tx, "0017").id(), Quantity.of(2)))));
    }

    void terms(FeedTerms terms) {
        feeds.save(terms);
    }

    private Listing list(app.kontor.db.Tx tx, String sku, int factor) {
        return new Listing(channel, sku, Catalog.get(tx, sku).id(), Quantity.of(factor));
    }

    private void product(app.kontor.db.Tx tx, String handle, String title, NewVariant... variants) {
        Catalog.add(tx, List.of(new NewProduct(null, handle, title, null, "standard", List.of(variants))));
    }

    private NewVariant variant(String sku, String options, @Nullable String price) {
        UnitPrice of = price == null ? null : new UnitPrice(new BigDecimal(price), given.shop.settings().get().currency());
        return new NewVariant(new Sku(sku), options, of, null, null, true);
    }

    @Override
    public void close() {
        given.close();
    }
}
