package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.importing.Problem;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Reports of smaller storefronts that belong together, come again, or hold a part of what is here: none wipes what another told. */
class ShopReportsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/importing");
    private static final String SALE = "Date,Time,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,"
            + "Transaction ID,Event Type\n";

    @AutoClose
    private final Given shop = Given.shop();

    @Test
    void squaresItemsAndTransactionsAreOneOrder() throws IOException {
        shop.imports(golden("square/01-items-2025-with-refunds.csv"));
        SalesOrder before = shop.numbered("TxA");
        ImportPlan plan = shop.imports(golden("square/03-transactions.csv"));
        assertThat(plan.files().getFirst().counts().created()).isZero();
        SalesOrder order = shop.numbered("TxA");
        assertThat(order.lines()).isEqualTo(before.lines());
        assertThat(order.charges().total()).hasToString("21.06 EUR");
        assertThat(order.charges().rounding()).hasToString("0.00 EUR");
        assertThat(order.status().state()).isEqualTo(OrderState.HISTORY);
    }

    @Test
    void aRefundAloneIsToldToTheSaleAndChangesNothingElse() {
        shop.imports(text(SALE + "2026-07-18,10:00:00,Vase,2.0,Regular,VASE,,$40.00,$0.00,$40.00,$3.20,Tx9,Payment\n"));
        SalesOrder before = shop.numbered("Tx9");
        ImportPlan plan = shop.imports(text(SALE + "2026-07-20,09:00:00,Vase,-1.0,Regular,VASE,,-$20.00,$0.00,-$20.00,-$1.60,Tx9,Refund\n"));
        assertThat(plan.files().getFirst().problems()).extracting(Problem::code).contains("refundAlone");
        SalesOrder order = shop.numbered("Tx9");
        assertThat(order.lines()).isEqualTo(before.lines());
        assertThat(order.charges().total()).isEqualTo(before.charges().total());
        assertThat(order.charges().refunded()).hasToString("21.60 EUR");
    }

    @Test
    void shopwaresItemsAndMainDataAreOneOrderInEitherOrder() throws IOException {
        shop.imports(golden("shopware/02-main-orders.csv"));
        assertThat(shop.numbered("20002").lines()).isEmpty();
        shop.imports(golden("shopware/01-order-items.csv"));
        SalesOrder order = shop.numbered("20002");
        assertThat(order.lines()).hasSize(1);
        assertThat(order.delivery().shipping().city()).isEqualTo("Dresden");
        assertThat(order.charges().total()).hasToString("26.90 EUR");
        assertThat(order.charges().rounding()).hasToString("0.00 EUR");
    }

    @Test
    void walmartsSheetComesAgainWithAllOfItSent() throws IOException {
        shop.imports(golden("walmart/01-sheet.xlsx"));
        assertThat(shop.numbered("108000000000001").status().payment()).isEqualTo(PaymentState.PAID);
        shop.imports(golden("walmart/03-reexport-all-shipped.csv"));
        SalesOrder order = shop.numbered("108000000000001");
        assertThat(order.lines()).hasSize(2);
        assertThat(order.status().state()).isEqualTo(OrderState.HOLD);
        assertThat(shop.imports(golden("walmart/03-reexport-all-shipped.csv")).files().getFirst().counts().changed()).isZero();
    }

    @Test
    void levelsFindVariantsThatHaveNoSku() {
        shop.imports(text("Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
                + "lamp,Lamp,,Title,Default Title,,9.00\npuffer,Puffer,,Size,M,,9.00\npuffer,,,,L,,9.00\n"));
        shop.imports(text("Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,On hand\n"
                + "lamp,Lamp,Title,Default Title,,,,,4\npuffer,Puffer,Size,L,,,,,7\n"));
        assertThat(shop.available("lamp")).isEqualTo("4");
        assertThat(shop.available("puffer-l")).isEqualTo("7");
    }

    @Test
    void levelsComeWithTheirProductsInOneCall() {
        InputFile levels = text("Handle,Title,Option1 Name,Option1 Value,SKU,Location,On hand\nlamp,Lamp,Title,Default Title,,,4\n"
                + "bowl,Bowl,Title,Default Title,,,0\ngone,Gone,Title,Default Title,,,9\n");
        InputFile products = text("Handle,Title,Body (HTML),Option1 Name,Option1 Value,Variant SKU,Variant Price\n"
                + "lamp,Lamp,,Title,Default Title,,9.00\nbowl,Bowl,,Title,Default Title,,9.00\n");
        ImportPlan plan = shop.imports(levels, products);
        assertThat(plan.files().getFirst().counts()).isEqualTo(new FilePlan.Counts(0, 1, 1, 0, 1));
        assertThat(shop.available("lamp")).isEqualTo("4");
        assertThat(shop.imports(levels, products).files().getFirst().counts()).isEqualTo(new FilePlan.Counts(0, 0, 2, 0, 1));
    }

    @Test
    void aMarketplacesPriceInAnotherCurrencyIsLeftOutAndTold() {
        ImportPlan plan = shop.imports(text("TITLE,DESCRIPTION,PRICE,CURRENCY_CODE,QUANTITY,TAGS,SKU\nMug,,18.50,USD,3,,MUG\nLamp,,9.00,EUR,3,,LAMP\n"));
        assertThat(plan.files().getFirst().problems()).extracting(Problem::code).containsExactly("priceCurrency");
        assertThat(shop.shop.catalog().find("MUG", 9).variants().getFirst().price()).isNull();
        assertThat(shop.shop.catalog().find("LAMP", 9).variants().getFirst().price()).hasToString("UnitPrice[amount=9.0000, currency=EUR]");
    }

    @Test
    void aMarketplacesNameOfOneVariantIsNoTitleForAll() {
        shop.imports(text("Handle,Title,Body (HTML),Option1 Value,Variant SKU,Variant Price\nmug,Mug,,Oat,MUG-O,9.00\nmug,,,Moss,MUG-M,9.00\n"));
        InputFile listings = text("item-name\tlisting-id\tseller-sku\tprice\tquantity\nPotter mug oat 320 ml\tL1\tMUG-O\t9.50\t3\n"
                + "Potter mug moss 320 ml\tL2\tMUG-M\t9.00\t4\n");
        assertThat(shop.imports(listings).files().getFirst().counts()).isEqualTo(new FilePlan.Counts(0, 1, 1, 0, 0));
        assertThat(shop.shop.catalog().find("MUG", 9).variants()).extracting(v -> v.name() + " " + v.price().amount())
                .containsExactlyInAnyOrder("Mug – Oat 9.5000", "Mug – Moss 9.0000");
        assertThat(shop.imports(listings).files().getFirst().counts().changed()).isZero();
    }

    @Test
    void aLevelByBarcodeAndBySkuIsOneAndStatedTwice() {
        shop.imports(text("Handle,Title,Body (HTML),Option1 Value,Variant SKU,Variant Price,Variant Barcode\nmug,Mug,,,MUG,9.00,4006381333931\n"));
        InputFile levels = text("SKU,Quantity\nMUG,4\n4006381333931,7\n");
        assertThat(shop.imports(levels).files().getFirst().counts()).isEqualTo(new FilePlan.Counts(0, 1, 0, 0, 1));
        assertThat(shop.imports(levels).files().getFirst().counts()).isEqualTo(new FilePlan.Counts(0, 0, 1, 0, 1));
    }

    @Test
    void combinationsKeepTheTitleThatIsHere() throws IOException {
        shop.imports(text("Handle,Title,Body (HTML),Option1 Value,Variant SKU,Variant Price\nvase,A fine vase,,S,VASE-S,9.00\n"));
        shop.imports(golden("prestashop/02-combinations.csv"));
        assertThat(shop.shop.catalog().find("VASE", 9).variants()).extracting(v -> v.name())
                .containsExactlyInAnyOrder("A fine vase – M", "A fine vase – S");
        assertThat(shop.imports(golden("prestashop/02-combinations.csv")).files().getFirst().counts().changed()).isZero();
    }

    private static InputFile golden(String name) throws IOException {
        return new InputFile(Path.of(name).getFileName().toString(), Files.readAllBytes(GOLDEN.resolve(name)));
    }

    private static InputFile text(String text) {
        return new InputFile("file.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
