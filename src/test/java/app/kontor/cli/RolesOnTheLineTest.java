package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Quick;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.settings.NewShop;
import app.kontor.value.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands by people of each role: what is done, what is refused, with which exit status; the same beside the open window. */
class RolesOnTheLineTest {
    private static final String ORDERS = """
            Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,\
            Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Address1,Billing City,\
            Billing Zip,Billing Country,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Country,Id
            #1001,ana@example.com,paid,2026-09-01 10:00:00 +0200,unfulfilled,EUR,14.90,0.00,2.38,14.90,0.00,\
            2026-09-01 09:59:00 +0200,1,Krug,14.90,KRUG,Ana,Markt 1,Köln,50667,DE,Ana,Markt 1,Köln,50667,DE,5300000000001
            """;

    @TempDir
    Path folder;

    private Path shop;
    private Shop open;
    private String orders;
    private String more;

    /** A command, the role that it takes, and what else it may be refused with. */
    private record Line(Role lowest, List<String> words) {
        static Line of(Role lowest, String... words) {
            return new Line(lowest, List.of(words));
        }
    }

    @BeforeEach
    void found() throws IOException {
        shop = folder.resolve("shop");
        orders = Files.writeString(folder.resolve("orders.csv"), ORDERS).toString();
        more = Files.writeString(folder.resolve("more.csv"), ORDERS.replace("1001", "1002").replace("0001\n", "0002\n")).toString();
        open = Entrance.create(shop, new NewShop("Tea", "DE", null, "DE136695976"));
        for (String line : List.of("street=Am Markt 1", "zip=50667", "city=Köln")) {
            run("", "settings", "set", "company." + line.split("=")[0], line.split("=")[1]);
        }
        run("", "users", "add", "Anna", "--role", "owner");
        run("", "users", "add", "Bo", "--role", "staff");
        run("", "users", "add", "Carl", "--role", "read-only");
        run("", "import", orders);
        run("", "match", "--create");
        run("", "stock", "set", "KRUG", "50", "--reason", "counted");
    }

    @AfterEach
    void close() {
        open.close();
    }

    private List<Line> lines() {
        String out = folder.resolve("out").toString();
        return List.of(
                Line.of(Role.READ_ONLY, "orders"), Line.of(Role.READ_ONLY, "order", "show", "1001"), Line.of(Role.READ_ONLY, "stock"),
                Line.of(Role.READ_ONLY, "stock", "why", "KRUG"), Line.of(Role.READ_ONLY, "products"), Line.of(Role.READ_ONLY, "customers"),
                Line.of(Role.READ_ONLY, "history"), Line.of(Role.READ_ONLY, "today"), Line.of(Role.READ_ONLY, "unmatched"),
                Line.of(Role.READ_ONLY, "settings", "get"), Line.of(Role.READ_ONLY, "users"), Line.of(Role.READ_ONLY, "check"),
                Line.of(Role.READ_ONLY, "export", "orders", "--out", folder.resolve("orders-out.csv").toString()),
                Line.of(Role.READ_ONLY, "import", more, "--dry-run"),
                Line.of(Role.STAFF, "hold", "1001", "--reason", "call"), Line.of(Role.STAFF, "release", "1001"),
                Line.of(Role.STAFF, "note", "1001", "Gift"), Line.of(Role.STAFF, "allocate"), Line.of(Role.STAFF, "pick", "--out", out + ".pdf"),
                Line.of(Role.STAFF, "stock", "set", "KRUG", "49", "--reason", "counted"),
                Line.of(Role.STAFF, "stock", "move", "KRUG", "1", "--reason", "found"),
                Line.of(Role.STAFF, "product", "set", "KRUG", "price", "15.90"), Line.of(Role.STAFF, "settings", "set", "paper.size", "A4"),
                Line.of(Role.STAFF, "undo"), Line.of(Role.STAFF, "import", more), Line.of(Role.STAFF, "paperwork", "--out", out),
                Line.of(Role.STAFF, "ship", "1001"), Line.of(Role.STAFF, "invoice", "1001", "--out", out),
                Line.of(Role.STAFF, "customer", "1001", "--export", folder.resolve("person.json").toString()),
                Line.of(Role.STAFF, "backup"), Line.of(Role.READ_ONLY, "backups"),
                Line.of(Role.OWNER, "settings", "set", "company.iban", "DE89370400440532013000"),
                Line.of(Role.OWNER, "settings", "set", "tax.abroad", "home"), Line.of(Role.OWNER, "settings", "set", "invoice.dueDays", "30"),
                Line.of(Role.OWNER, "users", "add", "Dora", "--role", "staff"), Line.of(Role.OWNER, "users", "role", "Dora", "read-only"),
                Line.of(Role.OWNER, "users", "deactivate", "Dora"), Line.of(Role.OWNER, "users", "activate", "Dora"),
                Line.of(Role.OWNER, "users", "passphrase", "Dora"));
    }

    @Test
    void eachCommandByEachRole() {
        for (Role role : List.of(Role.READ_ONLY, Role.STAFF, Role.OWNER)) {
            for (Line line : lines()) {
                List<String> words = numbered(line.words());
                JsonNode answer = run("secret", by(role, words));
                String code = answer.path("error").path("code").asString("");
                if (role == line.lowest()) {
                    assertThat(code).as("%s: %s", role, words).isEmpty();
                } else if (role.compareTo(line.lowest()) < 0) { // the state may stand against it, as after a second "ship"
                    assertThat(code).as("%s: %s", role, words).doesNotStartWith("user.");
                } else {
                    assertThat(code).as("%s: %s", role, words).isEqualTo("user.mayNot");
                }
            }
        }
    }

