package app.kontor.exporting.edited;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.exporting.ExportKind;
import app.kontor.exporting.Exporting;
import app.kontor.importing.FileRefused;
import app.kontor.importing.GoldenFiles;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.partner.SupplierDraft;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop that all golden files were imported into: what it exports changes nothing when it comes back, to be edited or by the wizard. */
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

    /** Nobody says which column means what: it is guessed. Products only in the form to be edited: a plain price list has one currency. */
    @ParameterizedTest
    @ValueSource(strings = {"stock.csv", "customers.csv", "suppliers.csv", "supplier-items.csv", "purchase-orders.csv", "customers.xlsx"})
    void byTheWizard(String name) throws IOException {
        InputFile file = new InputFile(name, given.shop.exporting().export(Exporting.kind(name.replaceAll("\\..*", "")), name).bytes());
        ImportProfile guessed = guess(file);
        ImportPlan plan = given.shop.importing().plan(ImportRequest.of(file).by(guessed));
        FilePlan.Counts counts = plan.files().getFirst().counts();
        assertThat(List.of(guessed.kind().code(), counts.created(), counts.changed(), counts.rejected()))
                .as(guessed.mappings().toString()).isEqualTo(List.of(name.replaceAll("\\..*", ""), 0, 0, 0));
        assertThat(counts.same()).isPositive();
    }
}
