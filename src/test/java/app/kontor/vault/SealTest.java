package app.kontor.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealTest {
    private final ShopKey key = ShopKey.random();
    private final Seal seal = key.documents();

    @Test
    void whatIsSealedComesBackAndCannotBeRead() {
        for (int length : new int[] {0, 1, 15, 16, 17, 100_000}) {
            byte[] plain = new byte[length];
            new Random(length).nextBytes(plain);
            assertThat(seal.open(seal.seal(plain, "a"), "a")).hasValue(plain);
        }
        String line = "{\"name\":\"Anna Sørensen\"}";
        String sealed = seal.sealLine(line, "journal 7");
        assertThat(sealed).doesNotContain("Anna").doesNotContain("\n");
        assertThat(seal.openLine(sealed, "journal 7")).hasValue(line);
    }

    @Test
    void theSameBytesLookDifferentEachTime() {
        assertThat(seal.seal(new byte[20], "a")).isNotEqualTo(seal.seal(new byte[20], "a"));
    }

    @Test
    void everySingleChangedBitIsNoticed() {
        byte[] sealed = seal.seal("Anna".getBytes(StandardCharsets.UTF_8), "a");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] damaged = sealed.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seal.open(damaged, "a")).as("bit %d", bit).isEmpty();
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(seal.open(java.util.Arrays.copyOf(sealed, length), "a")).isEmpty();
        }
    }

    @Test
    void itOpensOnlyInItsPlaceWithItsKeyAndForItsPurpose() {
        byte[] sealed = seal.seal(new byte[9], "a");
        assertThat(seal.open(sealed, "b")).isEmpty();
        assertThat(ShopKey.random().documents().open(sealed, "a")).isEmpty();
        assertThat(key.journal().open(sealed, "a")).isEmpty();
        assertThat(key.documents().open(sealed, "a")).isPresent();
    }

    @Test
    void plainAndSealedAreNotTakenForEachOther() {
        byte[] plain = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        assertThat(Seal.NONE.open(Seal.NONE.seal(plain, "a"), "a")).hasValue(plain);
        assertThat(seal.open(plain, "a")).isEmpty();
        assertThat(Seal.NONE.open(seal.seal(plain, "a"), "a")).isEmpty();
        assertThat(seal.openLine("{\"seq\":1}", "a")).isEmpty();
        assertThat(Seal.NONE.openLine(seal.sealLine("x", "a"), "a")).isEmpty();
        assertThat(Seal.NONE.openLine("{}", "a")).hasValue("{}");
    }

    @Test
    void subKeysAreDifferentAndTheSameEachTime() {
        assertThat(key.databasePassword()).hasSize(64).isEqualTo(key.databasePassword());
        assertThat(new String(key.databasePassword())).isNotEqualTo(new String(ShopKey.random().databasePassword()));
        assertThat(key).hasToString("ShopKey").isNotEqualTo(ShopKey.random());
    }

    /** RFC 5869, test case 1. */
    @Test
    void subKeysAreHkdf() {
        var hex = java.util.HexFormat.of();
        byte[] secret = hex.parseHex("0b".repeat(22));
        byte[] derived = Derived.bytes(secret, hex.parseHex("000102030405060708090a0b0c"), hex.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42);
        assertThat(hex.formatHex(derived)).isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }
}
