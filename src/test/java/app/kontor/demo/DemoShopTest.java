package app.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.DemoShopFixture;
import app.kontor.app.Demo;
import app.kontor.app.Shop;
import app.kontor.catalog.Variant;
import app.kontor.day.SelfCheck;
import app.kontor.exporting.ExportKind;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.sales.OrderView;
import app.kontor.stock.StockView;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's shop is sound, has orders in every state, and files that import as its README says. */
class DemoShopTest {
    @TempDir
    Path dir;

    private final DemoShopFixture demo = DemoShopFixture.open();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void everyViewHasOrders() {
        Map<OrderView, Long> counts = demo.shop.orders().counts();
        assertThat(counts.get(OrderView.ALL)).isEqualTo(600);
        assertThat(counts.get(OrderView.OPEN)).isBetween(20L, 60L);
        assertThat(counts.get(OrderView.READY)).isGreaterThanOrEqualTo(8);
        assertThat(counts.get(OrderView.SHORT)).isGreaterThanOrEqualTo(3);
        assertThat(counts.get(OrderView.UNPAID)).isGreaterThanOrEqualTo(4);
        assertThat(counts.get(OrderView.HOLD)).isEqualTo(3);
        assertThat(counts.get(OrderView.SHIPPED)).isGreaterThan(450);
        assertThat(counts.get(OrderView.HISTORY)).isGreaterThan(30);
        assertThat(demo.shop.stock().counts().get(StockView.ALL)).isGreaterThan(100);
        assertThat(demo.shop.fulfilment().pickLists(500)).anyMatch(list -> list.orders() > 3);
        assertThat(demo.shop.channels().all()).hasSize(3);
        assertThat(demo.shop.settings().get("shop.demo")).isEqualTo("yes");
    }

    @Test
    void everyNumberIsRight() {
        assertThat(demo.shop.selfCheck().run()).allMatch(SelfCheck.Check::ok);
    }

    @Test
    void itsFilesImportAsTheReadmeSays() throws IOException {
        FilePlan shopify = plan("shopify_orders.csv").files().getFirst();
        assertThat(shopify.counts().created()).isEqualTo(12);
        assertThat(shopify.counts().changed()).isEqualTo(1);
        assertThat(shopify.counts().rejected()).isZero();
        assertThat(plan("shopify_orders.csv").unknownSkus()).isEqualTo(2);
        assertThat(plan("EtsySoldOrderItems.csv").files().getFirst().counts().created()).isEqualTo(6);
        FilePlan stock = plan("bestand.csv").files().getFirst();
        assertThat(stock.counts().changed()).isGreaterThan(5);
        assertThat(stock.counts().rejected()).isZero();
        assertThat(Files.readString(demo.folder.resolve("demo-files/README.txt"))).contains("bestand.csv");
    }

    @Test
    void theSameDayGivesTheSameShop() {
        try (Shop again = Demo.create(dir.resolve("again"), Locale.GERMAN, DemoShopFixture.CLOCK, (done, of) -> {})) {
            for (ExportKind kind : List.of(ExportKind.ORDERS, ExportKind.ORDER_LINES, ExportKind.STOCK, ExportKind.INVOICES)) {
                assertThat(again.exporting().export(kind, "x.csv").bytes())
                        .as(kind.code())
                        .isEqualTo(demo.shop.exporting().export(kind, "x.csv").bytes());
            }
        }
    }

    @Test
    void goodsAreKnownByPictureBarcodeAndReorderPoint() {
        List<Variant> all = demo.shop.catalog().find("", 500).variants();
        assertThat(all).hasSizeGreaterThan(100).allMatch(v -> v.barcodes().size() == 1 && v.price() != null && v.weightGrams() != null);
        assertThat(demo.shop.pictures().ofVariants(all.stream().map(Variant::id).toList())).hasSameSizeAs(all);
        assertThat(demo.shop.catalog().product(all.getFirst().product()).draft().variants())
                .allMatch(v -> v.reorderPoint() != null);
    }

    @Test
    void aFolderWithSomethingInItIsRefused() throws IOException {
        Files.writeString(dir.resolve("letter.txt"), "Dear");
        assertThatThrownBy(() -> Demo.create(dir, Locale.ENGLISH, DemoShopFixture.CLOCK, (done, of) -> {}))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("shop.notEmpty"));
        assertThat(dir.resolve("letter.txt")).hasContent("Dear");
    }

    @Test
    void whoStopsItFindsTheFolderEmpty() throws IOException {
        assertThatThrownBy(() -> Demo.create(dir, Locale.ENGLISH, DemoShopFixture.CLOCK, (done, of) -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
        try (Stream<Path> left = Files.list(dir)) {
            assertThat(left).isEmpty();
        }
    }

    private ImportPlan plan(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(demo.folder.resolve("demo-files").resolve(file));
        return demo.shop.importing().plan(new ImportRequest(
                List.of(new InputFile(file, bytes)), ReadOptions.RECOGNISE, null));
    }
}
