package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.exporting.Exporting;
import app.kontor.history.UndoResult;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guessed;
import app.kontor.importing.mapped.Mapping;
import app.kontor.partner.CustomerDraft;
import app.kontor.partner.SupplierDraft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/**
 * Golden files of customers, suppliers, price lists and purchase orders: what is guessed of their columns, what becomes of each row, that
 * the same file again changes nothing, and that an undo leaves nothing behind. {@code -Dapprove} rewrites what is expected.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/importing/lists");
    private static final List<String> EXPORTS = List.of("orders", "products", "stock", "customers", "suppliers", "supplier-items", "purchase-orders");

    private final Given given = Given.shop();
    private Map<String, String> before = Map.of();

    @BeforeAll
    void aShopAtWork() {
        given.product("A-1").product("TP-0017").onHand("A-1", 9);
        given.shop.partners().save(new CustomerDraft(null, "Ida Lund", null, "ida@example.com", null, null, "2100", "København", "DK", null, "ours"));
        given.barcode("A-1", "4006381333931", 1);
        given.shop.suppliers().save(SupplierDraft.of("Tea House Ltd"));
        given.imports(ImportRequest.of(new InputFile("prices.csv", "Supplier,Ours,Theirs,Price,From\nTea House Ltd,TP-0017,TH-200,£4.10,2026-01-01\n"
                .getBytes(StandardCharsets.UTF_8))).by(ColumnMap.read(
                        "Supplier=supplier, Ours=sku, Theirs=supplierSku, Price=price, From=validFrom", Kind.SUPPLIER_ITEMS)));
        before = exports();
    }

    @AfterAll
    void close() {
        given.close();
    }

    @TestFactory
    Stream<DynamicTest> readPlannedAppliedAndTakenBack() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private void check(Path file) throws IOException {
        InputFile input = new InputFile(file.getFileName().toString(), Files.readAllBytes(file));
        FileSample sample = FileSample.of(input.content(), ReadOptions.RECOGNISE, null);
        Guessed guessed = given.shop.importProfiles().guess(sample, ReadOptions.RECOGNISE).best();
        ImportRequest request = ImportRequest.of(input).by(guessed.profile().missing().contains("supplier")
                ? guessed.profile().suppliedBy("Tea House Ltd") : guessed.profile());
        ImportPlan plan = given.shop.importing().plan(request);
        compare(file, text(guessed, plan.files().getFirst()));
        ImportPlan done = given.shop.importing().apply(request, plan);
        assertThat(given.shop.importing().plan(request).changesSomething()).as("the same file again").isFalse();
        UndoResult undone = given.shop.history().undo(given.shop.importing().batch(done.batch()));
        assertThat(undone.kept()).isEmpty();
        assertThat(undone.impossible()).isEmpty();
        assertThat(exports()).isEqualTo(before);
    }

    private static void compare(Path file, String actual) throws IOException {
        Path expected = file.resolveSibling(file.getFileName().toString().replace(".csv", ".expected.txt"));
        if (System.getProperty("approve") != null) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String text(Guessed guessed, FilePlan plan) {
        StringBuilder out = new StringBuilder(guessed.profile().kind().code() + "\n");
        guessed.profile().mappings().forEach(m -> out.append("  ").append(mapping(m)).append('\n'));
        FilePlan.Counts c = plan.counts();
        out.append("new %d, changed %d, same %d, rejected %d%n".formatted(c.created(), c.changed(), c.same(), c.rejected()));
        plan.records().forEach(r -> {
            out.append("%d %s %s %s%n".formatted(r.incoming().line(), r.verdict(), r.label().isEmpty() ? "-" : r.label(),
                    new java.util.TreeMap<>(r.incoming().values())));
            r.incoming().parts().forEach(part -> out.append("    line %d %s%n".formatted(part.line(), new java.util.TreeMap<>(part.values()))));
            r.changes().forEach(f -> out.append("    %s: %s -> %s %s%n".formatted(f.field(), f.before(), f.after(), f.taken() ? "taken" : "kept")));
        });
        plan.problems().forEach(p -> out.append(problem(p)).append('\n'));
        return out.toString();
    }

    private static String mapping(Mapping m) {
        return m.target() + " <- " + String.join(" + ", m.columns()) + (m.transform().step().name().equals("NONE") ? "" : " " + m.transform().step());
    }

    private static String problem(Problem p) {
        return "%s line %d %s: %s %s".formatted(p.severity(), p.line(), p.record(), p.code(), p.arguments());
    }

    private Map<String, String> exports() {
        return EXPORTS.stream().collect(Collectors.toMap(kind -> kind, kind -> new String(
                given.shop.exporting().export(Exporting.kind(kind), kind + ".csv").bytes(), StandardCharsets.UTF_8)));
    }
}
