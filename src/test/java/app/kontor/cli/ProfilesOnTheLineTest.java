package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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

/** Files that no format knows, as a script brings them in: by columns named on the line, by a kept profile, handed on to another shop. */
class ProfilesOnTheLineTest {
    private static final String MAP = "Auftrag=number,Tag=placed,Art=sku,Stk=quantity,Preis=unitPrice,Wer=ship.name,=currency:EUR";
    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void files() throws IOException {
        new Given(folder.resolve("shop")).close();
        file = folder.resolve("list.csv").toString();
        Files.writeString(Path.of(file), "Auftrag;Tag;Art;Stk;Preis;Wer\n7;05.11.2026;MUG;2;12,50;Ann Berg\n8;06.11.2026;MUG;x;12,50;Bo Holm\n");
    }

    @Test
    void isMappedKeptAndKnownTheNextTime() {
        assertThat(refused("import", file)).isEqualTo("import.unknownFormat");
        JsonNode done = ok("import", file, "--map", MAP, "--save", "Laden", "--channel", "Nord");
        assertThat(done.at("/files/0/format").asString()).isEqualTo("profile:Laden");
        assertThat(done.at("/files/0/new").asInt()).isOne();
        assertThat(done.at("/files/0/totals/EUR").isMissingNode()).as("the file states no total").isTrue();
        assertThat(done.at("/files/0/problems/0/column").asString()).isEqualTo("Stk");
        assertThat(done.at("/files/0/problems/0/line").asInt()).isEqualTo(3);
        assertThat(ok("import", file).at("/files/0/same").asInt()).as("by itself now").isOne();
        assertThat(ok("import", file, "--profile", "laden", "--dry-run").at("/files/0/channel").asString()).isEqualTo("Nord");
    }

    @Test
    void theLineThatIsGuessedImportsTheFile() throws IOException {
        Files.writeString(Path.of(file), "Liste;;;;\nBest.-Nr.;Datum;Kunde;Anschrift;Was, wie viel\n1;16.11.2026;Ann Berg;Weg 3, 01067 Dresden;2x MUG; 1x TEA\n"
                .replace("MUG; 1x", "MUG, 1x"));
        JsonNode guessed = ok("import", file, "--guess").at("/files/0");
        assertThat(guessed.path("kind").asString()).isEqualTo("orders");
        assertThat(guessed.path("missing")).isEmpty();
        assertThat(guessed.path("map").asString()).contains("Anschrift=ship.zip/address_zip", "\"Was, wie viel\"=items");
        JsonNode done = ok("import", file, "--kind", "orders", "--map", guessed.path("map").asString());
        assertThat(done.at("/files/0/new").asInt()).isOne();
        assertThat(done.at("/files/0/lines").asInt()).isEqualTo(2);
        assertThat(refused("import", file, "--map", "Kunde=ship.name/upside_down")).isEqualTo("profile.step");
    }

    @Test
    void isListedShownHandedOnAndDeleted() throws IOException {
        ok("import", file, "--map", MAP, "--save", "Laden", "--dry-run");
        assertThat(ok("profiles").path("count").asInt()).as("a dry run keeps nothing").isZero();
        ok("import", file, "--map", MAP, "--save", "Laden");
        assertThat(ok("profiles").at("/profiles/0/fields/0").asString()).isEqualTo("number");
        assertThat(ok("profiles", "Laden").at("/fields/3/from/0").asString()).isEqualTo("Stk");
        ok("profiles", "paypal", "--copy", "Bank");
        ok("profiles", "Bank", "--rename", "Sparkasse");
        assertThat(refused("profiles", "Sparkasse", "--rename", "laden")).isEqualTo("profile.taken");
        assertThat(ok("profiles", "Sparkasse").path("kind").asString()).isEqualTo("payments");
        ok("profiles", "Sparkasse", "--delete");
        String json = folder.resolve("profiles.json").toString();
        assertThat(ok("profiles", "--export", json).path("names").get(0).asString()).isEqualTo("Laden");
        ok("profiles", "Laden", "--delete");
        assertThat(refused("profiles", "Laden")).isEqualTo("profile.unknown");
        assertThat(ok("profiles", "--import", json).path("count").asInt()).isOne();
        ok("undo");
        assertThat(ok("profiles").path("count").asInt()).isZero();
        Files.writeString(Path.of(json), "no JSON");
        assertThat(refused("profiles", "--import", json)).isEqualTo("profile.text");
    }

    @Test
    void columnsAreGuessedWithReasons() {
        JsonNode guess = ok("profiles", "--guess", file);
        assertThat(guess.at("/profile/kind").asString()).isEqualTo("orders");
        assertThat(guess.path("reasons")).extracting(reason -> reason.path("target").asString())
                .contains("number", "placed", "sku", "unitPrice");
        assertThat(guess.path("missing")).extracting(JsonNode::asString).as("half of it is no number").containsExactly("quantity");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(refused("import", file, "--map", "Auftrag=song")).isEqualTo("profile.field");
        assertThat(refused("import", file, "--map", "Auftrag=number")).isEqualTo("profile.missing");
        assertThat(refused("import", file, "--map", "Auftrag")).isEqualTo("profile.map");
        assertThat(refused("import", file, "--profile", "none")).isEqualTo("profile.unknown");
        assertThat(refused("import", file, "--map", "Art=sku,Nirgends=quantity")).isEqualTo("import.unknownFormat");
        assertThat(run(Cli.WRONG_USAGE, "import", file, "--map", MAP, "--profile", "x").has("error")).isTrue();
    }

    private JsonNode ok(String... words) {
        return run(Cli.DONE, words);
    }

    private String refused(String... words) {
        return run(Cli.REFUSED, words).path("error").path("code").asString();
    }

    private JsonNode run(int status, String... words) {
        List<String> line = new ArrayList<>(List.of("--shop", folder.resolve("shop").toString(), "--lang", "en", "--json"));
        line.addAll(List.of(words));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int actual = new Cli(session -> {}, stream, System.err).run(line.toArray(String[]::new));
        assertThat(actual).as("%s: %s", line, out).isEqualTo(status);
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }
}
