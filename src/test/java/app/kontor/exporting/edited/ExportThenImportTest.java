package app.kontor.exporting.edited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.Exporting;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.FileRefused;
import app.kontor.importing.GoldenFiles;
import app.kontor.importing.ImportReader;
import app.kontor.importing.Problem;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.OwnList;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.partner.SupplierDraft;
import app.kontor.spreadsheet.Table;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop that all golden files were imported into: what it exports changes nothing when it comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportThenImportTest {
    private final Given given = Given.shop();
    private int applied;

    @BeforeAll
    void allGoldenFiles() {
        given.product("A-1").product("TP-0017").barcode("A-1", "4006381333931", 1);
        given.shop.suppliers().save(SupplierDraft.of("Tea House Ltd"));
        GoldenFiles.all().forEach(this::take);
        assertThat(applied).isGreaterThan(100);
        OrderId sent = given.onHand("A-1", 100).order("1 A-1");
        OrderId bare = given.order("1 A-1");
        given.shop.fulfilment().ship(List.of(sent), ShipRequest.complete("GLS", "00012"));
        given.shop.fulfilment().ship(List.of(bare), ShipRequest.complete(null, null));
    }

    @AfterAll
    void close() {
        given.close();
    }

    private void take(Path file) {
        try {
            ImportRequest known = GoldenFiles.request(file);
            ImportRequest request = file.getParent().endsWith("lists") ? known.by(guess(known.files().getFirst())) : known;
            applied += given.shop.importing().apply(request, given.shop.importing().plan(request)).batch() == null ? 0 : 1;
        } catch (FileRefused | BusinessRuleException refused) {
            assertThat(refused).as(file.toString()).isNotNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"products.xlsx", "products.csv", "stock.xlsx", "stock.csv", "customers.xlsx", "customers.csv", "orders.xlsx", "orders.csv"})
    void toBeEdited(String name) {
        ExportKind kind = Exporting.kind(name.replaceAll("\\..*", ""));
        EditPlan plan = given.shop.editing().plan(name, given.shop.editing().export(kind, List.of(), name).bytes()).orElseThrow();
        assertThat(plan.rows()).isEmpty();
        assertThat(plan.rewritten()).isZero();
        assertThat(plan.same()).isGreaterThan(1);
    }

    private ImportProfile guess(InputFile file) throws IOException {
        return given.shop.importProfiles().guess(FileSample.of(file.content(), ReadOptions.RECOGNISE, null), ReadOptions.RECOGNISE).best().profile();
    }

    /** Nobody says which column means what: it is guessed, where a program of somebody else has changed the titles. */
    @ParameterizedTest
    @ValueSource(strings = {"stock.csv", "customers.csv", "suppliers.csv", "supplier-items.csv", "purchase-orders.csv", "customers.xlsx"})
    void byTheWizard(String name) throws IOException {
        InputFile file = new InputFile(name, given.shop.exporting().export(kind(name), name).bytes());
        ImportProfile guessed = guess(file);
        ImportPlan plan = given.shop.importing().plan(ImportRequest.of(file).by(guessed));
        FilePlan.Counts counts = plan.files().getFirst().counts();
        assertThat(List.of(guessed.kind().code(), counts.created(), counts.changed(), counts.rejected()))
                .as(guessed.mappings().toString()).isEqualTo(List.of(name.replaceAll("\\..*", ""), 0, 0, 0));
        assertThat(counts.same()).isPositive();
    }

    private static ExportKind kind(String name) {
        return Exporting.kind(name.replaceAll("\\..*", ""));
    }

    /** What becomes of a file that is dropped: compared with what is here, or imported. */
    private record Said(long changes, int same, List<String> refused) {}

    private Said dropped(String name, byte[] bytes, boolean isTaken) {
        Optional<EditPlan> edited = given.shop.editing().plan(name, bytes);
        if (edited.isPresent()) {
            if (isTaken) {
                given.shop.editing().apply(name, bytes);
            }
            return new Said(edited.get().changes(), edited.get().same(), edited.get().rows().stream().flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.verdict() != EditPlan.Verdict.CHANGE).map(cell -> cell.column() + " " + cell.verdict().code()).toList());
        }
        ImportRequest request = ImportRequest.of(new InputFile(name, bytes));
        ImportPlan plan = given.shop.importing().plan(request);
        FilePlan file = plan.files().getFirst();
        assertThat(given.shop.importing().formats()).contains(file.file().detected().format());
        assertThat(isTaken ? given.shop.importing().apply(request, plan).batch() != null : plan.changesSomething()).isEqualTo(file.counts().changed() > 0);
        return new Said(file.counts().changed(), file.counts().same(),
                file.problems().stream().filter(p -> p.severity() == Problem.Severity.REJECTED).map(Problem::code).toList());
    }

    /** As it was exported, all columns of it or some. */
    @ParameterizedTest
    @CsvSource({"products,", "stock,", "customers,", "orders,", "order-lines,", "shipments,", "suppliers,", "supplier-items,", "purchase-orders,",
        "products, sku title unitPrice", "products, unitPrice sku", "products, sku name barcode archived", "stock, bin quantity sku location",
        "customers, number name zip vatId", "orders, number channel total", "orders, note shipCity number", "order-lines, order position sku quantity",
        "shipments, number carrier tracking", "suppliers, number name leadDays", "supplier-items, supplier sku unitPrice currency",
        "purchase-orders, number supplier sku quantity unitPrice currency"})
    void changesNothing(String list, @Nullable String columns) {
        for (String name : List.of(list + ".csv", list + ".xlsx")) {
            List<String> some = columns == null ? List.of() : List.of(columns.split(" "));
            byte[] bytes = (some.isEmpty() ? given.shop.exporting().export(kind(list), name) : given.shop.exporting().export(kind(list), some, name)).bytes();
            Said said = dropped(name, bytes, false);
            assertThat(said).as(name + " " + columns).isEqualTo(new Said(0, said.same, List.of()));
            assertThat(said.same).isPositive();
        }
    }

    /** One cell of a list without marks, by the row's number there; nothing else in the shop is another afterwards. */
    @ParameterizedTest
    @CsvSource({"products, 0, title, Renamed", "products, 1, unitPrice, 12.34", "products, 2, archived, true", "stock, 0, quantity, 77",
        "customers, 0, city, Ribe", "orders, 0, shipCity, Ribe", "orders, 1, note, Ring twice", "suppliers, 0, leadDays, 11",
        "supplier-items, 0, minimum, 13", "supplier-items, 1, unitPrice, 1.25"})
    void takesWhatWasChanged(String list, int place, String column, String value) {
        Table now = given.shop.exporting().preview(kind(list), Integer.MAX_VALUE);
        Table wanted = with(now, list.equals("orders") ? open(now, place) : place, column, value);
        assertThat(dropped(list + ".csv", Exporting.file(wanted, list + ".csv").bytes(), true)).isEqualTo(new Said(1, same(now), List.of()));
        assertThat(dropped(list + ".csv", Exporting.file(wanted, list + ".csv").bytes(), false).changes).isZero();
        assertThat(text(given.shop.exporting().preview(kind(list), Integer.MAX_VALUE), column)).isEqualTo(text(wanted, column));
    }

    /** Whoever types a price types it as at home. */
    @Test
    void aCommaAmongPointsIsOne() {
        Table now = given.shop.exporting().preview(ExportKind.PRODUCTS, Integer.MAX_VALUE);
        byte[] bytes = Exporting.file(with(now, 0, "unitPrice", "1234,50"), "products.csv").bytes();
        assertThat(given.shop.editing().plan("products.csv", bytes).orElseThrow().rows().getFirst().cells().getFirst())
                .extracting(EditPlan.Cell::file, EditPlan.Cell::verdict).containsExactly("1234.5", EditPlan.Verdict.CHANGE);
    }

    /** What no list may change, or can't have meant. */
    @ParameterizedTest
    @CsvSource({"orders, total, 1.00, total fixed", "orders, state, closed, state fixed", "orders, shipName, '', shipName blank",
        "order-lines, quantity, 99, quantity fixed", "products, currency, DKK, currency fixed", "products, title, '', title blank",
        "products, unitPrice, cheap, unitPrice wrong", "products, sku, NOBODY-1, ' new'"})
    void refusesTheRest(String list, String column, String value, String verdict) {
        Table now = given.shop.exporting().preview(kind(list), Integer.MAX_VALUE);
        Table wanted = with(now, list.equals("orders") ? open(now, 0) : 0, column, value);
        assertThat(dropped(list + ".csv", Exporting.file(wanted, list + ".csv").bytes(), false))
                .isEqualTo(new Said(0, now.rows().size() - 1, List.of(verdict)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "order-lines", "invoices", "movements"})
    void isToldWhereNothingCanBeMadeOfIt(String list) {
        byte[] bytes = given.shop.exporting().export(kind(list), list + ".csv").bytes();
        assertThatThrownBy(() -> new ImportReader().read(list + ".csv", bytes, ReadOptions.RECOGNISE))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.textKey()).isEqualTo("import.own." + list));
    }

    /** The titles are known by heart where files are read: they have to be those that are written. */
    @ParameterizedTest
    @EnumSource(ExportKind.class)
    void knowsItsTitles(ExportKind kind) {
        List<String> columns = given.shop.exporting().preview(kind, 0).columns();
        assertThat(OwnList.of(columns).filter(list -> list.is(kind)).map(OwnList::columns).orElse(columns)).isEqualTo(columns);
        assertThat(OwnList.of(columns).isPresent()).isEqualTo(kind != ExportKind.STOCK);
    }

    /** Into an empty shop: products with their variants, prices in the shop's currency. */
    @Test
    void fillsAnEmptyShop() {
        try (Given other = Given.shop()) {
            for (String list : List.of("products", "customers", "suppliers", "supplier-items", "purchase-orders")) {
                ImportRequest request = ImportRequest.of(new InputFile(list + ".csv", given.shop.exporting().export(kind(list), list + ".csv").bytes()));
                assertThat(other.shop.importing().apply(request, other.shop.importing().plan(request)).batch()).as(list).isNotNull();
            }
            for (String column : List.of("sku", "name", "title", "options", "vendor", "taxClass", "weightGrams")) {
                assertThat(text(other.shop.exporting().preview(ExportKind.PRODUCTS, Integer.MAX_VALUE), column))
                        .as(column).isEqualTo(text(given.shop.exporting().preview(ExportKind.PRODUCTS, Integer.MAX_VALUE), column));
            }
            assertThat(other.shop.exporting().preview(ExportKind.CUSTOMERS, Integer.MAX_VALUE).rows())
                    .isEqualTo(given.shop.exporting().preview(ExportKind.CUSTOMERS, Integer.MAX_VALUE).rows());
        }
    }

    private static int open(Table orders, int place) {
        int state = orders.columns().indexOf("state");
        int invoice = orders.columns().indexOf("invoice");
        return IntStream.range(0, orders.rows().size())
                .filter(i -> "open".equals(orders.rows().get(i).get(state)) && "none".equals(orders.rows().get(i).get(invoice))).skip(place).findFirst().orElseThrow();
    }

    private static int same(Table now) {
        return now.rows().size() - 1;
    }

    private static Table with(Table table, int place, String column, String value) {
        List<List<@Nullable Object>> rows = new ArrayList<>(table.rows());
        List<@Nullable Object> row = new ArrayList<>(rows.get(place));
        row.set(table.columns().indexOf(column), value.isEmpty() ? null : value);
        rows.set(place, row);
        return new Table(table.name(), table.columns(), rows);
    }

    private static List<String> text(Table table, String column) {
        return table.rows().stream().map(row -> String.valueOf(row.get(table.columns().indexOf(column)))).toList();
    }
}
