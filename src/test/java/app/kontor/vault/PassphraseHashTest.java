package app.kontor.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseHashTest {
    private static final char[] TEA = "Tee über Köln".toCharArray();
    private static final WorkFactor QUICK = new WorkFactor(10);

    @Test
    void onlyTheSamePassphraseFits() {
        String stored = PassphraseHash.of(TEA, WorkFactor.FULL);
        assertThat(stored).startsWith("pbkdf2-sha256$600000$").doesNotContain("Tee").hasSizeLessThan(200);
        assertThat(PassphraseHash.matches(TEA, stored)).isTrue();
        String quick = PassphraseHash.of(TEA, QUICK);
        assertThat(PassphraseHash.matches("tee über Köln".toCharArray(), quick)).isFalse();
        assertThat(PassphraseHash.matches(new char[0], quick)).isFalse();
    }

    @Test
    void theSamePassphraseIsStoredDifferentlyEachTime() {
        assertThat(PassphraseHash.of(TEA, QUICK)).isNotEqualTo(PassphraseHash.of(TEA, QUICK));
    }

    /** RFC 7914, section 11: PBKDF2-HMAC-SHA-256 of "Password", "NaCl", 80,000 rounds, its first 32 bytes. */
    @Test
    void itIsThePublishedFunction() {
        assertThat(PassphraseHash.of("Password".toCharArray(), new Stretch(80_000, "NaCl".getBytes())))
                .endsWith("$4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56");
    }

    @Test
    void anUmlautTypedAsTwoCharactersIsTheSame() {
        String stored = PassphraseHash.of("k\u00f6ln".toCharArray(), new Stretch(10, new byte[16]));
        assertThat(PassphraseHash.matches("ko\u0308ln".toCharArray(), stored)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "$$$", "pbkdf2-sha256$0$00$00", "pbkdf2-sha256$2000000000$00$00", "pbkdf2-sha256$10$zz$00",
            "pbkdf2-sha256$10$00$", "md5$10$00$00"})
    void damagedTextFitsNothing(String stored) {
        assertThat(PassphraseHash.matches(TEA, stored)).isFalse();
    }
}
