package app.kontor.exporting.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.document.Documents;
import app.kontor.exporting.storefront.FeedLine.Change;
import app.kontor.exporting.storefront.FeedPlan.Left;
import app.kontor.exporting.storefront.FeedPlan.Why;
import app.kontor.importing.plan.InputFile;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.CommandId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
    private static final Path FOLDER = Path.of("src/test/resources/exporting/storefront");

    @TempDir
    private Path kept;

    @ParameterizedTest
    @CsvSource({
        // available, factor, pieces kept, percent kept, offered
        "10, 1, 0, 0, 10", "10, 1, 2, 0, 8", "10, 1, 2, 50, 5", "10, 1, 8, 50, 2", "7, 1, 0, 10, 6", "1, 1, 0, 1, 0", "3, 1, 5, 0, 0",
        "-4, 1, 0, 0, 0", "-4, 1, 2, 100, 0", "7, 2, 0, 0, 3", "7, 2, 1, 0, 3", "7, 2, 2, 0, 2", "1, 2, 0, 0, 0", "2.5, 1, 0, 0, 2", "0, 1, 0, 0, 0",
        "100, 1, 0, 100, 0"})
    void offers(String available, String factor, String buffer, int percent, String offered) {
        FeedTerms terms = new FeedTerms(new ChannelId(1), null, Quantity.of(buffer), percent, false, null);
        assertThat(terms.offered(Quantity.of(available), Quantity.of(factor))).isEqualTo(Quantity.of(offered));
    }

    @Test
    void onlyWhatIsNewIsToldAndUndoTellsItAgain() {
        try (FeedShop shop = new FeedShop("etsy")) {
            FeedFile first = shop.feeds.file(shop.channel, false);
            assertThat(first.lines()).isEqualTo(5);
            CommandId sent = shop.feeds.sent(first);
            assertThatThrownBy(() -> shop.feeds.file(shop.channel, false)).isInstanceOf(BusinessRuleException.class).hasMessageContaining("feed.nothing");
            shop.given.onHand("0017", 0).onHand("MUG-OAT", 30);
            assertThat(changes(shop)).isEqualTo(Map.of("0017", Change.SOLD_OUT, "Tea 2er Pack", Change.SOLD_OUT, "MUG-OAT", Change.MORE));
            CommandId second = shop.feeds.sent(shop.feeds.file(shop.channel, false));
            shop.given.onHand("0017", 1);
            assertThat(changes(shop)).as("half a pack is none").isEqualTo(Map.of("0017", Change.BACK));
            assertThat(shop.feeds.file(shop.channel, true).lines()).isEqualTo(5);
            shop.given.shop.history().undo(second);
            assertThat(changes(shop)).isEqualTo(Map.of("0017", Change.FEWER, "Tea 2er Pack", Change.SOLD_OUT, "MUG-OAT", Change.MORE));
            shop.given.shop.history().undo(sent);
            assertThat(changes(shop).values()).containsOnly(Change.FIRST);
        }
    }

    /** Sold, matched, taken back: what is kept of it says the same as all orders gone through. */
    @Test
    void whatWasSoldIsKeptUpWithWhatHappens() {
        try (FeedShop shop = new FeedShop("etsy")) {
            Given given = shop.given;
            requireSameGoods(shop, 5);
            given.product("NEW-1").order("1 NEW-1");
            CommandId sold = given.last();
            requireSameGoods(shop, 6);
            given.order("2 NEW-1", "1 MUG-SAGE");
            given.orders.hold(List.of(given.order("1 MUG-OAT")), "later");
            requireSameGoods(shop, 6);
            given.shop.history().undo(sold);
            requireSameGoods(shop, 6);
            given.product("NEW-2").order("1 NEW-2");
            requireSameGoods(shop, 7);
            given.shop.history().undo(given.last());
            requireSameGoods(shop, 6);
        }
    }

    private void requireSameGoods(FeedShop shop, int goods) {
        FeedPlan anew = new Feeds(shop.given.db, new Documents(shop.given.shop.folder()), new ChannelMemory(null)).plan(shop.channel);
        FeedPlan reopened = new Feeds(shop.given.db, new Documents(shop.given.shop.folder()), new ChannelMemory(kept)).plan(shop.channel);
        assertThat(shop.feeds.plan(shop.channel)).isEqualTo(reopened).isEqualTo(anew).extracting(FeedPlan::lines).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(goods);
    }

    /** Many files later it is all there still, and few rows are read. */
    @Test
    void whatWasToldIsKnownForEver() {
        try (FeedShop shop = new FeedShop("etsy")) {
            for (int i = 0; i < 130; i++) {
                shop.given.onHand("-5X", 10 + i);
                shop.feeds.sent(shop.feeds.file(shop.channel, false));
                assertThat(shop.feeds.plan(shop.channel).changed()).isEmpty();
            }
            FeedStore.Known known = shop.given.db.read(tx -> FeedStore.known(tx, shop.channel));
            assertThat(known.told()).hasSize(5).containsEntry("-5x", new FeedLine.Told(Quantity.of(139), null));
            assertThat(known.ripe()).isFalse();
        }
    }

    @Test
    void aFileOfTheStorefrontsOwnIsTheTruthAndSaysWhatItLacks() throws IOException {
        try (FeedShop shop = new FeedShop("amazon")) {
            shop.feeds.sent(shop.feeds.file(shop.channel, false));
            shop.feeds.give(shop.channel, "listings.txt", Files.readAllBytes(FOLDER.resolve("08-amazon-listings.own.txt")));
            FeedPlan plan = shop.feeds.plan(shop.channel);
            assertThat(plan.layout()).isEqualTo(FeedLayout.AMAZON_PRICE_QUANTITY);
            assertThat(plan.lines()).extracting(FeedLine::text, line -> line.was().quantity())
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("0017", Quantity.of(5)), org.assertj.core.groups.Tuple.tuple("MUG-OAT", Quantity.of(9)));
            assertThat(plan.left()).contains(new Left("MUG-SAGE", Why.ELSEWHERE), new Left("-5X", Why.NOT_THERE)).hasSize(2);
        }
    }

    @Test
    void whatCannotBeToldIsSaid() throws IOException {
        try (FeedShop shop = new FeedShop("shopify")) {
            assertThatThrownBy(() -> shop.feeds.plan(shop.channel)).hasMessageContaining("feed.needsFile.shopify");
            assertThatThrownBy(() -> give(shop, "x.csv", "a,b\n1,2\n")).hasMessageContaining("feed.fileUnknown");
            give(shop, "inventory.csv", Files.readString(FOLDER.resolve("02-shopify-tall.own.csv")));
            assertThatThrownBy(() -> shop.feeds.plan(shop.channel)).hasMessageContaining("feed.placeNeeded").hasMessageContaining("Lager Kiel, Laden");
            shop.terms(new FeedTerms(shop.channel, null, Quantity.ZERO, 0, false, "Mond"));
            assertThatThrownBy(() -> shop.feeds.plan(shop.channel)).hasMessageContaining("feed.placeUnknown");
            shop.terms(new FeedTerms(shop.channel, null, Quantity.ZERO, 0, false, "Laden"));
            assertThat(shop.feeds.plan(shop.channel).lines()).extracting(FeedLine::sku).containsExactly("MUG-OAT");
            assertThatThrownBy(() -> shop.terms(new FeedTerms(shop.channel, null, Quantity.of(-1), 0, false, null))).hasMessageContaining("feed.bufferNegative");
            assertThatThrownBy(() -> shop.terms(new FeedTerms(shop.channel, null, Quantity.ZERO, 101, false, null))).hasMessageContaining("feed.percent");
        }
    }

    /** A products file that was imported for the channel serves as its own file. */
    @Test
    void anImportedProductsFileIsKnown() throws IOException {
        try (Given given = Given.shop()) {
            given.imports(new InputFile("products.csv", Files.readAllBytes(FOLDER.resolve("04-shopify-products.own.csv"))));
            given.onHand("MUG-OAT", 5);
            Feeds feeds = given.shop.feeds();
            FeedPlan plan = feeds.plan(feeds.channels().getFirst().id());
            assertThat(plan.file()).isEqualTo("products.csv");
            assertThat(plan.layout()).isEqualTo(FeedLayout.SHOPIFY_PRODUCTS);
            assertThat(plan.left()).isEmpty();
            assertThat(plan.changed()).extracting(FeedLine::sku, line -> line.was().quantity() + ">" + line.now().quantity()).contains(
                    org.assertj.core.groups.Tuple.tuple("MUG-OAT", "9>5"), org.assertj.core.groups.Tuple.tuple("LAMP", "1>0")).hasSize(3);
        }
    }

    /** What the product itself keeps is off already (R27), and another bin's quarantine. */
    @Test
    void theProductsOwnBufferCounts() {
        try (FeedShop shop = new FeedShop("etsy")) {
            var tea = shop.given.db.read(tx -> app.kontor.catalog.Catalog.get(tx, "0017"));
            shop.given.shop.catalog().edit(tea.id(), v -> v.withBuffer(Quantity.of(3)));
            shop.terms(new FeedTerms(shop.channel, null, Quantity.of(1), 0, false, null));
            FeedLine line = shop.feeds.plan(shop.channel).lines().stream().filter(l -> l.text().equals("0017")).findFirst().orElseThrow();
            assertThat(line.free()).isEqualTo(Quantity.of(shop.given.available("0017"))).isEqualTo(Quantity.of(4));
            assertThat(line.now().quantity()).isEqualTo(Quantity.of(3));
            assertThat(shop.given.stock.row(new Sku("0017")).onHand()).isEqualTo(Quantity.of(7));
        }
    }

    /** An empty cell wipes what the storefront has: none of what goes back may have one that its own file does not have there. */
    @Test
    void noBlanks() throws IOException {
        for (FeedGoldenTest.Case c : FeedGoldenTest.cases().filter(c -> !c.platform().equals("amazon")).toList()) {
            try (var names = Files.list(FOLDER)) {
                Path file = names.filter(f -> f.getFileName().toString().startsWith(c.name() + ".expected.")).findFirst().orElseThrow();
                List<String> header = List.of(Files.readAllLines(file).getFirst().split("[,;\t]", -1));
                for (String line : Files.readAllLines(file)) {
                    String last = line.replaceAll("\"[^\"]*\"", "x").split("[,;\t]", -1)[header.size() - 1];
                    assertThat(last).as("%s: %s", c, line).isNotEmpty();
                }
            }
        }
    }

    private static void give(FeedShop shop, String name, String text) {
        shop.feeds.give(shop.channel, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Change> changes(FeedShop shop) {
        return shop.feeds.plan(shop.channel).changed().stream().collect(Collectors.toMap(FeedLine::text, FeedLine::change));
    }
}
