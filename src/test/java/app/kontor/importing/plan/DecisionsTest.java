package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.ShopifyOrder;
import app.kontor.exporting.Exporting;
import app.kontor.importing.CellFix;
import app.kontor.importing.FixedCell;
import app.kontor.importing.Problem;
import app.kontor.importing.RecordCells;
import app.kontor.importing.plan.Decisions.Take;
import app.kontor.spreadsheet.Table;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.WindowRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody decides while looking at a plan: corrected cells, and where the file wins over what was edited here. */
class DecisionsTest extends Reimported {
    private static final String LEVELS = "SKU,Quantity\nA-1,many\nB-1,7\n\nC-9,3\n";

    @ParameterizedTest(name = "line {0}, {1} = {2}")
    @CsvSource({"2,Quantity,5,2 0 1", "2,QUANTITY,5,2 0 1", "2,#2,5,2 0 1", "2,Quantity,some,1 0 2", "5,SKU,A-1,1 0 2", "5,SKU,b-1,0 0 3", "2,Quantity,'',1 0 1"})
    void aCellIsReadAsItWasCorrected(int line, String column, String value, String changedSameRejected) {
        ImportRequest request = fixed(levels(), line, column, value);
        FilePlan.Counts counts = shop.plan(request).files().getFirst().counts();
        assertThat(counts.changed() + " " + counts.same() + " " + counts.rejected()).isEqualTo(changedSameRejected);
    }

    @Test
    void theFileIsKeptAsItCameAndTheCorrectionsBesideIt() {
        InputFile file = levels();
        ImportPlan done = shop.imports(fixed(file, 2, "quantity", " 5 "));
        assertThat(shop.available("A-1")).isEqualTo("5");
        PastImport past = shop.shop.pastImports().get(done.batch());
        PastImport.File kept = past.files().getFirst();
        assertThat(shop.shop.pastImports().fixes(kept)).containsExactly(new FixedCell(2, "Quantity", "many", "5"));
        assertThat(kept.hash()).isEqualTo(app.kontor.document.Documents.hash(file.bytes()));
        shop.shop.history().undo(past.id());
        assertThat(shop.available("A-1")).isEqualTo("10");
        shop.imports(levels("A-1,3"));
        assertThat(shop.shop.pastImports().list(new WindowRequest("", "", "", false, null, 1)).rows().getFirst().files().getFirst().fixes()).isNull();
    }

    @Test
    void anOrderIsReadWithAllItsRows() {
        String good = new String(ShopifyOrder.file(ORDER, ShopifyOrder.of(1002).line(1, "A-1", "3.33")).bytes(), StandardCharsets.UTF_8);
        InputFile wrong = new InputFile("orders.csv", good.replace("\"5.00\"", "\"five\"").getBytes(StandardCharsets.UTF_8));
        ImportRequest request = ImportRequest.of(wrong);
        ImportPlan plan = shop.plan(request);
        assertThat(plan.files().getFirst().counts().rejected()).isOne();
        int line = plan.files().getFirst().problems().stream().filter(p -> "Lineitem price".equals(p.column())).findFirst().orElseThrow().line();
        RecordCells cells = shop.shop.importing().cells(request, plan.files().getFirst(), Set.of(line));
        assertThat(cells.lines()).as("both rows of the order").extracting(RecordCells.OfLine::line).containsExactly(2, 3);
        int price = cells.titles().indexOf("Lineitem price");
        assertThat(cells.lines().get(line - 2).cells().get(price)).isEqualTo("five");
        ImportRequest fixed = fixed(wrong, line, "Lineitem price", "5.00");
        ImportPlan again = shop.plan(fixed);
        assertThat(again.files().getFirst().counts()).isEqualTo(new FilePlan.Counts(2, 0, 0, 0, 0));
        assertThat(shop.shop.importing().cells(fixed, again.files().getFirst(), Set.of(line)).lines().get(line - 2).cells().get(price)).isEqualTo("5.00");
        shop.imports(fixed);
        assertThat(lines()).containsExactly("2 A-1", "1 B-1");
    }

    @Test
    void aWorkbooksNumberIsCorrectedToo() {
        Table table = new Table("Levels", List.of("SKU", "Quantity"), List.of(List.of("A-1", new BigDecimal("4")), List.of("B-1", new BigDecimal("1.23456"))));
        InputFile file = new InputFile("levels.xlsx", Exporting.file(table, "levels.xlsx").bytes());
        assertThat(shop.plan(file).files().getFirst().counts().rejected()).isOne();
        shop.imports(fixed(file, 3, "Quantity", "1.5"));
        assertThat(shop.available("B-1")).isEqualTo("1.5");
    }

    /** Of rows that lie on the disk only the corrected one is held. */
    @Test
    void aLongFileIsCorrectedAtItsEnd() {
        String rows = IntStream.rangeClosed(1, 9000).mapToObj(n -> "X-" + n + "," + n).collect(Collectors.joining("\n"));
        InputFile file = new InputFile("long.csv", ("SKU,Quantity\n" + rows + "\n").getBytes(StandardCharsets.UTF_8));
        ImportPlan plan = shop.plan(fixed(file, 9001, "SKU", "A-1"));
        assertThat(plan.files().getFirst().counts()).isEqualTo(new FilePlan.Counts(0, 1, 0, 0, 8999));
        assertThat(plan.files().getFirst().file().fixed()).containsExactly(new FixedCell(9001, "SKU", "X-9000", "A-1"));
    }

