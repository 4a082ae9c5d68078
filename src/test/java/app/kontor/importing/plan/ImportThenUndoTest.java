package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.exporting.Exporting;
import app.kontor.history.UndoResult;
import app.kontor.importing.FileRefused;
import app.kontor.importing.GoldenFiles;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every golden file, imported into a shop that has goods and orders already and taken back: what is exported is byte for byte as before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportThenUndoTest {
    private static final List<String> KINDS = List.of("orders", "order-lines", "products", "stock", "customers", "suppliers", "supplier-items", "purchase-orders");

    private final Given given = Given.shop();
    private Map<String, String> before = Map.of();
    private int applied;

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
        given.close();
    }

    @TestFactory
    Stream<DynamicTest> leavesNothingBehind() {
        return GoldenFiles.all().map(file -> DynamicTest.dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> check(file)));
    }

    private void check(Path file) throws Exception {
        ImportPlan done;
        try {
            ImportRequest request = GoldenFiles.request(file);
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
        UndoResult undone = given.shop.history().undo(given.shop.importing().batch(done.batch()));
        assertThat(undone.kept()).as("nobody else has touched it").isEmpty();
        assertThat(undone.impossible()).isEmpty();
        assertThat(exports()).isEqualTo(before);
        PastImport past = given.shop.pastImports().list(new WindowRequest("", "", "", false, null, 1)).rows().getFirst();
        assertThat(past.number()).isEqualTo(done.batch());
        assertThat(past.undone()).isTrue();
    }

    private Map<String, String> exports() {
        return KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> new String(
                given.shop.exporting().export(Exporting.kind(kind), kind + ".csv").bytes(), StandardCharsets.UTF_8)));
    }
}
