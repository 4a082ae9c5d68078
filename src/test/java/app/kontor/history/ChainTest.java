package app.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chain of commands shows that nobody has touched the log behind the program's back. */
class ChainTest {
    @TempDir
    Path dir;

    @Test
    void itIsWholeAfterAnyWork() {
        try (Given shop = new Given(dir)) {
            shop.product("A-1").onHand("A-1", 3).onHand("A-1", 5);
            shop.shop.history().undo((app.kontor.value.CommandId) null);
            assertThat(shop.shop.history().firstBroken()).isEmpty();
            try (Given again = shop.reopened()) {
                assertThat(again.shop.history().firstBroken()).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "update command set user_name = 'bert' where seq = 3 | 4",
        "update command set issued_at = dateadd(hour, 1, issued_at) where seq = 3 | 4",
        "update command set kind = 'x' where seq = 3 | 4",
        "update command set payload_hash = prev_hash where seq = 3 | 4",
        "delete from command where seq = 3 | 3",
        "update meta set last_hash = '' | last"})
    void itNamesTheFirstCommandAfterWhatWasTouched(String tampering, String broken) {
        Given shop = new Given(dir);
        shop.product("A-1").onHand("A-1", 3).onHand("A-1", 5);
        long last = shop.commands();
        shop.db.<Integer>read(tx -> tx.sql().execute(tampering));
        try (Given again = shop.reopened()) {
            assertThat(again.shop.history().firstBroken()).contains(broken.equals("last") ? last : Long.parseLong(broken));
        }
    }
}
