package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.printing.KeepingPrinter;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.value.OrderId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.print.attribute.standard.MediaSizeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Paper, labels and parcels from the line, handed to the open window: files are found where the command was given. */
class PaperOnTheLineTest {
    @TempDir
    private Path folder;

    private final Given given = Given.shop().product("MUG").product("TEA");
    private final String home = System.getProperty("user.home");
    private CommandDesk desk;

    @BeforeEach
    void open() {
        System.setProperty("user.home", folder.resolve("home").toString()); // this PC's jobs are kept there
        desk = CommandDesk.open(given.shop, files -> {});
    }

    @AfterEach
    void close() {
        System.setProperty("user.home", home);
        desk.close();
        given.close();
    }

    @Test
    void labelsAreDrawnInAnySize() throws Exception {
        assertThat(ok("labels", "--sku", "MUG,TEA", "--copies", "2", "--out", "labels.pdf").path("labels").asInt()).isEqualTo(4);
        assertThat(size("labels.pdf")).isEqualTo("162 x 91, 4 pages");
        ok("labels", "--sku", "MUG,TEA", "--copies", "2", "--size", "a4-3x8", "--out", "out/sheet.pdf");
        assertThat(size("out/sheet.pdf")).isEqualTo("595 x 842, 1 pages");
        assertThat(refused("labels", "--sku", "MUG", "--size", "a5", "--out", "x.pdf")).isEqualTo("labels.sizeUnknown");
        assertThat(refused("labels", "--sku", "NONE", "--out", "x.pdf")).isEqualTo("product.unknown");
    }

    @Test
    void aFileIsPrintedOnThePrinterThatIsNamed() {
        KeepingPrinter printer = KeepingPrinter.named("Line printer 41", MediaSizeName.ISO_A4);
        ok("labels", "--sku", "MUG", "--size", "a4-3x8", "--out", "labels.pdf");
        JsonNode jobs = ok("print", "labels.pdf", "--as", "product-label", "--printer", "Line printer 41");
        assertThat(printer.sheets).hasSize(1);
        assertThat(jobs.at("/jobs/0/title").asString()).isEqualTo("labels");
        assertThat(jobs.at("/jobs/0/state").asString()).isEqualTo("printed");
        assertThat(refused("print", "missing.pdf", "--as", "product-label")).isEqualTo("file.unreadable");
        assertThat(refused("print", "labels.pdf", "--as", "poster")).isEqualTo("print.kindUnknown");
    }

    @Test
    void parcelsGetTheirNumbersFromACarriersFile() throws Exception {
        given.onHand("MUG", 5);
        List<OrderId> orders = List.of(given.order("1 MUG"), given.order("2 MUG"));
        given.shop.fulfilment().allocate();
        given.shop.sendingOut().ship(orders, ShipRequest.complete("DHL", null));
        JsonNode untracked = ok("shipments", "--view", "untracked");
        assertThat(untracked.path("count").asInt()).isEqualTo(2);
        String number = untracked.at("/shipments/0/number").asString();
        Files.writeString(folder.resolve("dhl.csv"), "Referenz;Sendungsnummer\n" + number + ";00340434161094021501\nS-1;4711\n");
        assertThat(ok("tracking", "dhl.csv", "--dry-run").path("written").asInt()).isEqualTo(1);
        assertThat(ok("shipments", "--view", "untracked").path("count").asInt()).as("a dry run writes nothing").isEqualTo(2);
        JsonNode taken = ok("tracking", "dhl.csv");
        assertThat(taken.path("lines")).extracting(line -> line.path("result").asString()).containsExactly("new", "unknown");
        assertThat(ok("shipments", "--search", number).at("/shipments/0/tracking").asString()).isEqualTo("00340434161094021501");
        assertThat(ok("tracking", "dhl.csv").path("written").asInt()).as("the same file again").isZero();
        assertThat(refused("tracking", "none.csv")).isEqualTo("file.unreadable");
        assertThat(text("shipments")).contains(number, "00340434161094021501", "DHL");
    }

    private String size(String file) throws Exception {
        try (PdfReader reader = new PdfReader(Files.readAllBytes(folder.resolve(file)))) {
            var page = reader.getPageSize(1);
            return Math.round(page.getWidth()) + " x " + Math.round(page.getHeight()) + ", " + reader.getNumberOfPages() + " pages";
        }
    }

    private JsonNode ok(String... words) {
        Handover.Reply reply = reply(true, words);
        assertThat(reply.status()).as(out(reply)).isZero();
        return JsonMapper.shared().readTree(out(reply));
    }

    private String refused(String... words) {
        Handover.Reply reply = reply(true, words);
        assertThat(reply.status()).as(out(reply)).isEqualTo(Cli.REFUSED);
        return JsonMapper.shared().readTree(out(reply)).at("/error/code").asString();
    }

    private String text(String... words) {
        return out(reply(false, words));
    }

    private Handover.Reply reply(boolean json, String... words) {
        List<String> line = new ArrayList<>(json ? List.of("--lang", "en", "--json") : List.of("--lang", "en"));
        line.addAll(List.of(words));
        return new Handover(line, folder).to(given.shop.socket()).orElseThrow();
    }

    private static String out(Handover.Reply reply) {
        return new String(reply.out(), StandardCharsets.UTF_8);
    }
}
