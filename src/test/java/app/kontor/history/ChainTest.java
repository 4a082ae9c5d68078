package app.kontor.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.value.BusinessRuleException;
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
        "delete from command where seq = 3 | 3"})
    void itNamesTheFirstCommandAfterWhatWasTouched(String tampering, long broken) {
        Given shop = new Given(dir);
        shop.product("A-1").onHand("A-1", 3).onHand("A-1", 5);
        shop.db.<Integer>read(tx -> tx.sql().execute(tampering));
        try (Given again = shop.reopened()) {
            assertThat(again.shop.history().firstBroken()).contains(broken);
        }
    }

    @Test
    void aDatabaseThatClaimsAnotherEndIsNotWorkedWith() {
        Given shop = new Given(dir);
        shop.product("A-1");
        shop.db.<Integer>read(tx -> tx.sql().execute("update meta set last_hash = ''"));
        assertThatThrownBy(shop::reopened).isInstanceOfSatisfying(BusinessRuleException.class,
                e -> assertThat(e.key()).isEqualTo("shop.journalForeign"));
    }
}
