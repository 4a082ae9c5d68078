package app.kontor.importing.plan;

import static app.kontor.schema.Tables.IMPORT_BATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.FilePlan.Counts;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What makes an order the same order: R46, R51. */
class ImportTwiceTest {
    @AutoClose
    private final Given shop = Given.shop();

    @Test
    void r46TheSameFileAgainIsTheSameAndWritesNothing() {
        InputFile file = export(1, 50);
        assertThat(counts(shop.imports(file))).isEqualTo(new Counts(50, 0, 0, 0, 0));
        int commands = shop.commands();
        ImportPlan again = shop.imports(file);
        assertThat(counts(again)).isEqualTo(new Counts(0, 0, 50, 0, 0));
        assertThat(again.batch()).isNull();
        assertThat(shop.commands()).isEqualTo(commands);
        assertThat(shop.<Integer>write(tx -> tx.sql().fetchCount(IMPORT_BATCH))).isOne();
    }

    @Test
    void r46TheNextExportOverlapsThreeAreNewFiftyTheSame() {
        shop.imports(export(1, 50));
        ImportPlan plan = shop.imports(export(1, 53));
        assertThat(counts(plan)).isEqualTo(new Counts(3, 0, 50, 0, 0));
        assertThat(plan.batch()).isEqualTo(2);
        assertThat(shop.shop.orders().find(new app.kontor.sales.OrderFilter(null, null, null), 1).count()).isEqualTo(53);
    }

    @Test
    void theSameFileTwiceInOneCallIsNewOnce() {
        ImportPlan plan = shop.imports(export(1, 2), export(1, 3));
        assertThat(plan.files()).extracting(FilePlan::counts)
                .containsExactly(new Counts(2, 0, 0, 0, 0), new Counts(1, 0, 2, 0, 0));
        assertThat(shop.numbered("#1").number()).isEqualTo("K-1001");
        assertThat(shop.numbered("#3").number()).isEqualTo("K-1003");
    }

    @Test
    void aRenamedOrderIsTheSameOrderByItsId() {
        shop.imports(ShopifyOrder.file(order(1001)));
        assertThat(counts(shop.imports(ShopifyOrder.file(order(1001).with("Name", "#1001-B"))))).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(shop.numbered("#1001").lines()).hasSize(1);
    }

    @Test
    void twoNamesOfOneOrderInOneFileAreOneOrder() {
        ShopifyOrder other = order(1001).with("Name", "#1001-B").with("Total", "12.00").with("Shipping", "2.00");
        assertThat(counts(shop.imports(ShopifyOrder.file(order(1001), other)))).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(shop.numbered("#1001").charges().total()).hasToString("12.00 EUR");
        assertThat(counts(shop.imports(ShopifyOrder.file(other)))).isEqualTo(new Counts(0, 0, 1, 0, 0));
    }

    @Test
    void aRecordThatNamesTwoOrdersIsRejectedAndBothStay() {
        shop.imports(ShopifyOrder.file(order(1001), order(1002)));
        InputFile mixed = ShopifyOrder.file(order(1001).with("Id", "5000001002").with("Email", "x@example.com"), order(1003));
        ImportPlan plan = shop.imports(mixed);
        assertThat(counts(plan)).isEqualTo(new Counts(1, 0, 0, 0, 1));
        assertThat(plan.files().getFirst().problems()).extracting(Problem::severity, Problem::code, Problem::record)
                .contains(org.assertj.core.groups.Tuple.tuple(Problem.Severity.REJECTED, "refsDisagree", "#1001"));
        assertThat(shop.numbered("#1001").delivery().email()).isEqualTo("anna@example.com");
        assertThat(shop.numbered("#1002").delivery().email()).isEqualTo("anna@example.com");
    }

    @Test
    void aPlanWritesNothing() {
        int commands = shop.commands();
        assertThat(counts(shop.plan(export(1, 2)))).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(shop.commands()).isEqualTo(commands);
        assertThat(shop.shop.folder().documents()).doesNotExist();
    }

    @Test
    void aPlanThatTheShopHasOvertakenIsNotCarriedOut() {
        ImportRequest request = ImportRequest.of(export(1, 2));
        ImportPlan plan = shop.plan(request);
        shop.imports(export(1, 1));
        assertThatThrownBy(() -> shop.shop.importing().apply(request, plan)).isInstanceOfSatisfying(
                BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("import.planChanged"));
        assertThat(counts(shop.imports(request))).isEqualTo(new Counts(1, 0, 1, 0, 0));
    }

    @Test
    void whatIsUndoneCanBeImportedAgain() {
        InputFile file = export(1, 2);
        int batch = shop.imports(file).batch();
        shop.shop.history().undo(shop.shop.importing().batch(batch));
        assertThat(counts(shop.imports(file))).isEqualTo(new Counts(2, 0, 0, 0, 0));
        assertThat(shop.numbered("#1").number()).as("a number is never given twice").isEqualTo("K-1003");
    }

    @Test
    void theChannelsNumbersAndTheFileAreKept() {
        InputFile file = export(7, 7);
        int batch = shop.imports(file).batch();
        assertThat(batch).isOne();
        assertThat(shop.orders.refs(shop.numbered("7").id())).extracting(r -> r.kind() + " " + r.ref())
                .containsExactlyInAnyOrder("shopifyName #7", "shopifyId 5000000007");
        String hash = app.kontor.document.Documents.hash(file.bytes());
        assertThat(shop.shop.documents().read(hash)).isEqualTo(file.bytes());
    }

    private static ShopifyOrder order(int number) {
        return ShopifyOrder.of(number).line(1, "A-1", "10.00");
    }

    private static InputFile export(int first, int last) {
        List<ShopifyOrder> orders = IntStream.rangeClosed(first, last).mapToObj(ImportTwiceTest::order).toList();
        return ShopifyOrder.file("orders.csv", orders);
    }

    static Counts counts(ImportPlan plan) {
        return plan.files().getFirst().counts();
    }
}
