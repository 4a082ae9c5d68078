package app.kontor.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import app.kontor.schema.tables.records.ParcelRecord;
import app.kontor.exporting.storefront.FeedDispatch;
import app.kontor.exporting.storefront.FeedLine;
import app.kontor.exporting.storefront.FeedTerms;
import app.kontor.exporting.storefront.Notices;
import app.kontor.fulfilment.Parcel;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.online.Loopback.Answered;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stock and shipments to shops: what they have taken is remembered, the rest is left, and nothing is said twice. */
class TellingTest {
    private static final Course QUIET = (done, total) -> {};

    @TempDir
    Path folder;

    private final WooServer woo = new WooServer();
    private final ShopifyServer shopify = new ShopifyServer();
    private final Loopback wooServer = new Loopback("Authorization", woo::answer);
    private final Loopback shopifyServer = new Loopback("X-Shopify-Access-Token", shopify::answer);
    private Reached reached;

    @AfterEach
    void close() {
        reached.close();
        wooServer.close();
        shopifyServer.close();
    }

    private void connect(boolean isShopify) {
        reached = isShopify ? new Reached("shopify", shopifyServer.address(), ShopifyServer.TOKEN, folder)
                : new Reached("woocommerce", wooServer.address(), WooServer.KEY, folder);
    }

    private FeedDispatch prepare() {
        return reached.telling().prepare(reached.connection(), reached.secret, false, QUIET);
    }

    private Telling.Outcome send(FeedDispatch dispatch) {
        return reached.telling().stock(reached.connection(), reached.secret, dispatch, QUIET);
    }

    private Telling.Outcome ship() {
        return reached.telling().shipments(reached.connection(), reached.secret, Notices.Request.of(reached.channel.id()), QUIET);
    }

    private void ship(String number, String carrier, String tracking) {
        OrderId order = reached.given.numbered(number).id();
        reached.given.shop.fulfilment().ship(List.of(order), ShipRequest.of(new Parcel(carrier, tracking)).partly());
    }

    private void another(String number, @Nullable String carrier, String tracking) {
        reached.given.run(tx -> tx.insert(new ParcelRecord(tx.newId(), reached.given.shop.fulfilment().shipments(reached.given.numbered(number).id()).getFirst().id(),
                1, carrier, tracking, tx.command().id(), null, null)));
    }

    @Test
    void wooTakesLevelsAndPricesInBatches() {
        connect(false);
        reached.given.product("A-1").onHand("A-1", 5).product("B-2").onHand("B-2", 7).product("C-3").onHand("C-3", 1);
        reached.given.shop.feeds().save(new FeedTerms(reached.channel.id(), null, Quantity.of(1), 0, false, null));
        woo.goods(1, "simple", "A-1", 3, "").goods(2, "variable", "", 0, "").goods(21, "variation", "B-2", 6, "2").goods(3, "simple", "C-3", 4, "")
                .goods(4, "simple", "STRANGE", 4, "");
        woo.goods.get(3).put("locked", true);
        woo.goods.get(2).put("manage_stock", "parent");
        FeedDispatch dispatch = prepare();
        assertThat(dispatch.items()).extracting(item -> item.line().sku() + " " + item.line().was().quantity() + ">" + item.line().now().quantity())
                .containsExactly("A-1 3>4", "C-3 4>0");
        assertThat(dispatch.plan().left()).extracting(left -> left.text() + " " + left.why()).containsExactly("B-2 NOT_STOCKED", "STRANGE UNKNOWN");
        Telling.Outcome outcome = send(dispatch);
        assertThat(outcome.taken()).isEqualTo(1);
        assertThat(outcome.left()).containsExactly(new Telling.Left("C-3", "Invalid ID."));
        assertThat(woo.goods.getFirst().path("stock_quantity").asInt()).isEqualTo(4);
        assertThat(reached.given.shop.feeds().plan(reached.channel.id()).changed()).extracting(FeedLine::sku).containsExactly("C-3");
    }

