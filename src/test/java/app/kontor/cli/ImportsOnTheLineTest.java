package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Past imports as a script sees them: listed, looked at again, taken back. */
class ImportsOnTheLineTest {
    @TempDir
    private Path folder;

    @Test
    void areListedTakenBackAndHandedOutAgain() throws IOException {
        Path shop = folder.resolve("shop");
        Path stock = Files.writeString(folder.resolve("stock.csv"), "SKU,Quantity\nA-1,5\n");
        Path products = Files.writeString(folder.resolve("products.csv"), "Handle,Title,Variant SKU,Variant Price,Option1 Name,Option1 Value\n"
                + "mug,Mug,A-1,9.90,Title,Default Title\n");
        ok(shop, "init", "--country", "DE");
        ok(shop, "import", products.toString());
        ok(shop, "import", stock.toString());
        JsonNode all = ok(shop, "imports");
        assertThat(all.path("count").asInt()).isEqualTo(2);
        assertThat(all.path("imports")).extracting(one -> one.at("/files/0/file").asString()).containsExactly("stock.csv", "products.csv");
        assertThat(all.at("/imports/0/files/0/changed").asInt()).isOne();
        assertThat(ok(shop, "imports", "--search", "PROD").path("imports")).hasSize(1);

        assertThat(ok(shop, "imports", "undo", "2", "--dry-run").path("undone").asInt()).isOne();
        assertThat(ok(shop, "stock", "--sku", "A-1").at("/items/0/onHand").asString()).isEqualTo("5");
        assertThat(ok(shop, "imports", "undo", "2").path("undone").asInt()).isOne();
        assertThat(ok(shop, "stock", "--sku", "A-1").at("/items/0/onHand").asString()).isEqualTo("0");
        assertThat(ok(shop, "imports").at("/imports/0/undone").asBoolean()).isTrue();

        Path out = folder.resolve("again");
        ok(shop, "imports", "files", "1", "--out", out.toString());
        assertThat(out.resolve("products.csv")).hasSameBinaryContentAs(products);
        assertThat(refused(shop, "imports", "undo", "9")).isEqualTo("import.unknownBatch");
    }

    @Test
    void aSchedulerImportsWhatLiesInTheFolder() throws IOException {
        Path shop = folder.resolve("shop");
        Path drops = folder.resolve("drops");
        ok(shop, "init", "--country", "DE");
        assertThat(refused(shop, "watch")).isEqualTo("folder.none");
        ok(shop, "settings", "set", "import.folder", drops.toString());
        assertThat(ok(shop, "watch").path("files")).isEmpty();
        Path products = old(drops.resolve("products.csv"), "Handle,Title,Variant SKU,Variant Price,Option1 Name,Option1 Value\nmug,Mug,A-1,9.90,Title,Default Title\n");
        assertThat(ok(shop, "watch").at("/files/0/new").asInt()).isOne();
        assertThat(products).doesNotExist();
        Path strange = old(drops.resolve("strange.csv"), "Datum;Betrag\n1.2.2026;3\n");
        JsonNode waiting = answer(1, shop, "watch");
        assertThat(waiting.at("/files/0/waits").asBoolean()).isTrue();
        assertThat(waiting.at("/files/0/why").asString()).isNotEmpty();
        assertThat(strange).exists();
    }

    private static Path old(Path file, String content) throws IOException {
        Files.writeString(file, content);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static JsonNode ok(Path shop, String... words) {
        return answer(0, shop, words);
    }

    private static String refused(Path shop, String... words) {
        return answer(1, shop, words).at("/error/code").asString();
    }

    private static JsonNode answer(int status, Path shop, String... words) {
        List<String> line = new ArrayList<>(List.of("--shop", shop.toString(), "--lang", "en", "--json"));
        line.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int actual = new Cli(session -> {}, new PrintStream(out, true, StandardCharsets.UTF_8), System.err).run(line.toArray(String[]::new));
        assertThat(actual).as("%s: %s", line, out.toString(StandardCharsets.UTF_8)).isEqualTo(status);
        return JsonMapper.shared().readTree(out.toByteArray());
    }
}
