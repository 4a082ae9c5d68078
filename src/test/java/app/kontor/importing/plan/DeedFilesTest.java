package app.kontor.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.exporting.Exporting;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.history.UndoResult;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.FileSample;
import app.kontor.sales.SalesOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Golden files of tracking numbers and payments: recognised by a profile that comes with the program or guessed, what becomes of each row and
 * of the orders, that the same file again changes nothing, and that an undo leaves nothing behind. {@code -Dapprove} rewrites what is expected.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeedFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/importing/deeds");
    private static final List<String> EXPORTS = List.of("orders", "order-lines", "products", "stock", "customers", "shipments");

    private final Given given = Given.shop();
    private Map<String, String> before = Map.of();

    /** 201 and 202 are paid and there, 203 is short, 204 has left without a number, 205 with one, 206 waits; 207 to 209 are unpaid, 210 cancelled. */
    @BeforeAll
    void aShopAtWork() {
        given.product("A-1").onHand("A-1", 20);
        List<ShopifyOrder> orders = new ArrayList<>();
        for (int number = 201; number <= 206; number++) {
            orders.add(ShopifyOrder.of(number).line(number == 203 ? 90 : 2, "A-1", "10.00"));
        }
        for (int number = 207; number <= 210; number++) {
            orders.add(ShopifyOrder.of(number).unpaid().line(number == 209 ? 3 : number == 207 ? 2 : 1, "A-1", "10.00"));
        }
        given.imports(ShopifyOrder.file("orders.csv", orders));
        given.shop.fulfilment().ship(List.of(order("#204")), ShipRequest.complete("GLS", null));
        given.shop.fulfilment().ship(List.of(order("#205")), ShipRequest.complete("GLS", "OLD-1"));
        given.shop.orders().hold(List.of(order("#206")), "the customer asked");
        given.shop.orders().cancel(List.of(order("#210")));
        before = exports();
    }

    private app.kontor.value.OrderId order(String number) {
        return given.numbered(number).id();
    }

    @AfterAll
    void close() {
        given.close();
    }

    @TestFactory
    Stream<DynamicTest> readPlannedAppliedAndTakenBack() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".expected.txt")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private void check(Path file) throws IOException {
        ImportRequest request = request(InputFile.of(file, List.of()));
        ImportPlan plan = given.shop.importing().plan(request);
        ImportPlan done = given.shop.importing().apply(request, plan);
        compare(file, text(plan.files().getFirst()) + changed());
        assertThat(given.shop.importing().plan(request).changesSomething()).as("the same file again").isFalse();
        UndoResult undone = given.shop.history().undo(given.shop.importing().batch(done.batch()));
        assertThat(undone.kept()).isEmpty();
        assertThat(undone.impossible()).isEmpty();
        assertThat(exports()).isEqualTo(before);
    }

    /** As the program knows it, else as it guesses. */
    private ImportRequest request(InputFile file) throws IOException {
        ImportRequest request = ImportRequest.of(file);
        try {
            given.shop.importing().plan(request);
            return request;
        } catch (app.kontor.importing.FileRefused unknown) {
            FileSample sample = FileSample.of(file.content(), ReadOptions.RECOGNISE, null);
            return request.by(given.shop.importProfiles().guess(sample, ReadOptions.RECOGNISE).best().profile());
        }
    }

    @Test
    void theFileWinsOverAnotherNumberWhereSomebodySaysSo() {
        InputFile file = new InputFile("dhl.csv", "Sendungsnummer;Sendungsreferenz\nNEW-1;#205\n".getBytes(StandardCharsets.UTF_8));
        ImportRequest request = ImportRequest.of(file);
        assertThat(given.shop.importing().plan(request).changesSomething()).isFalse();
        ImportRequest chosen = request.with(Decisions.NONE.taking(new Decisions.Take("#205", "tracking"), true));
        ImportPlan done = given.shop.importing().apply(chosen, given.shop.importing().plan(chosen));
        assertThat(given.shop.fulfilment().shipments(order("#205")).getFirst().parcels().getFirst().tracking()).isEqualTo("NEW-1");
        given.shop.history().undo(given.shop.importing().batch(done.batch()));
        assertThat(exports()).isEqualTo(before);
    }

    /** 220 is new and paid, 221 new and unpaid, 222 left long ago, 223 is short; the payments stand before the orders that they are for. */
    @Test
    void whatHappenedToOrdersOfTheSameCallIsDoneOnceTheyAreThere() {
        ImportRequest request = new ImportRequest(List.of(
                new InputFile("paid.csv", ("Order,Transaction ID,Kind,Processed at,Amount,Currency,Status,Gateway,Card Type\n"
                        + "#221,7,sale,2026-02-03 10:00:00 +0100,10.00,EUR,success,bank,\n").getBytes(StandardCharsets.UTF_8)),
                new InputFile("sent.csv", "Sendungsnummer;Sendungsreferenz\nN-220;#220\nN-220b;#220\nN-222;#222\nN-223;#223\nN-299;#299\n"
                        .getBytes(StandardCharsets.UTF_8)),
                ShopifyOrder.file("new.csv", List.of(ShopifyOrder.of(220).line(1, "A-1", "10.00"), ShopifyOrder.of(221).unpaid().line(1, "A-1", "10.00"),
                        ShopifyOrder.of(222).fulfilled().line(1, "A-1", "10.00"), ShopifyOrder.of(223).line(95, "A-1", "10.00")))),
                ReadOptions.RECOGNISE, null);
        ImportPlan plan = given.shop.importing().plan(request);
        assertThat(text(plan.files().get(1)).lines()).contains("2 NEW - {carrier=DHL, number=#220, tracking=N-220} []",
                "REJECTED line 4: trackingNotOpen [#222]", "REJECTED line 6: trackingUnknown [#299]", "INFO line 5: deedAfterOrder [#223]");
        ImportPlan done = given.shop.importing().apply(request, plan);
        assertThat(given.numbered("#221").status().payment().name()).isEqualTo("PAID");
        assertThat(given.shop.fulfilment().shipments(order("#220")).getFirst().parcels()).extracting(app.kontor.fulfilment.Parcel::tracking)
                .containsExactly("N-220", "N-220b");
        assertThat(text(done.files().get(1))).contains("new 2, changed 0, same 0, rejected 3").contains("REJECTED line 5: trackingShort");
        assertThat(given.shop.importing().plan(request).changesSomething()).isFalse();
        UndoResult undone = given.shop.history().undo(given.shop.importing().batch(done.batch()));
        assertThat(undone.kept()).isEmpty();
        assertThat(undone.impossible()).isEmpty();
        assertThat(exports()).isEqualTo(before);
    }

    private static void compare(Path file, String actual) throws IOException {
        Path expected = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".expected.txt"));
        if (System.getProperty("approve") != null) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    private static String text(FilePlan plan) {
        FilePlan.Counts c = plan.counts();
        StringBuilder out = new StringBuilder("%s %s: new %d, changed %d, same %d, rejected %d%n".formatted(plan.file().detected().format(),
                plan.file().detected().kind().code(), c.created(), c.changed(), c.same(), c.rejected()));
        plan.records().forEach(r -> out.append("%d %s %s %s %s%n".formatted(r.incoming().line(), r.verdict(), r.label().isEmpty() ? "-" : r.label(),
                new TreeMap<>(r.incoming().values()), r.changes())));
        plan.problems().forEach(p -> out.append("%s line %d: %s %s%n".formatted(p.severity(), p.line(), p.code(), p.arguments())));
        return out.toString();
    }

    /** What became of the orders. */
    private String changed() {
        StringBuilder out = new StringBuilder();
        for (int number = 201; number <= 210; number++) {
            SalesOrder order = given.numbered("#" + number);
            out.append("#%d %s, %s, paid %s at %s%n".formatted(number, order.status().state(), order.status().payment(), order.paid(), order.paidAt()));
            given.shop.fulfilment().shipments(order.id()).forEach(s -> out.append("  %s on %s %s%n".formatted(s.number(), s.shippedOn(), s.parcels())));
        }
        return out.toString();
    }

    private Map<String, String> exports() {
        return EXPORTS.stream().collect(Collectors.toMap(kind -> kind, kind -> new String(
                given.shop.exporting().export(Exporting.kind(kind), kind + ".csv").bytes(), StandardCharsets.UTF_8)));
    }
}
