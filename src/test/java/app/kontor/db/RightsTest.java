package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.schema.tables.records.SettingRecord;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CommandId;
import app.kontor.value.Permissions;
import app.kontor.value.Phrase;
import app.kontor.value.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The door for changes against the role of whoever comes through it: the whole matrix. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
    private Given given;

    @BeforeAll
    void open() {
        given = Given.shop();
    }

    @AfterAll
    void close() {
        given.close();
    }

    @Test
    void eachRoleWithEachKindOfCommand() {
        int allowed = 0;
        int refused = 0;
        for (Role role : Role.values()) {
            Database db = given.db.as(new Actor("Bo", role));
            for (String kind : Permissions.kinds()) {
                long before = commands();
                if (Permissions.allow(role, kind, "x")) {
                    write(db, Intent.of(kind, "x"));
                    assertThat(commands()).as("%s %s", role, kind).isEqualTo(before + 1);
                    allowed++;
                } else {
                    refuses(db, Intent.of(kind, "x"), role);
                    assertThat(commands()).as("%s %s", role, kind).isEqualTo(before);
                    refused++;
                }
            }
        }
        assertThat(allowed + refused).isEqualTo(3 * Permissions.kinds().size());
        assertThat(refused).isGreaterThan(Permissions.kinds().size());
    }

    @Test
    void theWorkOfARefusedCommandNeverBegins() {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> given.db.as(new Actor("Bo", Role.READ_ONLY)).write(Intent.of("orders.ship", "1"), tx -> begun.incrementAndGet()))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(begun).hasValue(0);
    }

    @Test
    void everyCommandCarriesItsOwnUser() {
        write(given.db.as(new Actor("Bo", Role.STAFF)), Intent.of("note", "1"));
        assertThat(given.shop.history().list(1).getFirst().user()).isEqualTo("Bo");
        write(given.db, Intent.of("note", "2"));
        assertThat(given.shop.history().list(1).getFirst().user()).isEqualTo("anna");
    }

    @Test
    void takingBackNeedsTheRightToDoIt() {
        given.shop.settings().set("company.name", "Before");
        CommandId set = given.shop.history().list(1).getFirst().id();
        Database staff = given.db.as(new Actor("Bo", Role.STAFF));
        refuses(staff, Intent.of("undo", "settings.set").undoing(set), Role.STAFF);
        given.shop.history().undo(set);
        CommandId undo = given.shop.history().list(1).getFirst().id();
        refuses(staff, Intent.of("undo", "undo").undoing(undo), Role.STAFF);
        write(given.db, Intent.of("note", "1"));
        CommandId note = given.shop.history().list(1).getFirst().id();
        assertThatCode(() -> write(staff, Intent.of("undo", "note").undoing(note))).doesNotThrowAnyException();
        assertThatCode(() -> write(staff, Intent.of("undo", "?").undoing(new CommandId(UUID.randomUUID())))).doesNotThrowAnyException();
    }

    @Test
    void aRoleThatWasTakenAwayCountsAtOnce() {
        given.shop.users().add("Dora", Role.OWNER);
        given.shop.users().add("Emil", Role.STAFF);
        Database emil = given.db.as(new Actor("Emil", Role.STAFF));
        write(emil, Intent.of("note", "1"));
        given.shop.users().changeRole("Emil", Role.READ_ONLY);
        assertThatThrownBy(() -> write(emil, Intent.of("note", "1"))).hasMessageContaining("user.changed");
        given.shop.users().changeRole("Emil", Role.STAFF);
        write(emil, Intent.of("note", "1"));
        given.shop.users().activate("Emil", false);
        assertThatThrownBy(() -> write(emil, Intent.of("note", "1"))).hasMessageContaining("user.changed");
    }

    private static void refuses(Database db, Intent intent, Role role) {
        assertThatThrownBy(() -> write(db, intent)).isInstanceOfSatisfying(BusinessRuleException.class, rule -> {
            assertThat(rule.key()).isEqualTo("user.mayNot");
            assertThat(rule.arguments()).isEqualTo(List.of("Bo", Phrase.of("role." + role.code())));
        });
    }

    private static void write(Database db, Intent intent) {
        db.write(intent, tx -> {
            long id = tx.newId();
            tx.insert(new SettingRecord(id, "test." + id, "", tx.command().id()));
            return null;
        });
    }

    private long commands() {
        return given.shop.history().list(1).getFirst().seq();
    }
}
