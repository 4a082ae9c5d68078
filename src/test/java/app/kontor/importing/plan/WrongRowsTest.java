package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.exporting.Exporting;
import app.kontor.spreadsheet.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a file goes out as a file, whole records with their reasons, and comes back corrected. */
class WrongRowsTest {
    private final Given given = Given.shop();

    @AfterEach
    void close() {
        given.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong.csv", "wrong.xlsx"})
    void anOrderGoesOutWithAllItsRowsAndComesBack(String fileName) {
        InputFile good = ShopifyOrder.file(ShopifyOrder.of(90).line(1, "A-1", "10.00"),
                ShopifyOrder.of(91).line(1, "0017", "10.00").line(2, "B-1", "4.44"), ShopifyOrder.of(92).line(1, "A-1", "10.00"));
        InputFile file = new InputFile("orders.csv", new String(good.bytes(), StandardCharsets.UTF_8).replace("4.44", "many").getBytes(StandardCharsets.UTF_8));
        ImportRequest request = ImportRequest.of(file);
        ImportPlan plan = given.shop.importing().plan(request);
        assertThat(plan.files().getFirst().counts().rejected()).isOne();
        given.shop.importing().apply(request, plan);
        Table wrong = wrong(request, plan);
        int name = wrong.columns().indexOf("Name");
        assertThat(wrong.columns()).startsWith("Wrong");
        assertThat(wrong.rows()).as("both rows of the one order").hasSize(2).allSatisfy(row -> assertThat(row.get(name)).isEqualTo("#91"));
        assertThat(wrong.rows()).extracting(List::getFirst).containsExactly("", "amount");

        List<List<Object>> corrected = wrong.rows().stream().map(row -> row.stream().map(cell -> "many".equals(cell) ? (Object) "4.44" : cell).toList()).toList();
        byte[] bytes = Exporting.file(new Table("wrong", wrong.columns(), corrected), fileName).bytes();
        ImportPlan done = given.imports(new InputFile(fileName, bytes));
        assertThat(done.files().getFirst().counts()).isEqualTo(new FilePlan.Counts(1, 0, 0, 0, 0));
        assertThat(given.numbered("#91").lines()).extracting(line -> line.sku()).containsExactly("0017", "B-1");
    }

    @Test
    void aFileWithNothingWrongHasNone() {
        ImportRequest request = ImportRequest.of(new InputFile("levels.csv", "SKU,Quantity\n".concat("A-1,5\n").getBytes(StandardCharsets.UTF_8)));
        given.product("A-1");
        ImportPlan plan = given.shop.importing().plan(request);
        assertThat(given.shop.importing().wrong(request, plan.files().getFirst(), problem -> problem.code(), "Wrong")).isEmpty();
    }

    private Table wrong(ImportRequest request, ImportPlan plan) {
        return given.shop.importing().wrong(request, plan.files().getFirst(), problem -> problem.code(), "Wrong").orElseThrow();
    }
}
