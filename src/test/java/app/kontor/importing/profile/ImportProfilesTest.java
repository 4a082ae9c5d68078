package app.kontor.importing.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.mapped.ProfileText;
import app.kontor.importing.mapped.Transform;
import app.kontor.importing.plan.FilePlan;
import app.kontor.importing.plan.ImportPlan;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Profiles are kept, recognise their files, and import like every built-in format. */
class ImportProfilesTest {
    private static final List<String> TITLES = List.of("Auftrag", "Tag", "Art", "Stk", "Preis", "Wer");
    private static final String ORDERS = "Auftrag;Tag;Art;Stk;Preis;Wer\n7;05.11.2026;MUG;2;12,50;Ann Berg\n8;06.11.2026;MUG;1;12,50;Bo Holm\n";
    private static final ImportProfile PROFILE = new ImportProfile(
            "Laden", Kind.ORDERS, ReadOptions.RECOGNISE, true, "Laden Nord", TITLES,
            List.of(Mapping.of("number", "Auftrag"), Mapping.of("placed", "Tag"), Mapping.of("sku", "Art"), Mapping.of("quantity", "Stk"),
                    Mapping.of("unitPrice", "Preis"), Mapping.of("ship.name", "Wer"), Mapping.constant("currency", "EUR")));

    @AutoClose
    private final Given given = Given.shop();

    @Test
    void aKeptProfileRecognisesItsFileAndItsImportIsTakenBack() {
        assertThatThrownBy(() -> given.imports(file(ORDERS))).hasMessageContaining("unknownFormat");
        profiles().save(PROFILE);
        ImportPlan done = given.imports(file(ORDERS));
        assertThat(counts(done)).isEqualTo(new FilePlan.Counts(2, 0, 0, 0, 0));
        assertThat(done.files().getFirst().file().detected().format()).isEqualTo("profile:Laden");
        assertThat(done.files().getFirst().channel()).isEqualTo("Laden Nord");
        assertThat(counts(given.imports(file(ORDERS)))).isEqualTo(new FilePlan.Counts(0, 0, 2, 0, 0));
        assertThat(counts(given.imports(file(ORDERS.replace("1;12,50", "1;13,50"))))).isEqualTo(new FilePlan.Counts(0, 1, 1, 0, 0));
        given.shop.history().undo((CommandId) null);
        given.shop.history().undo(given.shop.importing().batch(1));
        assertThat(given.shop.orders().counts().values()).as("no order is left").containsOnly(0L);
        assertThat(profiles().all()).extracting(ImportProfile::name).containsExactly("Laden");
    }

    @Test
    void aFewOtherColumnsMakeNoDifferenceButAnotherFileDoes() {
        profiles().save(PROFILE);
        String more = ORDERS.replace(";Wer\n", ";Wer;Neu\n");
        assertThat(counts(given.imports(file(more))).created()).isEqualTo(2);
        String other = "Auftrag;Tag;Art;Stk;Preis;Wer;a;b;c;d\n7;05.11.2026;MUG;2;12,50;Ann Berg;1;2;3;4\n";
        assertThatThrownBy(() -> given.imports(file(other))).hasMessageContaining("unknownFormat");
        ImportRequest chosen = ImportRequest.of(file(other.replace("7;", "9;"))).by(profiles().get("laden"));
        assertThat(counts(given.shop.importing().plan(chosen)).created()).as("unless somebody says so").isOne();
    }

    @Test
    void aProfileComesBeforeAListThatCouldBeAnything() {
        String list = "SKU;Menge;Fach\nMUG;4;A-1\n";
        profiles().save(new ImportProfile("Zählung", Kind.STOCK, ReadOptions.RECOGNISE, true, null, List.of("SKU", "Menge", "Fach"),
                List.of(Mapping.of("sku", "SKU"), Mapping.of("quantity", "Menge"))));
        assertThat(given.shop.importing().plan(ImportRequest.of(file(list))).files().getFirst().file().detected().format()).isEqualTo("profile:Zählung");
        profiles().remove("Zählung");
        assertThat(given.shop.importing().plan(ImportRequest.of(file(list))).files().getFirst().file().detected().format()).isEqualTo("stock");
    }

    @Test
    void aProfileThatIsKeptAgainUnchangedIsNoCommand() {
        profiles().save(PROFILE);
        profiles().save(PROFILE);
        given.shop.history().undo((CommandId) null);
        assertThat(profiles().all()).as("one undo takes it back").isEmpty();
    }

    @Test
    void aProfileIsMoreThanTheFormatThatAFileWasTakenFor() {
        ReadOptions asStock = new ReadOptions("stock", null, null, null, null, null);
        ImportRequest request = new ImportRequest(List.of(file(ORDERS)), asStock, null).by(PROFILE);
        assertThat(counts(given.shop.importing().plan(request)).created()).isEqualTo(2);
    }