    /** The line breaks after the first batch: the second is left, and told the next time. */
    @Test
    void aFailureHalfWayLeavesTheRest() {
        connect(false);
        reached.given.product("A-1").onHand("A-1", 5).product("B-2").onHand("B-2", 7);
        woo.goods(1, "simple", "A-1", 0, "").goods(2, "variable", "", 0, "").goods(21, "variation", "B-2", 0, "2"); // a batch for each family
        FeedDispatch dispatch = prepare();
        Answered sorry = Answered.failed(400);
        wooServer.after(1, sorry);
        assertThatThrownBy(() -> send(dispatch)).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("online.said"));
        assertThat(reached.given.shop.feeds().plan(reached.channel.id()).changed()).extracting(FeedLine::sku).containsExactly("B-2");
        assertThat(send(prepare()).taken()).isEqualTo(1);
        assertThat(prepare().items()).isEmpty();
    }

    @Test
    void shopifyComparesBeforeItSets() {
        connect(true);
        reached.given.product("A-1").onHand("A-1", 5).product("B-2").onHand("B-2", 7).product("C-3").onHand("C-3", 9);
        shopify.level("A-1", 5).level("B-2", 3).level("C-3", 4);
        FeedDispatch dispatch = prepare();
        assertThat(dispatch.items()).extracting(item -> item.line().sku()).containsExactly("B-2", "C-3");
        shopify.level("C-3", 2); // two are sold there before we are done
        Telling.Outcome outcome = send(dispatch);
        assertThat(outcome.taken()).isEqualTo(1);
        assertThat(outcome.left()).containsExactly(new Telling.Left("C-3", "stale"));
        assertThat(shopify.keys).doesNotHaveDuplicates().hasSize(2);
        assertThat(List.of(shopify.levelOf("A-1"), shopify.levelOf("B-2"), shopify.levelOf("C-3"))).containsExactly(5, 7, 2);
        assertThat(send(prepare()).taken()).isEqualTo(1);
        assertThat(shopify.levelOf("C-3")).isEqualTo(9);
    }

    /** 12.90 each here; there 10.00. What is only dearer leaves the quantity alone, that may have changed there meanwhile. */
    @Test
    void shopifyTakesPricesAProductAtATime() {
        connect(true);
        priced("A-1", "B-2", "B-3", "C-4");
        shopify.level("A-1", 5).level("B-2", 5).level("B-3", 3).level("C-4", 5);
        shopify.prices.put("C-4", "12.90");
        shopify.locked = "B-3";
        FeedDispatch dispatch = prepare();
        assertThat(dispatch.items()).extracting(item -> item.line().sku() + " " + item.quantity() + " " + item.price())
                .containsExactly("A-1 null 12.90", "B-2 null 12.90", "B-3 5 12.90");
        shopify.level("A-1", 4); // one is sold there before we are done
        Telling.Outcome outcome = send(dispatch);
        assertThat(outcome.taken()).isEqualTo(2);
        assertThat(outcome.left()).containsExactly(new Telling.Left("B-3", "Product variant does not exist"));
        assertThat(shopify.priceCalls).containsExactly("A 1", "B 2");
        assertThat(shopify.prices).containsEntry("A-1", "12.90").containsEntry("B-2", "12.90").doesNotContainKey("B-3");
        assertThat(shopify.levelOf("A-1")).isEqualTo(4);
        shopify.locked = "";
        assertThat(prepare().items()).extracting(item -> item.line().sku() + " " + item.quantity() + " " + item.price())
                .as("what it took is known, what was sold is counted").containsExactly("A-1 5 null", "B-3 null 12.90");
        FeedDispatch cut = prepare();
        shopifyServer.after(2, Answered.failed(401)); // asked for the currency, told the quantity, refused the price
        assertThatThrownBy(() -> send(cut)).hasMessageContaining("online.refused");
        assertThat(prepare().items()).as("nothing is told twice").extracting(item -> item.line().sku() + " " + item.price()).containsExactly("B-3 12.90");
        shopify.available = 5; // the bucket is empty
        assertThat(send(prepare()).taken()).isEqualTo(1);
        shopify.currency = "USD";
        shopify.prices.clear();
        FeedDispatch again = prepare();
        assertThatThrownBy(() -> send(again)).hasMessageContaining("online.currency");
        assertThat(shopify.prices).isEmpty();
    }

    @Test
    void wooTakesPrices() {
        connect(false);
        priced("A-1", "B-2");
        woo.goods(1, "simple", "A-1", 5, "").goods(2, "variable", "", 0, "").goods(21, "variation", "B-2", 3, "2");
        FeedDispatch dispatch = prepare();
        woo.currency = "USD";
        assertThatThrownBy(() -> send(dispatch)).hasMessageContaining("online.currency");
        assertThat(woo.goods).extracting(one -> one.path("regular_price").asString()).containsOnly("10.00");
        woo.currency = "";
        woo.goods.getFirst().put("stock_quantity", 4); // one is sold there before we are done
        assertThat(send(dispatch).taken()).isEqualTo(2);
        assertThat(woo.goods).extracting(one -> one.path("sku").asString() + " " + one.path("stock_quantity").asInt() + " " + one.path("regular_price").asString())
                .containsExactly("A-1 4 12.90", " 0 10.00", "B-2 5 12.90");
        assertThat(prepare().items()).extracting(item -> item.line().sku() + " " + item.quantity() + " " + item.price()).containsExactly("A-1 5 null");
    }

    private void priced(String... skus) {
        for (String sku : skus) {
            reached.given.product(sku).onHand(sku, 5);
            reached.given.shop.catalog().edit(reached.given.shop.stock().row(new Sku(sku)).variant(),
                    v -> v.withPrice(new UnitPrice(new BigDecimal("12.90"), Currency.getInstance("EUR"))));
        }
        reached.given.shop.feeds().save(new FeedTerms(reached.channel.id(), null, Quantity.ZERO, 0, true, null));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wooIsToldOfAParcelOnce(boolean plugin) {
        connect(false);
        woo.plugin = plugin;
        reached.given.product("A-1").onHand("A-1", 50);
        woo.order(11, 1).order(12, 2).order(13, 3);
        reached.given.imports(reached.fetch().request());
        ship("11", "dhl", "00340434161094021500");
        another("11", null, "00340434 161094021777");
        ship("12", "Kurier Müller", "KM 12345");
        ship("13", "UPS", "1Z999AA10123456784");
        woo.orders.remove(13);
        Telling.Outcome outcome = ship();
        assertThat(outcome.taken()).isEqualTo(2);
        assertThat(outcome.left()).extracting(Telling.Left::why).containsExactly("unknown");
        assertThat(woo.trackings).isEqualTo(plugin ? List.of("00340434161094021500", "00340434161094021777") : List.of());
        assertThat(woo.notes).isEqualTo(plugin ? List.of("Kurier Müller KM12345") : List.of("DHL 00340434161094021500", "DHL 00340434161094021777", "Kurier Müller KM12345"));
        assertThat(woo.orders.get(11).path("status").asString()).isEqualTo("completed");
        reached.given.shop.history().undo(reached.given.last()); // as if the answer had been lost
        assertThat(ship().taken()).isEqualTo(1);
        assertThat(woo.notes.size() + woo.trackings.size()).as("looked for before it is told").isEqualTo(3);
    }

    @Test
    void shopifyFulfilsWhatIsInTheParcel() {
        connect(true);
        reached.given.product("A-1").onHand("A-1", 50).product("B-2");
        shopify.order(1, 10, 1).order(2, 20, 2).order(3, 30, 1);
        reached.given.imports(reached.fetch().request());
        ship("#1", "DHL", "00340434161094021500");
        ship("#2", "UPS", "1Z999AA10123456784");
        ship("#3", "DHL", "00340434161094021999");
        another("#1", "dhl", "00340434161094021777");
        another("#2", "DHL", "00340434161094021888");
        shopify.losesAnswer = true;
        assertThatThrownBy(this::ship).hasMessageContaining("online.unsure");
        assertThat(ship().taken()).isEqualTo(3);
        assertThat(shopify.fulfilled).containsExactly("#1 1 DHL 00340434161094021500 00340434161094021777",
                "#2 1  1Z999AA10123456784 00340434161094021888", "#3 1 DHL 00340434161094021999");
        assertThat(ship().taken()).as("nothing is left to tell").isZero();
        another("#3", "DHL", "00340434161094021555");
        reached.given.shop.history().undo(reached.given.shop.history().list(2).getLast().id()); // told once more
        assertThat(ship().taken()).isOne();
        assertThat(shopify.fulfilled.getLast()).as("what it lacks is added").isEqualTo("#3 now 00340434161094021999 00340434161094021555");
    }
}