    @ParameterizedTest
    @CsvSource({"4,SKU,import.fix.line", "1,SKU,import.fix.line", "99,SKU,import.fix.line", "2,Colour,import.fix.column", "2,#9,import.fix.column"})
    void aCellThatIsNotThereIsRefused(int line, String column, String why) {
        ImportRequest request = fixed(levels(), line, column, "1");
        assertThatThrownBy(() -> shop.plan(request)).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo(why));
    }

    @Test
    void theLastCorrectionOfACellCounts() {
        Decisions decided = Decisions.NONE.fixing(new CellFix("a", 2, "SKU", "1")).fixing(new CellFix("a", 3, "SKU", "1")).fixing(new CellFix("a", 2, "sku", "2"));
        assertThat(decided.fixes()).extracting(CellFix::value).containsExactly("1", "2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'',Bremen,shippingAddress edited|email taken", "shippingAddress,Potsdam,shippingAddress chosen|email taken",
            "*,Potsdam,shippingAddress chosen|email taken", "email,Bremen,shippingAddress edited|email taken"})
    void theFileWinsWhereSomebodySaysSo(String field, String city, String rules) {
        shop.imports(ShopifyOrder.file(ORDER));
        edit("Bremen");
        InputFile later = ShopifyOrder.file(ORDER.with("Shipping City", "Potsdam").with("Email", "b@example.com"));
        Decisions decided = field.isEmpty() ? Decisions.NONE : Decisions.NONE.taking(new Take("#1001", field.equals("*") ? null : field), true);
        ImportPlan plan = shop.imports(ImportRequest.of(later).with(decided));
        assertThat(plan.files().getFirst().orders().getFirst().changes()).extracting(c -> c.field() + " " + c.rule().code())
                .containsExactlyInAnyOrder(rules.split("\\|"));
        assertThat(order().delivery().shipping().city()).isEqualTo(city);
    }

    /** Whoever imports a conflict has decided it: it is told once, the same file does not ask again, and another value does. */
    @Test
    void whatWasKeptIsNotAskedAgain() {
        shop.imports(ShopifyOrder.file(ORDER));
        edit("Bremen");
        ImportRequest later = ImportRequest.of(ShopifyOrder.file(ORDER.with("Shipping City", "Potsdam")));
        assertThat(problems(shop.imports(later))).containsExactly("recordKept");
        assertThat(shop.plan(later).files().getFirst().counts()).isEqualTo(new FilePlan.Counts(0, 0, 1, 0, 0));
        assertThat(problems(shop.plan(ImportRequest.of(ShopifyOrder.file(ORDER.with("Shipping City", "Jena")))))).containsExactly("recordKept");
        shop.imports(later.with(Decisions.NONE.taking(new Take("#1001", "shippingAddress"), true)));
        assertThat(order().delivery().shipping().city()).as("decided otherwise").isEqualTo("Potsdam");
        assertThat(shop.plan(later).changesSomething()).isFalse();
    }

    /** What is decided of a record needs no file; a corrected cell only its own. */
    @Test
    void onlyTheFileThatIsCorrectedIsReadAgain(@TempDir Path folder) throws IOException {
        shop.imports(ShopifyOrder.file(ORDER));
        edit("Bremen");
        Path orders = Files.write(folder.resolve("orders.csv"), ShopifyOrder.file(ORDER.with("Shipping City", "Potsdam")).bytes());
        Path levels = Files.writeString(folder.resolve("levels.csv"), "SKU,Quantity\nA-1,many\n");
        ImportRequest request = ImportRequest.of(InputFile.of(orders, List.of()), InputFile.of(levels, List.of()));
        ImportPlan plan = shop.plan(request);
        Files.delete(orders);
        ImportRequest fixed = request.with(Decisions.NONE.fixing(new CellFix("levels.csv", 2, "Quantity", "3")));
        ImportPlan again = shop.shop.importing().plan(fixed, request, plan);
        assertThat(again.files().getLast().counts().changed()).isOne();
        Files.delete(levels);
        ImportRequest taken = fixed.with(fixed.decided().taking(new Take("#1001", null), true));
        ImportPlan last = shop.shop.importing().plan(taken, fixed, again);
        assertThat(last.files().getFirst().orders().getFirst().changes()).extracting(change -> change.rule().code()).containsExactly("chosen");
        assertThat(last.files().getLast()).isEqualTo(again.files().getLast());
        assertThatThrownBy(() -> shop.shop.importing().plan(request, taken, last)).as("the correction is taken back").hasMessageContaining("import.unreadable");
    }

    private static List<String> problems(ImportPlan plan) {
        return plan.files().getFirst().problems().stream().map(Problem::code).toList();
    }

    /** What has left the house or was invoiced is not for anybody to choose. */
    @Test
    void whatIsPastChangingStays() {
        shop.imports(ShopifyOrder.file(ORDER));
        allocate();
        ImportRequest request = ImportRequest.of(ShopifyOrder.file(ORDER.withoutLines().line(9, "A-1", "10.00")))
                .with(Decisions.NONE.taking(new Take("#1001", null), true));
        assertThat(shop.plan(request).files().getFirst().orders().getFirst().changes()).filteredOn(c -> c.field().equals("lines"))
                .extracting(c -> c.rule().code()).containsExactly("promised");
    }

    private static ImportRequest fixed(InputFile file, int line, String column, String value) {
        return ImportRequest.of(file).with(Decisions.NONE.fixing(new CellFix(file.name(), line, column, value)));
    }

    private static InputFile levels(String... rows) {
        String text = rows.length == 0 ? LEVELS : "SKU,Quantity\n" + String.join("\n", rows) + "\n";
        return new InputFile("levels.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
