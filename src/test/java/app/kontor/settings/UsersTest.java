package app.kontor.settings;

import static app.kontor.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.Quick;
import app.kontor.value.Actor;
import app.kontor.value.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may sign in, who is let in without asking, and that the shop keeps an owner. */
class UsersTest {
    private static final char[] SECRET = "correct horse".toCharArray();
    private static final char[] NONE = {};

    private final Given given = Given.shop();
    private final Users users = given.shop.users().with(Quick.FACTOR);

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void aShopWithoutUsersBelongsToWhoeverSitsThere() {
        assertThat(users.all()).isEmpty();
        assertThat(users.unasked("anna")).isEqualTo(new Actor("anna", Role.OWNER));
        assertThat(users.admitted("anna")).contains(new Actor("anna", Role.OWNER));
        assertThat(users.canLock()).isFalse();
    }

    @Test
    void whoAddsTheFirstHelperBecomesTheOwnerByName() {
        users.add(" Bo ", Role.STAFF);
        assertThat(users.all()).extracting(User::name, User::role, User::active, User::hasPassphrase).containsExactly(
                org.assertj.core.groups.Tuple.tuple("anna", Role.OWNER, true, false),
                org.assertj.core.groups.Tuple.tuple("Bo", Role.STAFF, true, false));
        refused("user.exists", () -> users.add("BO", Role.OWNER));
        refused("user.name", () -> users.add("  ", Role.OWNER));
        refused("user.name", () -> users.add("x".repeat(121), Role.OWNER));
    }

    @Test
    void onlyTheRightPassphraseLetsIn() {
        users.add("Anna", Role.OWNER);
        users.setPassphrase("anna", SECRET);
        assertThat(users.needsPassphrase("ANNA")).isTrue();
        assertThat(users.signIn("anna", SECRET)).isEqualTo(new Actor("Anna", Role.OWNER));
        refused("user.wrong", () -> users.signIn("anna", "correct horsf".toCharArray()));
        refused("user.wrong", () -> users.signIn("anna", NONE));
        refused("user.wrong", () -> users.signIn("nobody", SECRET));
        refused("user.passphraseShort", () -> users.setPassphrase("anna", "1234567".toCharArray()));
        assertThat(users.admitted("anna")).as("the window can't see who sits there").isEmpty();
        assertThat(users.canLock()).isTrue();
        users.setPassphrase("anna", NONE);
        assertThat(users.signIn("Anna", NONE).role()).isEqualTo(Role.OWNER);
    }

    @Test
    void whoIsLetInUnasked() {
        users.add("Anna", Role.OWNER);
        users.add("pc-bo", Role.STAFF);
        users.add("Carl", Role.READ_ONLY);
        assertThat(users.unasked("pc-bo")).as("the PC's user by name").isEqualTo(new Actor("pc-bo", Role.STAFF));
        assertThat(users.unasked("root")).as("no owner is guarded").isEqualTo(new Actor("root", Role.OWNER));
        users.setPassphrase("Anna", SECRET);
        refused("user.signIn", () -> users.unasked("root"));
        refused("user.signIn", () -> users.unasked("anna"));
        assertThat(users.unasked("PC-BO").role()).isEqualTo(Role.STAFF);
        users.activate("pc-bo", false);
        refused("user.signIn", () -> users.unasked("pc-bo"));
        refused("user.wrong", () -> users.signIn("pc-bo", NONE));
    }

    @Test
    void theLastOwnerStays() {
        users.add("Dora", Role.OWNER);
        users.add("Bo", Role.STAFF);
        refused("user.lastOwner", () -> users.changeRole("Dora", Role.STAFF));
        refused("user.lastOwner", () -> users.activate("Dora", false));
        users.changeRole("Bo", Role.OWNER);
        users.changeRole("Dora", Role.READ_ONLY);
        refused("user.lastOwner", () -> users.activate("Bo", false));
        refused("user.unknown", () -> users.changeRole("Nobody", Role.STAFF));
    }

    @Test
    void usersAreChangedAgainAndNotTakenBack() {
        given.shop.stock().addLocation("Cellar", false);
        users.add("Anna", Role.OWNER);
        var added = given.shop.history().list(1).getFirst();
        assertThat(added.isFinal()).isTrue();
        refused("undo.lasting", () -> given.shop.history().undo(added.id()));
        assertThat(given.shop.history().next()).hasValueSatisfying(next -> assertThat(next.kind()).isEqualTo("stock.addLocation"));
    }

    @Test
    void staffSetTheirOwnPassphraseOnly() {
        users.add("Anna", Role.OWNER);
        users.add("Bo", Role.STAFF);
        Users bo = given.shop.as(new Actor("Bo", Role.STAFF)).users();
        bo.setPassphrase("bo", SECRET);
        refused("user.mayNot", () -> bo.setPassphrase("Anna", SECRET));
        refused("user.mayNot", () -> bo.add("Carl", Role.OWNER));
        refused("user.mayNot", () -> bo.changeRole("Bo", Role.OWNER));
        assertThat(bo.canLock()).isTrue();
        assertThat(given.db.<String>read(tx -> UserStore.find(tx, "Bo").orElseThrow().getSecret())).as("hard to guess")
                .startsWith("pbkdf2-sha256$600000$");
    }
}
