package app.kontor.online.woocommerce;

import app.kontor.exporting.storefront.FeedDispatch;
import app.kontor.online.Reply;
import app.kontor.online.Secret;
import app.kontor.online.Storefront;
import app.kontor.online.Web;
import app.kontor.value.BusinessRuleException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A WooCommerce shop by its REST interface wc/v3. */
public final class WooShop implements Storefront {
    private final URI address;
    private final Web web;
    private final WooTracking tracking;

    /** @param key consumer key and consumer secret, a colon between them */
    public WooShop(URI address, Secret secret, String key, Web.Pace pace) {
        this.address = address;
        if (!key.contains(":")) {
            throw new BusinessRuleException("online.wooKey");
        }
        String signature = "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
        this.web = new Web(address, "Authorization", signature, secret, pace);
        this.tracking = new WooTracking(web);
    }

    /** What is not there is another program's page, or permalinks that hide the interface. */
    static Reply good(Web web, Reply reply) {
        if (reply.isGood()) {
            return reply;
        }
        if (reply.status() == 404 && !reply.body().path("code").asString("").startsWith("woocommerce_")) {
            throw new BusinessRuleException("online.missing.woocommerce");
        }
        throw web.said(reply.body().path("message").asString("HTTP " + reply.status()));
    }

    @Override
    public String name() {
        good(web, web.get("/wp-json/wc/v3/orders?per_page=1&_fields=id"));
        return address.getHost();
    }

    @Override
    public OrderPage orders(Instant since, @Nullable String cursor) {
        return new WooOrderPages(web).page(cursor == null ? new WooOrderPages.Cursor(since, 1) : WooOrderPages.Cursor.of(cursor));
    }

    @Override
    public byte[] goods() {
        return new WooGoods(web).file();
    }

    @Override
    public void tell(List<FeedDispatch.Item> items, Currency currency, Consumer<List<Told<FeedDispatch.Item>>> taken) {
        WooGoods goods = new WooGoods(web);
        goods.check(items, currency);
        goods.tell(items, taken);
    }

    @Override
    public String ship(Parcel parcel) {
        return tracking.ship(parcel);
    }

    @Override
    public void close() {
        web.close();
    }
}
