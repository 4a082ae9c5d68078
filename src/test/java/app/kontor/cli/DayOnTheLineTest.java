package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant's day as a script sees it: the real program in a folder, its answers as JSON. */
class DayOnTheLineTest {
    @TempDir
    private Path folder;

    private Path shop;
    private Path orders;

    @BeforeEach
    void write() throws IOException {
        shop = folder.resolve("shop");
        orders = Files.writeString(folder.resolve("orders.csv"), """
                Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,\
                Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Address1,Billing City,\
                Billing Zip,Billing Country,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Country,Id
                #1001,ana@example.com,paid,2026-09-01 10:00:00 +0200,unfulfilled,EUR,29.80,4.90,5.54,34.70,0.00,\
                2026-09-01 09:59:00 +0200,2,Krug - Blau,14.90,KRUG-B,Ana Łódzka,Markt 1,Köln,50667,DE,\
                Ana Łódzka,Markt 1,Köln,50667,DE,5300000000001
                #1002,bo@example.com,paid,2026-09-01 11:00:00 +0200,unfulfilled,EUR,14.90,0.00,2.38,14.90,0.00,\
                2026-09-01 10:59:00 +0200,1,Krug - Blau,14.90,KRUG-B,Bo Berg,Weg 2,Bonn,53111,DE,\
                Bo Berg,Weg 2,Bonn,53111,DE,5300000000002
                """);
    }

    @Test
    void goesFromTheFileToTheParcel() {
        assertThat(ok("init", "--name", "Krüge", "--country", "DE").path("currency").asString()).isEqualTo("EUR");
        JsonNode file = ok("import", orders.toString()).path("files").get(0);
        assertThat(file.path("new").asInt()).isEqualTo(2);
        assertThat(file.path("totals").path("EUR").asString()).isEqualTo("49.60");
        assertThat(ok("import", orders.toString()).path("files").get(0).path("same").asInt()).isEqualTo(2);

        assertThat(ok("today").path("waiting").path("unmatched").asInt()).isEqualTo(1);
        assertThat(ok("unmatched").path("items").get(0).path("orders").asInt()).isEqualTo(2);
        assertThat(ok("match", "--create").path("products").get(0).path("sku").asString()).isEqualTo("KRUG-B");
        assertThat(ok("stock", "set", "KRUG-B", "2", "--reason", "counted").at("/items/0/available").asString()).isEqualTo("2");

        JsonNode allocated = ok("allocate");
        assertThat(allocated.path("orders").asInt()).isEqualTo(1);
        assertThat(allocated.at("/short/0/missing").asString()).isEqualTo("1");
        assertThat(refused("ship", "1001", "1002")).isEqualTo("stock.short");
        assertThat(ok("ship", "#1001", "--carrier", "DHL", "--tracking", "JD01").at("/shipments/0/tracking").asString()).isEqualTo("JD01");
        assertThat(ok("orders", "--number", "1001").at("/orders/0/shipment").asString()).isEqualTo("shipped");
        assertThat(ok("stock").at("/items/0/onHand").asString()).isEqualTo("0");

        assertThat(ok("undo").path("undone").asInt()).isPositive();
        assertThat(ok("stock").at("/items/0/onHand").asString()).isEqualTo("2");
    }

