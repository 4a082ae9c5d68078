package app.kontor.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.value.BusinessRuleException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
    private static final char[] ANNA = "anna likes tea".toCharArray();
    private static final char[] BEN = "ben counts tins".toCharArray();
    private final ShopKey key = ShopKey.random();

    @Test
    void eachUsersPassphraseOpensIt() {
        KeyFile file = stored(KeyFile.empty().withPassphrase(key, "Anna", ANNA, quick()).withPassphrase(key, "Ben", BEN, quick()));
        assertThat(file.users()).containsExactly("Anna", "Ben");
        assertThat(file.byPassphrase("Ben", BEN)).isEqualTo(new KeyFile.Opened(key, "Ben"));
        assertThat(file.byPassphrase(null, BEN).user()).isEqualTo("Ben");
        refuses("shop.wrongPassphrase", () -> file.byPassphrase("Anna", BEN));
        assertThat(file.byPassphrase("Clara", ANNA).user()).isEqualTo("Anna");
        assertThat(file.withoutUser("Ben").users()).containsExactly("Anna");
    }

    @Test
    void anotherPassphraseWrapsTheSameKey() {
        KeyFile before = KeyFile.empty().withPassphrase(key, "Anna", ANNA, quick());
        KeyFile after = stored(before.withPassphrase(key, "Anna", BEN, quick()));
        assertThat(after.byPassphrase("Anna", BEN).key()).isEqualTo(key);
        assertThat(after.users()).hasSize(1);
        refuses("shop.wrongPassphrase", () -> after.byPassphrase("Anna", ANNA));
        refuses("shop.passphraseShort", () -> before.withPassphrase(key, "Anna", "too short".toCharArray(), quick()));
    }

    @Test
    void onlyTheNewestRecoveryKeyOpensIt() {
        RecoveryKey first = RecoveryKey.random();
        RecoveryKey second = RecoveryKey.random();
        KeyFile file = stored(KeyFile.empty().withRecoveryKey(key, first).withRecoveryKey(key, second));
        assertThat(file.byRecoveryKey(RecoveryKey.typed(second.text())).key()).isEqualTo(key);
        refuses("shop.wrongRecovery", () -> file.byRecoveryKey(first));
    }

    @Test
    void theKeyringOpensItOnItsOwnPc() {
        MemoryKeyring here = new MemoryKeyring();
        KeyFile file = stored(KeyFile.empty().withKeyring(key, "Anna", here));
        assertThat(file.byKeyring(here)).hasValue(new KeyFile.Opened(key, "Anna"));
        assertThat(file.byKeyring(new MemoryKeyring())).isEmpty();
        assertThat(file.withoutKeyring(new MemoryKeyring()).byKeyring(here)).isPresent();
        assertThat(file.withoutKeyring(here).byKeyring(here)).isEmpty();
        assertThat(here.kept).isEmpty();
    }

    @Test
    void theFileSaysNothingAboutTheKey() {
        String json = new String(KeyFile.empty().withPassphrase(key, "Anna", ANNA, WorkFactor.FULL).withRecoveryKey(key, RecoveryKey.random()).bytes(),
                StandardCharsets.UTF_8);
        assertThat(json).contains("\"rounds\" : 600000").doesNotContain("tea")
                .doesNotContain(java.util.HexFormat.of().formatHex(key.bytes()));
    }

    @Test
    void aSlotUnderAnotherNameOpensNothing() {
        String json = new String(KeyFile.empty().withPassphrase(key, "Anna", ANNA, quick()).bytes(), StandardCharsets.UTF_8);
        KeyFile forged = KeyFile.of(json.replace("Anna", "Boss").getBytes(StandardCharsets.UTF_8));
        refuses("shop.wrongPassphrase", () -> forged.byPassphrase("Boss", ANNA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"version\":1}", "{\"version\":1,\"id\":\"x\",\"slots\":[]}",
            "{\"version\":1,\"id\":\"1b4e28ba-2fa1-11d2-883f-0016d3cca427\",\"slots\":[null]}"})
    void aDamagedFileSaysSo(String json) {
        refuses("shop.keyDamaged", () -> KeyFile.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Each damage is refused with a sentence or opens nothing; none is a crash. */
    @Test
    void noDamagedByteIsACrash() {
        byte[] whole = KeyFile.empty().withPassphrase(key, "Anna", ANNA, quick()).bytes();
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x04;
            try {
                assertThat(KeyFile.of(damaged).byPassphrase("Anna", ANNA).key()).as("byte %d", at).isEqualTo(key);
            } catch (BusinessRuleException e) {
                assertThat(e.key()).isIn("shop.keyDamaged", "shop.wrongPassphrase", "shop.newer");
            }
        }
    }

    private static WorkFactor quick() {
        return new WorkFactor(10);
    }

    private static KeyFile stored(KeyFile file) {
        return KeyFile.of(file.bytes());
    }

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