    @Test
    void aReaderPrintsWhatIsPostedAndNothingIsWritten() {
        String out = folder.resolve("out").toString();
        assertThat(code(run("", "--user", "Carl", "invoice", "1001", "--out", out))).isEqualTo("user.mayNot");
        run("", "--user", "Bo", "invoice", "1001", "--out", out, "--single");
        JsonNode history = run("", "history");
        JsonNode printed = run("", "--user", "Carl", "invoice", "1001", "--out", folder.resolve("again").toString(), "--single");
        Path file = Path.of(printed.at("/invoices/0/file").asString());
        assertThat(file).hasSameBinaryContentAs(folder.resolve("out").resolve(file.getFileName()));
        assertThat(run("", "history")).isEqualTo(history);
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsLetInOnlyWhileNoOwnerIsGuarded() {
        assertThat(code(run("", "orders"))).isEmpty();
        assertThat(code(run("", "--user", "Nobody", "orders"))).isEqualTo("user.wrong");
        run("correct horse", "users", "passphrase", "Anna");
        for (String[] line : List.of(new String[] {"orders"}, new String[] {"settings", "set", "company.name", "x"}, new String[] {"users"})) {
            assertThat(code(run("", line))).isEqualTo("user.signIn");
        }
        assertThat(code(run("wrong", "--user", "Anna", "orders"))).isEqualTo("user.wrong");
        assertThat(code(run("correct horse", "--user", "Anna", "orders"))).isEmpty();
        assertThat(code(run("", "--user", "Bo", "orders"))).isEmpty();
        assertThat(run("", "--user", "Bo", "note", "1001", "Gift").has("error")).isFalse();
        assertThat(run("correct horse", "--user", "Anna", "history", "--limit", "1").at("/commands/0/user").asString()).isEqualTo("Bo");
    }

    @Test
    void beneathTheOwnersWindowACommandHasItsOwnRights() {
        open.users().with(Quick.FACTOR).setPassphrase("Anna", "correct horse".toCharArray());
        Shop annas = open.as(open.users().signIn("Anna", "correct horse".toCharArray()));
        try (CommandDesk desk = CommandDesk.open(annas, files -> {})) {
            assertThat(beside("", "orders")).contains("user.signIn");
            assertThat(beside("", "--user", "Bo", "settings", "set", "company.name", "Bos")).contains("user.mayNot");
            assertThat(beside("", "--user", "Carl", "note", "1001", "x")).contains("user.mayNot");
            assertThat(beside("wrong", "--user", "Anna", "orders")).contains("user.wrong");
            assertThat(beside("correct horse", "--user", "Anna", "settings", "set", "company.name", "Annas")).contains("Annas");
            assertThat(beside("long enough", "--user", "Bo", "users", "passphrase", "Bo")).contains("\"passphrase\":true");
        }
        assertThat(code(run("long enough", "--user", "Bo", "orders"))).isEmpty();
    }

    @Test
    void onlyAnOwnerBringsABackupBack() {
        String file = run("", "--user", "Anna", "backup").at("/backup/file").asString();
        open.close();
        assertThat(code(alone("--user", "Bo", "restore", file))).isEqualTo("user.mayNot");
        assertThat(code(alone("--user", "Carl", "restore", file))).isEqualTo("user.mayNot");
        assertThat(code(alone("--user", "Anna", "restore", file))).isEmpty();
        open = Entrance.open(shop);
    }

    /** Without a window. */
    private JsonNode alone(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> line = new ArrayList<>(List.of("--shop", shop.toString(), "--lang", "en", "--json"));
        line.addAll(List.of(words));
        new Cli(session -> {}, new PrintStream(out, true, StandardCharsets.UTF_8), System.err).reading(secrets("")).run(line.toArray(String[]::new));
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    /** @return what the window answered; a secret is sent only when it asks for it */
    private String beside(String secret, String... words) {
        List<String> line = new ArrayList<>(List.of("--json", "--lang", "en"));
        line.addAll(List.of(words));
        Handover.Reply reply = new Handover(line, folder).to(shop.resolve("shop.socket"), secrets(secret)).orElseThrow();
        assertThat(reply.status()).isIn(Cli.DONE, Cli.REFUSED);
        return new String(reply.out(), StandardCharsets.UTF_8);
    }

    private static Secrets secrets(String secret) {
        return Secrets.of(Map.of(Secrets.PASSPHRASE, secret, Secrets.NEW_PASSPHRASE, secret.equals("secret") ? "long enough" : secret));
    }

    private static String[] by(Role role, List<String> words) {
        List<String> line = new ArrayList<>(List.of("--user", switch (role) {
            case OWNER -> "Anna";
            case STAFF -> "Bo";
            case READ_ONLY -> "Carl";
        }));
        line.addAll(words);
        return line.toArray(String[]::new);
    }

    /** The customer's number is not the order's. */
    private List<String> numbered(List<String> words) {
        if (!words.getFirst().equals("customer")) {
            return words;
        }
        List<String> line = new ArrayList<>(words);
        line.set(1, run("", "customers").at("/customers/0/number").asString());
        return line;
    }

    private static String code(JsonNode answer) {
        return answer.path("error").path("code").asString("");
    }

    private JsonNode run(String secret, String... words) {
        List<String> line = new ArrayList<>(List.of("--shop", shop.toString(), "--lang", "en", "--json"));
        line.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new Cli(session -> {}, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)).inside(open, new Handover(line, folder)).reading(secrets(secret)).run(line.toArray(String[]::new));
        String answer = out.toString(StandardCharsets.UTF_8);
        JsonNode json = JsonMapper.shared().readTree(answer);
        assertThat(status).as("%s: %s %s", line, answer, err).isEqualTo(json.has("error") ? Cli.REFUSED : Cli.DONE);
        return json;
    }
}
