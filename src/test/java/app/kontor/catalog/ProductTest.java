package app.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.channel.Channels;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ProductTest {
    private static final UnitPrice PRICE = new UnitPrice(new BigDecimal("12.50"), Currency.getInstance("EUR"));

    private final Given given = Given.shop();
    private final Catalog catalog = given.shop.catalog();

    @BeforeEach
    void empty() {
        given.empty();
    }

    @AfterAll
    void close() {
        given.close();
    }

    @Test
    void aProductIsSavedWholeAndReadBack() {
        ProductId id = catalog.save(mug("MUG-S", "MUG-L"));
        Product saved = catalog.product(id);
        assertThat(saved.draft().variants()).extracting(VariantDraft::sku).containsExactly("MUG-S", "MUG-L");
        assertThat(saved.names()).containsExactly("Mug – MUG-S", "Mug – MUG-L");
        assertThat(catalog.save(saved.draft())).isEqualTo(id);
        assertThat(catalog.product(id)).isEqualTo(saved);
    }

    @Test
    void savingNothingNewLeavesNoCommand() {
        ProductDraft saved = catalog.product(catalog.save(mug("MUG-S"))).draft();
        int before = given.commands();
        catalog.save(saved);
        assertThat(given.commands()).isEqualTo(before);
    }

    @Test
    void anotherProductsSkuIsRefusedWhateverItsCase() {
        given.product("A-1", "Teapot");
        assertThatThrownBy(() -> catalog.save(mug("a-1"))).hasMessageContaining("product.skuTaken").hasMessageContaining("Teapot");
        assertThatThrownBy(() -> catalog.save(mug("X", "x"))).hasMessageContaining("product.skuTwice");
        assertThatThrownBy(() -> catalog.save(mug(" "))).hasMessageContaining("product.skuMissing");
    }

    @Test
    void aCodeOfAnotherProductIsRefusedAndNamesItsSku() {
        catalog.save(coded("A-1", "4006381333931"));
        assertThatThrownBy(() -> catalog.save(coded("B-2", "4006381333931")))
                .hasMessageContaining("barcode.taken").hasMessageContaining("A-1");
    }

    @Test
    void aWrongCheckDigitProposesTheRightOne() {
        assertThat(new Barcode("4006381333930", Quantity.ONE).checked()).isEqualTo("4006381333931");
        assertThat(new Barcode("96385074", Quantity.ONE).checked()).isEqualTo("96385074");
        assertThat(new Barcode("036000291452", Quantity.ONE).checked()).isEqualTo("036000291452");
        assertThat(new Barcode("BOX-12", Quantity.ONE).checked()).isEqualTo("BOX-12");
        assertThatThrownBy(() -> catalog.save(coded("A-1", "4006381333930")))
                .hasMessageContaining("barcode.checkDigit").hasMessageContaining("4006381333931");
    }

    @Test
    void aNewSkuKeepsTheHistoryAndTheChannelsFindTheOldOne() {
        given.channel("Shop", "shopify").product("A-1").onHand("A-1", 7);
        ProductId id = productOf("A-1");
        ProductDraft draft = catalog.product(id).draft();
        catalog.save(draft.with(List.of(draft.variants().getFirst().withSku("B-9"))));
        assertThat(given.available("B-9")).isEqualTo("7");
        var channel = given.shop.channels().all().getFirst().id();
        assertThat(given.<Object>write(tx -> Channels.listings(tx, channel).get("a-1").variant()))
                .isEqualTo(catalog.product(id).draft().variants().getFirst().id());
    }

    @Test
    void archivingAllVariantsArchivesTheProductAndUndoBringsItBack() {
        ProductId id = catalog.save(mug("MUG-S", "MUG-L"));
        var ids = catalog.product(id).draft().variants().stream().map(VariantDraft::id).toList();
        catalog.archive(ids, true);
        assertThat(catalog.product(id).archived()).isTrue();
        given.shop.history().undo(given.last());
        assertThat(catalog.product(id).archived()).isFalse();
    }

    @Test
    void anEditOfOneCellIsOneCommandThatCanBeTakenBack() {
        ProductId id = catalog.save(mug("MUG-S"));
        catalog.edit(catalog.product(id).draft().variants().getFirst().id(), v -> v.withReorderPoint(Quantity.of(5)));
        assertThat(catalog.product(id).draft().variants().getFirst().reorderPoint()).isEqualTo(Quantity.of(5));
        given.shop.history().undo(given.last());
        assertThat(catalog.product(id).draft().variants().getFirst().reorderPoint()).isNull();
    }

    @Test
    void whatOthersChangedMeanwhileStaysAndTheSameFieldTwiceIsRefused() {
        ProductId id = catalog.save(mug("MUG-1"));
        ProductDraft was = catalog.product(id).draft();
        catalog.edit(was.variants().getFirst().id(), v -> v.withBuffer(Quantity.of(2)));
        catalog.save(was.titled("Big mug"), was);
        ProductDraft now = catalog.product(id).draft();
        assertThat(now.title()).isEqualTo("Big mug");
        assertThat(now.variants().getFirst().buffer()).isEqualTo(Quantity.of(2));
        assertThatThrownBy(() -> catalog.save(was.titled("Small mug"), was))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("product.changedMeanwhile"));
        catalog.save(was.titled("Big mug"), was);
        assertThat(catalog.product(id).draft()).isEqualTo(now);
    }

    /** The Turkish İ becomes two letters in lower case. */
    @Test
    void aNameOfLettersThatGrowInLowerCaseFitsTheSearchText() {
        VariantDraft wide = new VariantDraft(null, "İ".repeat(60), "İ".repeat(190), null, null, Quantity.ZERO, null, true, false, List.of());
        catalog.save(new ProductDraft(null, "İ".repeat(500), null, TaxClass.STANDARD, List.of(wide)));
        assertThat(catalog.find("i̇i̇", 1).count()).isEqualTo(1);
    }

    private ProductId productOf(String sku) {
        return given.write(tx -> Catalog.get(tx, sku).product());
    }

    private static ProductDraft mug(String... skus) {
        return new ProductDraft(null, "Mug", "Kiln & Co", TaxClass.STANDARD,
                Arrays.stream(skus).map(ProductTest::variant).toList());
    }

    private static ProductDraft coded(String sku, String code) {
        return new ProductDraft(null, "Mug", null, TaxClass.STANDARD,
                List.of(variant(sku).withBarcodes(List.of(new Barcode(code, Quantity.ONE)))));
    }

    private static VariantDraft variant(String sku) {
        return new VariantDraft(null, sku, sku, PRICE, Quantity.of(350), Quantity.ZERO, null, true, false, List.of());
    }
}
