package app.kontor.exporting.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Quantity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each storefront gets back: its own file, if it needs one, and the file that comes out, byte by byte. */
class FeedGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/exporting/storefront");

    /** @param all every line, and not only what changed */
    record Case(String name, String platform, @Nullable FeedLayout layout, boolean prices, @Nullable String place, boolean all) {
        @Override
        public String toString() {
            return name;
        }

        @Nullable Path own() throws IOException {
            try (Stream<Path> files = Files.list(FOLDER)) {
                return files.filter(f -> f.getFileName().toString().startsWith(name + ".own.")).findFirst().orElse(null);
            }
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("01-shopify-wide", "shopify", null, true, "Lager Kiel", false),
                new Case("02-shopify-tall", "shopify", null, false, "lager kiel", false),
                new Case("03-shopify-new", "shopify", null, false, null, false),
                new Case("04-shopify-products", "shopify", null, false, null, false),
                new Case("05-shopify-products-new", "shopify", null, true, null, false),
                new Case("06-woo-german", "woocommerce", null, true, null, false),
                new Case("07-woo", "woocommerce", null, false, null, false),
                new Case("08-amazon-listings", "amazon", null, true, null, false),
                new Case("09-ebay", "ebay", null, true, null, true),
                new Case("10-magento-sources", "magento", null, false, "kiel", false),
                new Case("11-magento-products", "magento", FeedLayout.MAGENTO_PRODUCTS, true, null, false),
                new Case("12-prestashop", "prestashop", null, true, null, false),
                new Case("13-shopware", "shopware", null, true, null, false),
                new Case("14-plain", "etsy", null, true, null, false),
                new Case("15-amazon", "amazon", null, false, null, false));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fileBack(Case c) throws IOException {
        try (FeedShop shop = new FeedShop(c.platform)) {
            shop.terms(new FeedTerms(shop.channel, c.layout, Quantity.ONE, 0, c.prices, c.place));
            Path own = c.own();
            if (own != null) {
                shop.feeds.give(shop.channel, own.getFileName().toString(), Files.readAllBytes(own));
            }
            FeedFile file = shop.feeds.file(shop.channel, c.all);
            Path expected = FOLDER.resolve(c.name + ".expected." + file.layout().extension());
            String written = new String(file.bytes(), StandardCharsets.UTF_8);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(expected, written);
            }
            assertThat(written).isEqualTo(Files.readString(expected));
            shop.feeds.sent(file);
            assertThat(shop.feeds.plan(shop.channel).changed()).as("told once").filteredOn(line -> !c.all || line.change() != FeedLine.Change.SAME).isEmpty();
        }
    }
}
