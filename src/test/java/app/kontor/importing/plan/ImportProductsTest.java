package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.Problem;
import app.kontor.value.Sku;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Products, levels and orders of one call or of several: who finds whom. */
class ImportProductsTest {
    private static final InputFile PRODUCTS = file("products.csv",
            "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Barcode\n"
                    + "mug,Stoneware mug,,Potter,Color,Oat,MUG-O,320,19.00,4006381333931\n"
                    + "mug,,,,,Black,MUG-B,320,19.00,\n"
                    + "candle,Candle,,,Title,Default Title,,200,7.50,\n");
    private static final ShopifyOrder ORDER = ShopifyOrder.of(1001)
            .line(2, "MUG-O", "Stoneware mug - Oat", "19.00")
            .line(1, "", "Candle", "7.50")
            .line(1, "GONE-1", "Something old", "1.00");

    @AutoClose
    private final Given shop = Given.shop();

    @Test
    void ordersFindTheProductsOfTheSameCallWhateverTheOrderOfTheFiles() {
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER), PRODUCTS);
        assertThat(plan.files()).extracting(f -> f.counts().created()).containsExactly(1, 2);
        assertThat(plan.unknownSkus()).isOne();
        assertThat(matched()).containsExactly(true, true, false);
    }

    @Test
    void ordersThatCameFirstFindTheProductsThatComeLater() {
        assertThat(shop.imports(ShopifyOrder.file(ORDER)).unknownSkus()).isEqualTo(3);
        shop.imports(PRODUCTS);
        assertThat(matched()).containsExactly(true, true, false);
        assertThat(shop.shop.matching().unmatched()).extracting(u -> u.text()).containsExactly("GONE-1");
    }

    @Test
    void ordersFindTheProductsThatCameBefore() {
        shop.imports(PRODUCTS);
        assertThat(shop.imports(ShopifyOrder.file(ORDER)).unknownSkus()).isOne();
        assertThat(matched()).containsExactly(true, true, false);
    }

    @Test
    void productsWithoutSkuGetOneMadeOfTheirHandle() {
        shop.imports(PRODUCTS);
        assertThat(shop.shop.catalog().find("", 9).variants()).extracting(v -> v.sku().value())
                .containsExactly("candle", "MUG-B", "MUG-O");
        assertThat(shop.shop.catalog().find("4006381333931", 9).variants()).extracting(v -> v.sku().value()).containsExactly("MUG-O");
    }

    @Test
    void theSameProductsAgainAreTheSameAndANewPriceIsAChange() {
        shop.imports(PRODUCTS);
        assertThat(counts(shop.imports(PRODUCTS))).isEqualTo(new FilePlan.Counts(0, 0, 2, 0, 0));
        InputFile dearer = file("products.csv", new String(PRODUCTS.bytes(), StandardCharsets.UTF_8).replace("7.50", "8.50"));
        assertThat(counts(shop.imports(dearer))).isEqualTo(new FilePlan.Counts(0, 1, 1, 0, 0));
        assertThat(shop.shop.catalog().find("candle", 9).variants().getFirst().price()).hasToString("UnitPrice[amount=8.5000, currency=EUR]");
        assertThat(counts(shop.imports(dearer))).isEqualTo(new FilePlan.Counts(0, 0, 2, 0, 0));
    }

    /** What the file has together is apart here, and the other way round: nothing is promised that is not done, and the first gives the title. */
    @Test
    void goodsThatAreGroupedOtherwiseHereAreTheSameTheSecondTime() {
        String header = "Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Price\n";
        shop.imports(file("products.csv", header + "a,Mug,,Color,Oat,MUG-O,1,1.00\nb,Enamel mug,,Color,Moss,MUG-B,1,1.00\n"
                + "c,Tea,,Size,S,TEA-S,1,1.00\nc,,,,L,TEA-L,1,1.00\n"));
        InputFile otherwise = file("products.csv", header + "a,Cup,,Color,Oat,MUG-O,1,1.00\na,,,,Moss,MUG-B,1,1.00\n"
                + "c,Green tea,,Size,S,TEA-S,1,1.00\nd,Black tea,,Size,L,TEA-L,1,1.00\n");
        assertThat(counts(shop.imports(otherwise))).isEqualTo(new FilePlan.Counts(0, 2, 1, 0, 0));
        assertThat(shop.shop.catalog().find("", 9).variants()).extracting(v -> v.name())
                .containsExactlyInAnyOrder("Cup – Oat", "Enamel mug – Moss", "Green tea – S", "Tea – L");
        assertThat(counts(shop.imports(otherwise))).isEqualTo(new FilePlan.Counts(0, 0, 3, 0, 0));
    }

    /** In one sentence for the file; a code of the house has no check digit. */
    @Test
    void aBarcodeThatNoScannerReadsIsTold() {
        InputFile wrong = file("products.csv", "Handle,Title,Body (HTML),Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Barcode\n"
                + "a,A,,,A-1,1,1.00,4006381333932\nb,B,,,B-1,1,1.00,036000291453\nc,C,,,C-1,1,1.00,HOUSE-1\n");
        assertThat(shop.plan(wrong).files().getFirst().problems()).extracting(p -> p.line() + " " + p.code() + " " + p.arguments())
                .containsExactly("2 barcodeCheck [4006381333932, 2]");
    }

    @Test
    void aBarcodeThatTwoVariantsHaveIsTheFirstOnesAndTheSameFileStaysTheSame() {
        InputFile twice = file("products.csv", "Handle,Title,Body (HTML),Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Barcode\n"
                + "a,A,,,A-1,1,1.00,4006381333931\nb,B,,,B-1,1,1.00,4006381333931\n");
        shop.imports(twice);
        assertThat(counts(shop.imports(twice))).isEqualTo(new FilePlan.Counts(0, 0, 2, 0, 0));
        assertThat(shop.shop.catalog().find("4006381333931", 9).variants().getFirst().sku()).isEqualTo(new Sku("A-1"));
    }

    @Test
    void aStockFileSetsLevelsOnceAndNeverMakesProducts() {
        shop.product("A-1");
        InputFile levels = file("stock.csv", "SKU,Quantity\nA-1,12\nZ-9,3\n");
        ImportPlan plan = shop.imports(levels);
        assertThat(counts(plan)).isEqualTo(new FilePlan.Counts(0, 1, 0, 0, 1));
        assertThat(plan.files().getFirst().problems()).extracting(Problem::code, Problem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("unknownSku", 3));
        assertThat(shop.available("A-1")).isEqualTo("12");
        assertThat(counts(shop.imports(levels))).isEqualTo(new FilePlan.Counts(0, 0, 1, 0, 1));
        assertThat(shop.shop.catalog().find("", 9).count()).isOne();
    }

    @Test
    void aLevelBelowWhatIsPromisedIsRefused() {
        shop.product("A-1").onHand("A-1", 5);
        shop.order("4 A-1", "1 tip!");
        shop.shop.fulfilment().allocate();
        ImportPlan plan = shop.imports(file("stock.csv", "SKU,Quantity\nA-1,3\n"));
        assertThat(plan.files().getFirst().problems()).extracting(Problem::code).containsExactly("levelRefused");
        assertThat(shop.available("A-1")).isEqualTo("1");
    }

    @Test
    void linesThatWillBeShortAreCountedOldestOrdersFirst() {
        shop.product("A-1").onHand("A-1", 5);
        ImportPlan plan = shop.plan(ShopifyOrder.file(
                ShopifyOrder.of(1002).line(4, "A-1", "1.00"), ShopifyOrder.of(1001).line(3, "A-1", "1.00")));
        assertThat(plan.shortLines()).isOne();
        assertThat(plan.files().getFirst().orders()).extracting(OrderPlan::shortLines).containsExactly(1, 0);
        ImportPlan withStock = shop.plan(
                ShopifyOrder.file(ShopifyOrder.of(1002).line(4, "A-1", "1.00"), ShopifyOrder.of(1001).line(3, "A-1", "1.00")),
                file("stock.csv", "SKU,Quantity\nA-1,7\n"));
        assertThat(withStock.shortLines()).isZero();
    }

    @Test
    void aTextWhoseSkuHasAProductByNowIsMatchedToIt() {
        shop.imports(ShopifyOrder.file(ShopifyOrder.of(1001).line(1, "A-1", "1.00")));
        shop.product("A-1");
        assertThat(shop.shop.matching().create(List.of())).isEmpty();
        assertThat(matched()).containsExactly(true);
        assertThat(shop.shop.catalog().find("", 9).count()).isOne();
    }

    private List<Boolean> matched() {
        return shop.numbered("#1001").lines().stream().map(l -> l.variant() != null).toList();
    }

    private static FilePlan.Counts counts(ImportPlan plan) {
        return ImportTwiceTest.counts(plan);
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
