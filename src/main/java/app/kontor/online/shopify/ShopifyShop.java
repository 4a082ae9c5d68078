package app.kontor.online.shopify;

import app.kontor.exporting.storefront.FeedDispatch;
import app.kontor.online.Secret;
import app.kontor.online.Storefront;
import app.kontor.online.Web;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Shopify shop by its GraphQL Admin API. */
public final class ShopifyShop implements Storefront {
    private final Web web;
    private final GraphQl shop;
    private final ShopifyOrderPages orders;

    /** @param token Admin API access token of a custom app */
    public ShopifyShop(URI address, Secret secret, String token, Web.Pace pace) {
        this.web = new Web(address, "X-Shopify-Access-Token", token, secret, pace);
        this.shop = new GraphQl(web);
        this.orders = new ShopifyOrderPages(shop);
    }

    @Override
    public String name() {
        return shop.ask(Queries.SHOP, Web.JSON.createObjectNode(), true).path("shop").path("name").asString("");
    }

    @Override
    public OrderPage orders(Instant since, @Nullable String cursor) {
        return orders.page(cursor == null ? new ShopifyOrderPages.Cursor(since, 0, "") : ShopifyOrderPages.Cursor.of(cursor));
    }

    @Override
    public byte[] goods() {
        return new ShopifyStock(shop, web).file();
    }

    @Override
    public void tell(List<FeedDispatch.Item> items, Currency currency, Consumer<List<Told<FeedDispatch.Item>>> taken) {
        ShopifyPrices prices = new ShopifyPrices(shop);
        prices.check(items, currency);
        new ShopifyStock(shop, web).tell(items, some -> taken.accept(prices.tell(some)));
    }

    @Override
    public String ship(Parcel parcel) {
        return new ShopifyParcels(shop, web).ship(parcel);
    }

    @Override
    public void close() {
        web.close();
    }
}
