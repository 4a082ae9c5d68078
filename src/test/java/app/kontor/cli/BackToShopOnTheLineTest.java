package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.channel.Channel;
import app.kontor.online.Connections;
import app.kontor.online.Loopback;
import app.kontor.online.Secret;
import app.kontor.online.ShopSecrets;
import app.kontor.online.WooServer;
import app.kontor.vault.Keyrings;
import app.kontor.value.Sku;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.stream.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes back to a channel, by script: told once, told again after an undo, and never to a channel that is not there. */
class BackToShopOnTheLineTest {
    private static final String KEY = "KONTOR_TEE_SHOP_KEY";

    @TempDir
    private Path folder;

    @Test
    void stockGoesBackOnce() throws IOException {
        try (Given given = Given.shop().channel("Etsy", "etsy").product("A-1").product("B-2").onHand("A-1", 5).onHand("B-2", 1)) {
            given.order("1 A-1", "1 B-2");
            assertThat(said(given, "channel", "etsy", "--buffer", "2").at("/channels/0/buffer").asString()).isEqualTo("2");
            JsonNode dry = said(given, "export", "shop-stock", "--channel", "etsy", "--dry-run");
            assertThat(dry.path("lines").asInt()).isEqualTo(2);
            assertThat(dry.path("file").isNull()).isTrue();
            JsonNode told = said(given, "export", "shop-stock", "--channel", "ETSY", "--out", "stock.csv");
            assertThat(told.at("/items/0/now").asString()).isEqualTo("3");
            assertThat(Files.readString(folder.resolve("stock.csv"))).isEqualTo("sku,quantity\r\nA-1,3\r\nB-2,0\r\n");
            assertThat(said(given, "export", "shop-stock", "--channel", "etsy", "--out", "again.csv").path("lines").asInt()).isZero();
            assertThat(folder.resolve("again.csv")).doesNotExist();
            said(given, "undo");
            assertThat(said(given, "export", "shop-stock", "--channel", "etsy", "--dry-run").path("lines").asInt()).isEqualTo(2);
            assertThat(error(given, "export", "shop-stock", "--channel", "nope", "--dry-run")).isEqualTo("feed.channelUnknown");
            assertThat(error(given, "export", "shop-stock", "--channel", "etsy")).isEqualTo("export.whereTo");
            assertThat(error(given, "export", "shop-stock", "--dry-run")).isEqualTo("export.whichChannel");
            assertThat(error(given, "channel", "etsy", "--percent", "120")).isEqualTo("feed.percent");
            assertThat(error(given, "channel", "etsy", "--layout", "fax")).isEqualTo("feed.layoutUnknown");
        }
    }

    @Test
    void shipmentsGoBackOnce() throws IOException {
        try (Given given = Given.shop().channel("Web", "woocommerce").product("A-1").onHand("A-1", 5)) {
            given.order("1 A-1");
            given.order("1 A-1");
            said(given, "ship", "1001", "--carrier", "dhl", "--tracking", "JD0140000001");
            said(given, "ship", "1002", "--carrier", "dhl");
            said(given, "channel", "web", "--carrier", "dhl=DHL Germany");
            JsonNode told = said(given, "export", "shop-shipments", "--channel", "web", "--out", "s.csv");
            assertThat(told.path("shipments").asInt()).isEqualTo(1);
            assertThat(told.at("/left/0/why").asString()).isEqualTo("no-tracking");
            assertThat(Files.readString(folder.resolve("s.csv"))).contains("1001,DHL Germany,JD0140000001,");
            assertThat(said(given, "export", "shop-shipments", "--channel", "web", "--untracked", "--mark").path("shipments").asInt()).isEqualTo(1);
            assertThat(said(given, "export", "shop-shipments", "--channel", "web", "--untracked", "--dry-run").path("shipments").asInt()).isZero();
        }
    }

