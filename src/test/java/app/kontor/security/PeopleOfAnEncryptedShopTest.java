package app.kontor.security;

import static app.kontor.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Quick;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.settings.NewShop;
import app.kontor.settings.User;
import app.kontor.settings.Users;
import app.kontor.value.Role;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may sign in may open an encrypted shop with the same passphrase, and nobody else. */
class PeopleOfAnEncryptedShopTest {
    private static final String ANNA = "anna likes green tea";
    private static final String BO = "bo counts all the tins";
    private static final String WORDS = "tea tins harbour lamp";

    @TempDir
    private Path dir;

    private Path at;
    private final RecoveryKey paper = RecoveryKey.random();

    @BeforeEach
    void encrypted() {
        at = dir.resolve("shop");
        Shop plain = Entrance.create(at, new NewShop("Tea & Tins", "DE", null, null));
        plain.users().add("Anna", Role.OWNER);
        plain.users().add("Bo", Role.STAFF);
        quick(plain).setPassphrase("Anna", "short one".toCharArray());
        quick(plain).setPassphrase("Bo", "an old one of bo".toCharArray());
        Quick.locksmith().encrypt(plain.as(plain.users().signIn("Anna", "short one".toCharArray())), ANNA.toCharArray(), paper);
    }

    @Test
    void whoTurnsItOnSignsInWithTheSamePassphrase() {
        try (Shop shop = open(ANNA)) {
            assertThat(shop.users().signIn("Anna", ANNA.toCharArray()).role()).isEqualTo(Role.OWNER);
            assertThat(shop.users().admitted("root", opener(ANNA))).get().extracting("name").isEqualTo("Anna");
            assertThat(shop.users().admitted("root", Opener.NOTHING)).isEmpty();
            assertThat(shop.users().admitted("root", new Opener.Recovery(paper.text()))).get().extracting("name").isEqualTo("Anna");
        }
    }

    @Test
    void aUserOpensItWithTheirOwnUntilTheyAreShutOut() {
        refused("shop.wrongPassphrase", () -> open("an old one of bo"));
        try (Shop shop = open(ANNA)) {
            assertThat(shop.users().all().stream().filter(user -> !shop.users().opens(user))).extracting(User::name).containsExactly("Bo");
            refused("shop.passphraseShort", () -> quick(anna(shop)).setPassphrase("Bo", "too short".toCharArray()));
            quick(anna(shop)).setPassphrase("Bo", BO.toCharArray());
        }
        try (Shop shop = open(BO)) {
            assertThat(shop.users().admitted("root", opener(BO))).get().extracting("name").isEqualTo("Bo");
            anna(shop).users().activate("Bo", false);
        }
        refused("shop.wrongPassphrase", () -> open(BO));
        try (Shop shop = open(ANNA)) {
            anna(shop).users().activate("Bo", true);
        }
        refused("shop.wrongPassphrase", () -> open(BO));
    }

    @Test
    void anOldKeyFileLetsNobodyInAgain() throws IOException {
        try (Shop shop = open(ANNA)) {
            quick(anna(shop)).setPassphrase("Bo", BO.toCharArray());
        }
        byte[] old = Files.readAllBytes(at.resolve("shop.key"));
        try (Shop shop = open(ANNA)) {
            anna(shop).users().activate("Bo", false);
        }
        Files.write(at.resolve("shop.key"), old);
        refused("shop.wrongPassphrase", () -> open(BO));
        open(ANNA).close();
        assertThat(new String(Files.readAllBytes(at.resolve("shop.key")))).doesNotContain("\"Bo\"");
    }

    @Test
    void aPassphraseThatIsTakenAwayOrChangedOpensNothing() {
        try (Shop shop = open(ANNA)) {
            refused("user.lastKey", () -> quick(anna(shop)).setPassphrase("Anna", new char[0]));
            quick(anna(shop)).setPassphrase("Bo", BO.toCharArray());
            quick(anna(shop)).setPassphrase("Bo", new char[0]);
            quick(anna(shop)).setOwnPassphrase(WORDS.toCharArray());
        }
        refused("shop.wrongPassphrase", () -> open(BO));
        refused("shop.wrongPassphrase", () -> open(ANNA));
        open(WORDS).close();
    }

    /** A shop that was encrypted before it had users: its passphrase goes when an owner has one. */
    @Test
    void thePassphraseFromBeforeThereWereUsersGoes() {
        Path other = dir.resolve("other");
        Quick.locksmith().encrypt(Entrance.create(other, new NewShop("", "DE", null, null)), WORDS.toCharArray(), paper);
        try (Shop shop = Entrance.open(other, opener(WORDS))) {
            shop.users().add("Anna", Role.OWNER);
            shop.users().add("Bo", Role.STAFF);
            quick(shop).setPassphrase("Bo", BO.toCharArray());
        }
        try (Shop shop = Entrance.open(other, opener(WORDS))) {
            quick(shop).setPassphrase("Anna", ANNA.toCharArray());
        }
        refused("shop.wrongPassphrase", () -> Entrance.open(other, opener(WORDS)));
        Entrance.open(other, opener(ANNA)).close();
    }

    private Shop open(String passphrase) {
        return Entrance.open(at, opener(passphrase));
    }

    private static Shop anna(Shop shop) {
        return shop.as(shop.users().signIn("Anna", ANNA.toCharArray()));
    }

    private static Users quick(Shop shop) {
        return shop.users().with(Quick.FACTOR);
    }

    private static Opener opener(String passphrase) {
        return new Opener.Passphrase(null, passphrase.toCharArray());
    }
}
