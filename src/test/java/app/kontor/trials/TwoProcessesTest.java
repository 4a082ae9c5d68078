package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A shop that another process holds, with and without a window that takes commands. */
class TwoProcessesTest {
    private static final int SECONDS = 120;

    @TempDir
    Path dir;

    private Path shop;

    @BeforeEach
    void make() {
        shop = dir.resolve("shop");
        KillTrial.newShop(shop);
    }

    @Test
    void theSecondIsToldAtOnceAndTheFirstWorksOn() throws Exception {
        Testimony said = new Testimony();
        try (Victim first = Victim.start(said, shop.toString(), "1", "1000000", "20")) {
            assertThat(first.says("ack", SECONDS)).as(first::errors).isTrue();
            JsonNode refused = CommandLine.ask(shop, "stock");
            assertThat(refused.at("/error/code").asString()).as(refused::toString).isEqualTo("shop.locked");
            assertThat(first.says("ack", SECONDS)).as("goes on").isTrue();
            assertThat(first.killAfter(0)).isTrue();
        }
        assertThat(Aftermath.of(shop, said).faults()).isEmpty();
    }

    @Test
    void aCommandBesideTheWindowIsDoneByItAndALeftSocketDoesNoHarm() throws Exception {
        for (int time = 0; time < 2; time++) { // the second meets the socket that the first left behind
            try (Victim window = Victim.start(new Testimony(), shop.toString(), "1", "1", "100000", "desk")) {
                assertThat(window.says("at", SECONDS)).as(window::errors).isTrue();
                JsonNode done = CommandLine.ask(shop, "stock", "set", "A-1", Integer.toString(7 + time), "--reason", "beside the window");
                assertThat(done.at("/items/0/onHand").asString()).as(done::toString).isEqualTo(Integer.toString(7 + time));
                assertThat(window.killAfter(0)).isTrue();
            }
            assertThat(shop.resolve("shop.socket")).as("left behind").exists();
            JsonNode alone = CommandLine.ask(shop, "stock", "--sku", "A-1");
            assertThat(alone.at("/items/0/onHand").asString()).as(alone::toString).isEqualTo(Integer.toString(7 + time));
        }
    }
}