    /** Fetched, told, disconnected: the key comes with the command where this PC has none. */
    @Test
    void aConnectedShopNeedsNoFiles() {
        WooServer shop = new WooServer().order(11, 1).order(12, 2).goods(1, "simple", "A-1", 3, "");
        try (Loopback server = new Loopback("Authorization", shop::answer); Given given = Given.shop().product("A-1").onHand("A-1", 9)) {
            String address = server.address().toString();
            assertThat(error(given, "channel", "Tee Shop", "--platform", "etsy", "--connect", address)).isEqualTo("online.platform");
            assertThat(error(given, "channel", "Tee Shop", "--platform", "woocommerce", "--connect", "http://127.0.0.1:1")).isEqualTo("online.unreachable");
            assertThat(given.shop.channels().all()).as("what was not connected made no channel").noneMatch(channel -> channel.name().equals("Tee Shop"));
            Connections connections = new Connections(given.db, new ShopSecrets(Map.of(KEY, WooServer.KEY), Keyrings.of(Map.of(), System.getProperties())));
            Channel channel = connections.channel("Tee Shop", "woocommerce");
            assertThat(connections.connect(connections.draft(channel, address, Instant.EPOCH), new Secret(WooServer.KEY))).isTrue();
            assertThat(said(given, "channel", "tee shop").at("/channels/0/address").asString()).isEqualTo(address);
            assertThat(said(given, "import", "--from", "tee shop", "--dry-run").at("/files/0/new").asInt()).isEqualTo(2);
            assertThat(said(given, "import", "--from", "tee shop").at("/files/0/new").asInt()).isEqualTo(2);
            assertThat(said(given, "export", "shop-stock", "--channel", "tee shop", "--send", "--dry-run").path("lines").asInt()).isEqualTo(1);
            assertThat(said(given, "export", "shop-stock", "--channel", "tee shop", "--send").path("sent").asInt()).isEqualTo(1);
            assertThat(shop.goods.getFirst().path("stock_quantity").asInt()).isEqualTo(9);
            said(given, "ship", "11", "--carrier", "dhl", "--tracking", "JD0140000001");
            assertThat(said(given, "export", "shop-shipments", "--channel", "tee shop", "--send").path("sent").asInt()).isEqualTo(1);
            said(given, "channel", "tee shop", "--disconnect");
            assertThat(error(given, "import", "--from", "tee shop")).isEqualTo("online.notConnected");
        }
    }

    @Test
    void parcelsGoToTheCarrierOnce() throws IOException {
        try (Given given = Given.shop().product("A-1").onHand("A-1", 5)) {
            given.order("1 A-1");
            said(given, "ship", "1001");
            assertThat(error(given, "export", "carrier", "--out", "p.csv")).isEqualTo("carrier.which");
            assertThat(said(given, "carriers").path("count").asInt()).isEqualTo(6);
            said(given, "carriers", "plain", "--export", folder.resolve("plain.txt").toString());
            Files.writeString(folder.resolve("plain.txt"), "Ref = reference\nWho = name\n");
            said(given, "carriers", "mine", "--import", folder.resolve("plain.txt").toString());
            assertThat(said(given, "export", "carrier", "--layout", "mine", "--dry-run").path("parcels").asInt()).isEqualTo(1);
            JsonNode written = said(given, "export", "carrier", "--layout", "mine", "--out", "p.csv");
            assertThat(written.at("/items/0/parcel").asString()).isEqualTo("S-1001");
            assertThat(Files.readString(folder.resolve("p.csv"))).isEqualTo("Ref,Who\r\nS-1001,Ada Berg\r\n");
            JsonNode twice = said(given, "export", "carrier", "--layout", "mine", "--out", "q.csv");
            assertThat(twice.at("/left/0/why").asString()).isEqualTo("written");
            assertThat(folder.resolve("q.csv")).doesNotExist();
            assertThat(said(given, "export", "carrier", "--layout", "mine", "--again", "--out", "q.csv").path("again").asInt()).isEqualTo(1);
            assertThat(said(given, "carriers", "mine", "--delete").path("text").asString()).isEmpty();
        }
    }

