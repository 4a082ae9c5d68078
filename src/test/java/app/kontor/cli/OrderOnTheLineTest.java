package app.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.day.OwnOrder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An order by phone as a script types it: placed, shown with its story, written about. */
class OrderOnTheLineTest {
    @TempDir
    private Path shop;

    @BeforeEach
    void goods() {
        try (Given given = new Given(shop)) {
            OwnOrder.product(given, "MUG", "11.90", "standard");
            OwnOrder.product(given, "TEA", "10.70", "reduced");
        }
    }

    @Test
    void isPlacedShownAndWrittenAbout() {
        JsonNode placed = ok("order", "new", "--name", "Ida Lund", "--street", "Havnevej 3", "--zip", "20457", "--city", "Hamburg",
                "--email", "ida@example.com", "--line", "MUG=2", "--line", "TEA=1@9.90", "--shipping", "4.90", "--ship-by", "2026-12-06");
        assertThat(placed.at("/order/number").asString()).isEqualTo("K-1001");
        assertThat(placed.at("/order/total").asString()).isEqualTo("38.60");
        assertThat(placed.at("/order/payment").asString()).isEqualTo("open");
        assertThat(placed.at("/delivery/shipping/country").asString()).as("the shop's own").isEqualTo("DE");

        assertThat(ok("note", "K-1001", "Ring", "twice").path("text").asString()).isEqualTo("Ring twice");
        JsonNode shown = ok("order", "show", "K-1001");
        assertThat(shown.at("/notes/0/text").asString()).isEqualTo("Ring twice");
        assertThat(shown.at("/order/lines/1/unitPrice").asString()).isEqualTo("9.90");
        assertThat(shown.path("timeline")).extracting(event -> event.path("kind").asString()).containsExactly("note", "orders.place");
    }

    @Test
    void aKnownCustomerNeedsNoAddress() {
        ok("order", "new", "--name", "Ida Lund", "--street", "Havnevej 3", "--zip", "20457", "--city", "Hamburg", "--email", "ida@example.com",
                "--line", "MUG=1");
        JsonNode again = ok("order", "new", "--customer", "ida@example.com", "--line", "TEA=1", "--paid");
        assertThat(again.at("/delivery/shipping/street").asString()).isEqualTo("Havnevej 3");
        assertThat(again.at("/order/payment").asString()).isEqualTo("paid");
        assertThat(ok("customers").path("customers")).hasSize(1);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(refused("order", "new", "--name", "Ida", "--line", "NONE=1")).isEqualTo("product.unknown");
        assertThat(refused("order", "new", "--name", "Ida", "--line", "MUG")).isEqualTo("order.lineUnreadable");
        assertThat(refused("order", "new", "--name", "Ida", "--line", "MUG=1", "--discount", "20")).isEqualTo("order.discountTooMuch");
        assertThat(refused("order", "new", "--customer", "nobody", "--line", "MUG=1")).isEqualTo("customer.unknown");
        assertThat(refused("order", "show", "K-9")).isEqualTo("order.unknown");
        assertThat(refused("note", "K-9", "x")).isEqualTo("order.unknown");
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
        int actual = new Cli(session -> {}, new PrintStream(out, true, StandardCharsets.UTF_8), System.err).run(line.toArray(String[]::new));
        String answer = out.toString(StandardCharsets.UTF_8);
        assertThat(actual).as("%s: %s", line, answer).isEqualTo(status);
        return JsonMapper.shared().readTree(answer);
    }
}
