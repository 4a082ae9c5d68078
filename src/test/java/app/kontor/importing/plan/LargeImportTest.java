package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.importing.plan.FilePlan.Counts;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of so many orders that neither they nor their plan are held in memory. */
class LargeImportTest {
    private static final int ORDERS = 2_100;

    @AutoClose
    private final Given shop = Given.shop().product("MUG").onHand("MUG", 30);

    @TempDir
    private Path folder;

    @Test
    void aPlanHoldsNoneOfItsOrders() throws IOException {
        ImportPlan plan = shop.plan(file("open", 1, ORDERS));
        PlannedOrders orders = plan.files().getFirst().orders();
        assertThat(orders).hasSize(ORDERS);
        assertThat(orders.held()).isZero();
        assertThat(plan.files().getFirst().orderLines()).isEqualTo(ORDERS);
    }

    /** The oldest are the last of the file, as a shop exports them. */
    @Test
    void theOldestOrdersGetTheStock() throws IOException {
        ImportPlan plan = shop.plan(file("open", 1, ORDERS));
        PlannedOrders orders = plan.files().getFirst().orders();
        assertThat(plan.shortLines()).isEqualTo(ORDERS - 30);
        assertThat(IntStream.range(0, ORDERS).filter(i -> orders.get(i).shortLines() == 0).toArray())
                .isEqualTo(IntStream.range(ORDERS - 30, ORDERS).toArray());
    }

    @Test
    void whatWasPlannedIsDoneAndTakenBack() throws IOException {
        ImportPlan done = shop.imports(file("open", 1, ORDERS));
        assertThat(ImportTwiceTest.counts(done)).isEqualTo(new Counts(ORDERS, 0, 0, 0, 0));
        assertThat(shop.numbered("#" + ORDERS).number()).isEqualTo("K-" + (1000 + ORDERS));
        assertThat(shop.shop.partners().find("", 1).count()).isEqualTo(7);
        assertThat(ImportTwiceTest.counts(shop.plan(file("open", 1, ORDERS)))).isEqualTo(new Counts(0, 0, ORDERS, 0, 0));
        ImportPlan news = shop.imports(file("fulfilled", 1, ORDERS + 10));
        assertThat(ImportTwiceTest.counts(news)).isEqualTo(new Counts(10, ORDERS, 0, 10, 0));
        assertThat(shop.db.faults()).isEmpty();
        for (ImportPlan one : List.of(news, done)) {
            assertThat(shop.shop.history().undo(shop.shop.importing().batch(one.batch())).kept()).isEmpty();
        }
        assertThat(shop.shop.orders().find(new app.kontor.sales.OrderFilter(null, null, null), 1).count()).isZero();
        assertThat(shop.db.faults()).isEmpty();
    }

    @Test
    void twoFilesOfOneCallKnowEachOther() throws IOException {
        ImportPlan plan = shop.imports(file("open", 1, ORDERS), file("open", ORDERS - 99, ORDERS + 1));
        assertThat(plan.files()).extracting(FilePlan::counts).containsExactly(new Counts(ORDERS, 0, 0, 0, 0), new Counts(1, 0, 100, 0, 0));
        assertThat(shop.shop.partners().find("", 1).count()).isEqualTo(7);
    }

    @Test
    void aFileThatHasChangedSinceItsPlanIsRefused() throws IOException {
        InputFile file = file("open", 1, ORDERS);
        ImportRequest request = ImportRequest.of(file);
        ImportPlan plan = shop.shop.importing().plan(request);
        file("open", 1, ORDERS - 1);
        assertThatThrownBy(() -> shop.shop.importing().apply(request, plan)).isInstanceOfSatisfying(BusinessRuleException.class,
                rule -> assertThat(rule.key()).isEqualTo("import.fileChanged"));
        assertThat(shop.shop.orders().find(new app.kontor.sales.OrderFilter(null, null, null), 1).count()).isZero();
    }

    private InputFile file(String state, int first, int last) throws IOException {
        StringBuilder csv = new StringBuilder("Name,Email,Financial Status,Fulfillment Status,Created at,Currency,Total,"
                + "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Shipping Name,Shipping Zip\n");
        for (int i = first; i <= last; i++) {
            String time = LocalDateTime.of(2026, 3, 28, 12, 0).minusMinutes(i).toString().replace('T', ' ') + ":00 +0100";
            csv.append("#%d,b%d@example.com,paid,%s,%s,EUR,9.90,1,Mug,9.90,MUG,Ann B%d,1000\n"
                    .formatted(i, i % 7, state.equals("open") ? "" : state, time, i % 7));
        }
        Path path = folder.resolve("orders-" + first + ".csv");
        Files.writeString(path, csv);
        return InputFile.of(path, List.of());
    }
}