    @Test
    void printsTheDay() throws IOException {
        ok("init", "--name", "Krüge", "--country", "DE", "--vat-id", "DE136695976");
        for (String setting : List.of("street=Am Markt 1", "zip=50667", "city=Köln")) {
            ok("settings", "set", "company." + setting.split("=")[0], setting.split("=")[1]);
        }
        ok("import", orders.toString());
        ok("match", "--create");
        ok("stock", "set", "KRUG-B", "5", "--reason", "counted", "--bin", "A-1");
        ok("allocate");
        Path paper = folder.resolve("paper");
        assertThat(ok("pick", "--orders", "1001", "--out", paper.resolve("one.pdf").toString()).path("lines").asInt()).isEqualTo(1);
        JsonNode printed = ok("paperwork", "--out", paper.toString());
        assertThat(printed.path("refused")).isEmpty();
        assertThat(printed.path("files")).extracting(file -> file.path("kind").asString() + " " + file.path("documents").asInt())
                .containsExactly("pick-list 2", "packing-slips 2", "labels 2", "invoices 2");
        assertThat(paper).isDirectoryContaining("glob:**/invoices.pdf").isDirectoryContaining("glob:**/labels.pdf");

        JsonNode again = ok("invoice", "1001", "--out", paper.toString(), "--single").at("/invoices/0");
        assertThat(again.path("total").asString()).isEqualTo("34.70");
        assertThat(again.path("tax").asString()).isEqualTo("5.54");
        assertThat(Path.of(again.path("file").asString())).exists();
        assertThat(ok("cancel", "1002").at("/orders/0/state").asString()).isEqualTo("cancelled");
        assertThat(ok("check").path("ok").asBoolean()).isTrue();
    }

    @Test
    void importsIntoAnEmptyFolderButTriesWithoutATrace() {
        assertThat(refused("orders")).isEqualTo("shop.missing");
        assertThat(ok("import", orders.toString(), "--dry-run").path("batch").isNull()).isTrue();
        assertThat(shop).doesNotExist();
        assertThat(refused("import", write("broken.csv", "no,such,format\n1,2,3\n"))).isEqualTo("import.unknownFormat");
        assertThat(shop).doesNotExist();
        assertThat(ok("import", orders.toString()).path("batch").asInt()).isPositive();
        assertThat(ok("orders").path("count").asInt()).isEqualTo(2);
    }

    @Test
    void sellsHoldsAndPays() {
        ok("import", orders.toString());
        assertThat(ok("hold", "1001", "--reason", "call back").at("/orders/0/state").asString()).isEqualTo("hold");
        assertThat(ok("orders", "--state", "hold").path("count").asInt()).isEqualTo(1);
        assertThat(ok("release", "1001").at("/orders/0/state").asString()).isEqualTo("open");
        assertThat(refused("hold", "999", "--reason", "x")).isEqualTo("order.unknown");
        assertThat(refused("paid", "1001", "--amount", "1.005")).isEqualTo("amount.decimals");
        assertThat(ok("customers", "--search", "łódzka").at("/customers/0/email").asString()).isEqualTo("ana@example.com");
    }

    @Test
    void saysWhyTheStockIsWhatItIs() {
        ok("import", orders.toString());
        ok("match", "--create");
        ok("stock", "set", "KRUG-B", "5", "--reason", "counted", "--bin", "A-1");
        ok("stock", "move", "KRUG-B", "-1", "--reason", "broken");
        ok("allocate");
        JsonNode why = ok("stock", "why", "KRUG-B");
        assertThat(why.path("onHand").asString()).isEqualTo("4");
        assertThat(why.path("allocated").asString()).isEqualTo("3");
        assertThat(why.path("available").asString()).isEqualTo("1");
        assertThat(why.path("movements")).extracting(m -> m.path("quantity").asString() + " " + m.path("balance").asString() + " " + m.path("reason").asString())
                .containsExactly("-1 4 broken", "5 5 counted");
        assertThat(why.path("promises")).extracting(p -> p.path("order").asString() + " " + p.path("quantity").asString())
                .containsExactlyInAnyOrder("K-1001 2", "K-1002 1");
        assertThat(refused("stock", "why", "NO-SUCH")).isEqualTo("product.unknown");
    }

