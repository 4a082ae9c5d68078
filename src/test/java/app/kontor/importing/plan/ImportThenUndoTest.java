package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.exporting.Exporting;
import app.kontor.history.UndoResult;
import app.kontor.importing.FileRefused;
import app.kontor.importing.GoldenFiles;
import app.kontor.importing.ReadOptions;
import app.kontor.stock.MovementRow;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every golden file, imported into a shop that has goods and orders already and taken back: what is exported is byte for byte as before.
 * Products come with levels of theirs, as storefronts export both; the ledger keeps those and their reversals.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportThenUndoTest {
    private static final List<String> KINDS = List.of("orders", "order-lines", "products", "stock", "customers", "suppliers", "supplier-items", "purchase-orders");

    private final Given given = Given.shop();
    private Map<String, String> before = Map.of();
    private int applied;
    private int withProducts;

    @BeforeAll
    void aShopAtWork() {
        given.product("A-1").product("TP-0017").onHand("A-1", 9).onHand("TP-0017", 4);
        given.order("2 A-1");
        given.shop.fulfilment().allocate();
        before = exports();
    }

    @AfterAll
    void close() {
        assertThat(applied).as("files that changed something").isGreaterThan(100);
        assertThat(withProducts).as("files with products and levels").isGreaterThan(20);
        assertThat(given.stock.check()).isEmpty();
        assertThat(given.shop.history().firstBroken()).isEmpty();
        assertThat(given.db.faults()).isEmpty();
        given.close();
    }

    @TestFactory
    Stream<DynamicTest> leavesNothingBehind() {
        return GoldenFiles.all().map(file -> DynamicTest.dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> check(file)));
    }

    private void check(Path file) throws Exception {
        ImportPlan done;
        try {
            ImportRequest request = withLevels(GoldenFiles.request(file));
            done = given.shop.importing().apply(request, given.shop.importing().plan(request));
        } catch (FileRefused | BusinessRuleException refused) {
            assertThat(exports()).as("a refused file does nothing").isEqualTo(before);
            return;
        }
        if (done.batch() == null) {
            assertThat(exports()).as("a file that changes nothing").isEqualTo(before);
            return;
        }
        applied++;
        String levels = levels(done);
        UndoResult undone = given.shop.history().undo(given.shop.importing().batch(done.batch()));
        assertThat(undone.kept()).as("nobody else has touched it").isEmpty();
        assertThat(undone.impossible()).isEmpty();
        assertThat(exports()).isEqualTo(before);
        PastImport past = given.shop.pastImports().list(new WindowRequest("", "", "", false, null, 1)).rows().getFirst();
        assertThat(past.number()).isEqualTo(done.batch());
        assertThat(past.undone()).isTrue();
        if (!levels.isEmpty()) {
            checkLedger(done, undone);
        }
    }

    /** The ledger goes on naming what is gone; what was taken back can be done again, and that be taken back. */
    private void checkLedger(ImportPlan done, UndoResult undone) {
        withProducts++;
        List<MovementRow> ledger = given.stock.movements(null, new WindowRequest("", "", "", true, null, 999)).rows();
        MovementRow last = ledger.getFirst();
        assertThat(ledger).filteredOn(row -> Objects.equals(row.id(), last.reverses())).extracting(MovementRow::sku).containsExactly(last.sku());
        Map<String, String> goods = exports();
        UndoResult redone = given.shop.history().redo();
        assertThat(redone.kept()).isEmpty();
        assertThat(redone.undone()).isEqualTo(undone.undone());
        assertThat(exports()).isNotEqualTo(goods);
        given.shop.history().undo((CommandId) null);
        assertThat(exports()).isEqualTo(goods);
    }

    /** As the storefront's own export of its stock would come along. */
    private ImportRequest withLevels(ImportRequest request) {
        String levels = request.options().equals(ReadOptions.RECOGNISE) && request.profile() == null ? levels(given.plan(request)) : "";
        if (levels.isEmpty()) {
            return request;
        }
        InputFile stock = new InputFile("levels.csv", ("SKU,Quantity\n" + levels).getBytes(StandardCharsets.UTF_8));
        return new ImportRequest(Stream.concat(request.files().stream(), Stream.of(stock)).toList(), request.options(), request.channel());
    }

    private static String levels(ImportPlan plan) {
        return plan.files().stream().flatMap(file -> file.products().stream()).filter(p -> p.verdict() != Verdict.REJECTED)
                .flatMap(p -> p.variants().stream()).filter(v -> v.existing() == null)
                .map(v -> "\"" + v.variant().sku().value().replace("\"", "\"\"") + "\",7\n").collect(Collectors.joining());
    }

    private Map<String, String> exports() {
        Map<String, String> exports = KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> new String(
                given.shop.exporting().export(Exporting.kind(kind), kind + ".csv").bytes(), StandardCharsets.UTF_8)));
        exports.put("locations", given.stock.locations().toString());
        return exports;
    }
}
