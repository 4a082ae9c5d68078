package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.ReadOptions;
import app.kontor.value.BusinessRuleException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a file may hold stops an import in the middle. */
class FittingTest {
    private static final String LONG = "x".repeat(9000);
    private static final ShopifyOrder ORDER = ShopifyOrder.of(1001).line(1, "A-1", "10.00");
    private static final ShopifyOrder OTHER = ShopifyOrder.of(1002).line(1, "A-1", "10.00");

    @AutoClose
    private final Given shop = Given.shop();

    @ParameterizedTest
    @ValueSource(strings = {"Email", "Notes", "Shipping Method", "Payment Method", "Billing Name", "Billing Company", "Billing Address1",
        "Billing Address2", "Billing Zip", "Billing City", "Billing Province", "Billing Phone", "Shipping Name", "Shipping Address1",
        "Shipping City", "Shipping Phone", "Lineitem name", "Tax 1 Name", "Phone"})
    void textThatIsTooLongIsCutAndSaidSo(String column) {
        ShopifyOrder order = column.equals("Lineitem name")
                ? ORDER.withoutLines().line(1, "A-1", LONG, "10.00")
                : ORDER.with(column, LONG).with("Tax 1 Value", "0.10");
        ImportPlan plan = shop.imports(ShopifyOrder.file(order, OTHER));
        assertThat(ImportTwiceTest.counts(plan)).isEqualTo(new FilePlan.Counts(2, 0, 0, 0, 0));
        assertThat(plan.files().getFirst().problems()).anySatisfy(p -> {
            assertThat(p.code()).isEqualTo("textCut");
            assertThat(p.record()).isEqualTo("#1001");
        });
        assertThat(ImportTwiceTest.counts(shop.imports(ShopifyOrder.file(order, OTHER))))
                .isEqualTo(new FilePlan.Counts(0, 0, 2, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "Id", "Lineitem sku"})
    void aCodeThatIsTooLongRejectsItsOrder(String column) {
        ShopifyOrder order = column.startsWith("Lineitem")
                ? ORDER.withoutLines().line(1, LONG, "Mug", "10.00")
                : ORDER.with(column, LONG);
        ImportPlan plan = shop.imports(ShopifyOrder.file(order, OTHER));
        assertThat(ImportTwiceTest.counts(plan)).isEqualTo(new FilePlan.Counts(1, 0, 0, 0, 1));
        assertThat(plan.files().getFirst().problems()).anySatisfy(p -> assertThat(p.code()).isEqualTo("codeTooLong"));
        assertThat(shop.numbered("#1002").lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"Total, 99999999999999999.00", "Shipping, 1000000000000", "Refunded Amount, 123456789012345678901234567890"})
    void anAmountBeyondAllReasonRejectsItsOrder(String column, String amount) {
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.with("Total", "10.00").with(column, amount), OTHER));
        assertThat(ImportTwiceTest.counts(plan)).isEqualTo(new FilePlan.Counts(1, 0, 0, 0, 1));
    }

    @Test
    void aQuantityBeyondAllReasonRejectsItsOrder() {
        ImportPlan plan = shop.imports(ShopifyOrder.file(ORDER.withoutLines().line(2_000_000_000, "A-1", "99999.00"), OTHER));
        assertThat(ImportTwiceTest.counts(plan)).isEqualTo(new FilePlan.Counts(1, 0, 0, 0, 1));
    }

    @Test
    void aCountryThatNobodyKnowsStaysOnTheAddress() {
        shop.imports(ShopifyOrder.file(ORDER.with("Shipping Country", "Atlantis").with("Shipping Province", "Deep")));
        assertThat(shop.numbered("#1001").delivery().shipping().country()).isNull();
        assertThat(shop.numbered("#1001").delivery().shipping().region()).isEqualTo("Deep, Atlantis");
    }

    @Test
    void aPercentageWithManyDecimalsIsRounded() {
        shop.imports(ShopifyOrder.file(ORDER.with("Tax 1 Name", "VAT 6.123456%").with("Tax 1 Value", "0.58").with("Taxes", "0.58")));
        assertThat(shop.numbered("#1001").taxes()).hasSize(1);
    }

    @Test
    void productsFitToo() {
        String file = "Handle,Title,Vendor,Option1 Value,Variant SKU,Variant Grams,Variant Price,Variant Barcode,Body (HTML)\n"
                + LONG + "," + LONG + "," + LONG + "," + LONG + ",A-1,100,1.00," + "4".repeat(70) + ",\n"
                + "mug,Mug,,Blue," + LONG + ",1,1.00,,\n"
                + "cup,Cup,,Blue,C-1,1,9999999999999999,,\n";
        ImportPlan plan = shop.imports(new InputFile("products.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(ImportTwiceTest.counts(plan)).isEqualTo(new FilePlan.Counts(1, 0, 0, 0, 2));
        assertThat(shop.shop.catalog().find("A-1", 9).count()).isOne();
        assertThat(ImportTwiceTest.counts(shop.imports(new InputFile("products.csv", file.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(new FilePlan.Counts(0, 0, 1, 0, 2));
    }

    @Test
    void aFileMayHaveAnyName() {
        assertThat(shop.imports(ShopifyOrder.file(LONG + ".csv", List.of(ORDER))).batch()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "121"})
    void aChannelNeedsAName(String name) {
        String wanted = name.equals("121") ? "x".repeat(121) : name;
        ImportRequest request = new ImportRequest(List.of(ShopifyOrder.file(ORDER)), ReadOptions.RECOGNISE, wanted);
        assertThatThrownBy(() -> shop.plan(request)).isInstanceOfSatisfying(
                BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("import.channelName"));
    }
}