    @Test
    void changesAProductAndHandsOutAPersonsData() throws IOException {
        ok("import", orders.toString());
        ok("match", "--create");
        assertThat(ok("product", "set", "KRUG-B", "price", "15.90").path("price").asString()).isEqualTo("15.90");
        assertThat(ok("product", "set", "KRUG-B", "reorder-point", "4").path("reorderPoint").asString()).isEqualTo("4");
        assertThat(ok("product", "set", "KRUG-B", "buffer", "1").path("buffer").asString()).isEqualTo("1");
        assertThat(ok("product", "set", "KRUG-B", "tax-class", "reduced").path("taxClass").asString()).isEqualTo("reduced");
        assertThat(ok("product", "set", "KRUG-B", "sku", "KRUG-BLAU").path("sku").asString()).isEqualTo("KRUG-BLAU");
        assertThat(refused("product", "set", "KRUG-BLAU", "colour", "blue")).isEqualTo("product.unknownField");
        assertThat(refused("product", "set", "KRUG-BLAU", "price", "much")).isEqualTo("product.unknownValue");
        ok("undo");
        assertThat(ok("product", "show", "KRUG-B").path("price").asString()).isEqualTo("15.90");

        String number = ok("customers", "--search", "ana").at("/customers/0/number").asString();
        assertThat(ok("customer", number).path("orders")).hasSize(1);
        Path file = folder.resolve("out/ana.json");
        assertThat(ok("customer", number, "--export", file.toString()).path("file").asString()).isEqualTo(file.toString());
        assertThat(Files.readString(file)).contains("ana@example.com", "Markt 1");
        assertThat(refused("customer", "C-9999")).isEqualTo("customer.unknown");
        assertThat(refused("customer", number, "--export", folder.resolve("ana.pdf").toString())).isEqualTo("export.unknownPersonType");
    }

    @Test
    void exportsTheSameBytesTwice() throws IOException {
        ok("import", orders.toString());
        Path one = folder.resolve("out/one.csv");
        Path two = folder.resolve("out/two.csv");
        assertThat(ok("export", "orders", "--out", one.toString()).path("rows").asInt()).isEqualTo(2);
        ok("export", "orders", "--out", two.toString());
        assertThat(Files.readString(one)).isEqualTo(Files.readString(two)).contains("Łódzka");
        Path book = folder.resolve("out/orders.xlsx");
        ok("export", "orders", "--out", book.toString());
        byte[] first = Files.readAllBytes(book);
        ok("export", "orders", "--out", book.toString());
        assertThat(Files.readAllBytes(book)).isEqualTo(first).startsWith('P', 'K');
        Path folder = one.resolveSibling("everything");
        ok("export", "all", "--out", folder.toString());
        assertThat(folder.toFile().list()).contains("orders.csv", "movements.csv", "orders.xml", "tables", "documents", "documents.csv", "schema.sql", "README.txt");
        assertThat(refused("export", "nonsense", "--out", one.toString())).isEqualTo("export.unknownKind");
        assertThat(refused("export", "orders", "--out", "x.pdf")).isEqualTo("export.unknownType");
    }

    @Test
    void keepsItsSettings() {
        ok("init", "--country", "DK");
        assertThat(ok("settings", "get", "shop.currency").at("/settings/shop.currency").asString()).isEqualTo("DKK");
        ok("settings", "set", "company.city", "Århus");
        assertThat(ok("settings", "get").at("/settings/company.city").asString()).isEqualTo("Århus");
        assertThat(refused("settings", "get", "no.such")).isEqualTo("setting.unknown");
        assertThat(refused("init")).isEqualTo("shop.notEmpty");
        assertThat(ok("history").path("commands")).hasSize(2);
    }

    private String write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private JsonNode ok(String... words) {
        return run(Cli.DONE, words);
    }

    /** @return the error's code */
    private String refused(String... words) {
        return run(Cli.REFUSED, words).path("error").path("code").asString();
    }

    private JsonNode run(int status, String... words) {
        List<String> line = new ArrayList<>(List.of("--shop", shop.toString(), "--lang", "en", "--json"));
        line.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int actual = new Cli(session -> {}, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(line.toArray(String[]::new));
        String answer = out.toString(StandardCharsets.UTF_8);
        assertThat(actual).as("%s: %s %s", line, answer, err).isEqualTo(status);
        assertThat(err.toString(StandardCharsets.UTF_8)).as("%s", line).isEmpty();
        assertThat(answer).endsWith("}\n").hasLineCount(1);
        return JsonMapper.shared().readTree(answer);
    }
}