    @Test
    void aCharsetThatTheContentCantTellIsTheProfiles() {
        byte[] polish = "Zamówienie;Dzień;Kod;Ilość\n7;05.11.2026;MUG;2\n".getBytes(Charset.forName("windows-1250"));
        ReadOptions read = new ReadOptions(null, "windows-1250", null, null, null, null);
        profiles().save(new ImportProfile("Polska", Kind.ORDERS, read, true, null, List.of("Zamówienie", "Dzień", "Kod", "Ilość"),
                List.of(Mapping.of("number", "Zamówienie"), Mapping.of("placed", "Dzień"), Mapping.of("sku", "Kod"), Mapping.of("quantity", "Ilość"))));
        ImportPlan done = given.imports(new InputFile("orders.csv", polish));
        assertThat(done.files().getFirst().file().detected().charset()).isEqualTo("windows-1250");
        assertThat(done.files().getFirst().channel()).as("a file of no channel").isEqualTo("Files");
    }

    @Test
    void aPriceListChangesPricesAndNothingElse() {
        given.imports(file("Handle,Title,Option1 Value,Variant SKU,Variant Price,Body (HTML)\nmug,Mug,Oat,MUG-O,12.50,\nmug,,Black,MUG-B,12.50,\n"));
        ImportProfile prices = new ImportProfile("Preise", Kind.PRODUCTS, ReadOptions.RECOGNISE, true, null, List.of("Art", "VK"),
                List.of(Mapping.of("sku", "Art"), Mapping.of("price", "VK")));
        profiles().save(prices);
        ImportPlan done = given.imports(file("Art;VK\nmug-b;13,90\nMUG-O;12,50\nNEW-1;5,00\n"));
        assertThat(counts(done)).isEqualTo(new FilePlan.Counts(0, 1, 1, 0, 1));
        assertThat(given.shop.catalog().find("MUG-B", 9).variants().getFirst().price()).hasToString("UnitPrice[amount=13.9000, currency=EUR]");
        assertThat(given.shop.catalog().find("mug", 9).variants()).extracting(v -> v.name()).containsExactlyInAnyOrder("Mug – Oat", "Mug – Black");
    }

    @Test
    void aProfileComesBackFromItsTextAndByUndo() {
        ImportProfile rich = PROFILE.with(Mapping.of("status", "Stand").with(Transform.map(Map.of("fertig", "shipped"))).orElse("paid"))
                .with(new Mapping("ship.street", List.of("Str", "Nr"), ", ", "", Transform.of(Transform.Step.BEFORE, ";")));
        profiles().save(rich);
        assertThat(profiles().get("LADEN")).isEqualTo(rich);
        assertThat(ProfileText.readAll("[" + ProfileText.of(rich).json() + "]")).containsExactly(rich);
        profiles().remove("Laden");
        assertThat(profiles().all()).isEmpty();
        given.shop.history().undo((CommandId) null);
        assertThat(profiles().get("Laden")).isEqualTo(rich);
    }

    @Test
    void whatIsNoProfileIsRefused() {
        refused("profile.missing", () -> profiles().save(PROFILE.by(List.of(Mapping.of("number", "Auftrag")))));
        refused("profile.name", () -> profiles().save(PROFILE.named(" ")));
        refused("profile.unknown", () -> profiles().get("x"));
        refused("profile.text", () -> ProfileText.read("{"));
        refused("profile.text", () -> ProfileText.read("{\"version\":1,\"kind\":\"songs\",\"fields\":[]}"));
        refused("profile.text", () -> ProfileText.read("{\"version\":1,\"kind\":\"stock\"}"));
        refused("profile.version", () -> ProfileText.read("{\"version\":2,\"kind\":\"stock\",\"fields\":[]}"));
        refused("profile.field", () -> ProfileText.read("{\"version\":1,\"kind\":\"stock\",\"fields\":[{\"field\":\"price\"}]}"));
        refused("profile.field", () -> ColumnMap.read("a=song", null));
        refused("profile.map", () -> ColumnMap.read("a", null));
    }

    @Test
    void aLineOfTheCommandLineIsAProfile() {
        ImportProfile p = ColumnMap.read("\"Art, lang\"=sku, Str=ship.street,Nr=ship.street,=quantity:1,No=number,Tag=placed:2026-01-01", null);
        assertThat(p.kind()).isEqualTo(Kind.ORDERS);
        assertThat(p.mapping("sku").orElseThrow().columns()).containsExactly("Art, lang");
        assertThat(p.mapping("ship.street").orElseThrow().columns()).containsExactly("Str", "Nr");
        assertThat(p.mapping("quantity").orElseThrow().fallback()).isEqualTo("1");
        assertThat(p.mapping("placed").orElseThrow().fallback()).isEqualTo("2026-01-01");
    }

    private ImportProfiles profiles() {
        return given.shop.importProfiles();
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(BusinessRuleException.class, rule -> assertThat(rule.key()).isEqualTo(key));
    }

    private static FilePlan.Counts counts(ImportPlan plan) {
        return plan.files().getFirst().counts();
    }

    private static InputFile file(String text) {
        return new InputFile("file.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