    @Test
    void anExportThatIsKeptRunsByName() throws IOException {
        try (Given given = Given.shop().product("A-1").onHand("A-1", 5)) {
            String json = "{\"version\":1,\"name\":\"Levels\",\"kind\":\"stock\",\"columns\":[\"sku\",\"quantity\"],\"file\":\"s.csv\",\"every\":\"daily\",\"folder\":";
            Files.writeString(folder.resolve("e.json"), json + JsonMapper.shared().writeValueAsString(folder.toString()) + "}");
            assertThat(said(given, "exports", "--import", folder.resolve("e.json").toString()).at("/exports/0/every").asString()).isEqualTo("daily");
            assertThat(said(given, "export", "saved", "levels").at("/exports/0/rows").asInt()).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("s.csv"))).contains("\"A-1\",\"5\"");
            assertThat(said(given, "export", "due").path("exports").size()).isZero();
            assertThat(error(given, "export", "saved")).isEqualTo("savedExport.which");
            assertThat(error(given, "export", "saved", "other")).isEqualTo("savedExport.unknown");
            assertThat(said(given, "exports", "levels", "--delete").path("count").asInt()).isZero();
        }
    }

    @Test
    void aListGoesOutAndComesBackEdited() throws IOException {
        try (Given given = Given.shop().product("0017", "Mug").product("B-2", "Cup").onHand("0017", 5)) {
            said(given, "export", "products", "--out", "p.csv", "--editable");
            Path file = folder.resolve("p.csv");
            Files.writeString(file, Files.readString(file).replace("\"Mug\",\"Mug\"", "\"Mug\",\"Beaker\"").replace("\"0017\"", "\"17\""));
            assertThat(said(given, "import", "p.csv", "--dry-run").path("applied").asInt()).isZero();
            JsonNode edited = said(given, "import", "p.csv");
            assertThat(edited.path("edited").asString()).isEqualTo("products");
            assertThat(edited.at("/files/0/format").asString()).isEqualTo("kontor-products");
            assertThat(edited.at("/files/0/changed").asInt()).isEqualTo(1);
            assertThat(edited.at("/files/0/same").asInt()).isEqualTo(1);
            assertThat(said(given, "imports").at("/imports/0/files/0/file").asString()).as("an import like any other").isEqualTo("p.csv");
            assertThat(edited.path("applied").asInt()).isEqualTo(1);
            assertThat(edited.path("rewritten").asInt()).isEqualTo(1);
            assertThat(said(given, "products", "--search", "0017").at("/products/0/name").asString()).isEqualTo("Beaker");
            said(given, "imports", "undo", edited.path("batch").asString());
            assertThat(said(given, "products", "--search", "0017").at("/products/0/name").asString()).isEqualTo("Mug");
            assertThat(said(given, "imports").at("/imports/0/undone").asBoolean()).isTrue();
            assertThat(error(given, "export", "shipments", "--out", "o.csv", "--editable")).isEqualTo("edited.notThis");
            severalAtOnce(given);
        }
    }

    /** With marks and without, and a file that is none of ours: one import, one undo. */
    private void severalAtOnce(Given given) throws IOException {
        given.order("1 B-2");
        said(given, "export", "orders", "--out", "o.csv");
        Path orders = folder.resolve("o.csv");
        String list = Files.readString(orders);
        Files.writeString(orders, list.replace("Aarhus", "Altona"));
        Files.writeString(folder.resolve("levels.csv"), "SKU,Quantity\nB-2,7\n");
        Files.copy(folder.resolve("p.csv"), folder.resolve("again.csv"));
        said(given, "export", "order-lines", "--out", "lines.csv");
        for (List<String> files : List.of(List.of("p.csv", "o.csv"), List.of("p.csv", "levels.csv", "o.csv"), List.of("p.csv", "o.csv", "again.csv", "lines.csv"))) {
            String[] line = Stream.concat(Stream.of("import"), files.stream()).toArray(String[]::new);
            String before = given.get(given.orders.resolve("K-1001")).toString();
            assertThat(said(given, Stream.concat(Stream.of(line), Stream.of("--dry-run")).toArray(String[]::new)).path("batch").isNull()).isTrue();
            JsonNode done = said(given, line);
            assertThat(done.path("files")).hasSize(files.size());
            assertThat(done.path("edited").size()).isEqualTo(files.contains("again.csv") ? 4 : 2);
            assertThat(done.at("/edited/0/applied").asInt() + " " + done.at("/edited/1/applied").asInt()).isEqualTo("1 2");
            assertThat(said(given, "products", "--search", "0017").at("/products/0/name").asString()).isEqualTo("Beaker");
            assertThat(given.numbered("K-1001").toString()).contains("Altona");
            assertThat(said(given, "imports").at("/imports/0/files")).as("that changed something").hasSize(Math.min(files.size(), files.contains("levels.csv") ? 3 : 2));
            said(given, "imports", "undo", done.path("batch").asString());
            assertThat(said(given, "products", "--search", "0017").at("/products/0/name").asString()).isEqualTo("Mug");
            assertThat(given.numbered("K-1001").toString()).isEqualTo(before);
        }
        assertThat(given.stock.row(new Sku("B-2")).onHand()).as("taken back with them").isEqualTo(Quantity.ZERO);
        Files.writeString(orders, list);
        assertThat(said(given, "import", "o.csv", "levels.csv").at("/files")).as("a list that changes nothing, and a file").hasSize(2);
    }

    private JsonNode said(Given given, String... words) {
        LineInside.Said said = run(given, words);
        assertThat(said.status()).as(said.err() + said.out()).isZero();
        return JsonMapper.shared().readTree(said.out());
    }

    private String error(Given given, String... words) {
        return JsonMapper.shared().readTree(run(given, words).out()).at("/error/code").asString();
    }

    private LineInside.Said run(Given given, String... words) {
        String[] line = new String[words.length + 1];
        System.arraycopy(words, 0, line, 0, words.length);
        line[words.length] = "--json";
        return LineInside.run(given.shop, folder, Map.of(KEY, WooServer.KEY), line);
    }
}
