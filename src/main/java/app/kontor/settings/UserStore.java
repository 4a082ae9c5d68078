package app.kontor.settings;

import static app.kontor.schema.Tables.APP_USER;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.AppUserRecord;
import app.kontor.value.Coded;
import app.kontor.value.Role;
import java.util.List;
import java.util.Optional;

/** SQL of the users; names are compared whatever their case. */
final class UserStore {
    private UserStore() {}

    static List<AppUserRecord> rows(Tx tx) {
        return tx.sql().selectFrom(APP_USER).orderBy(APP_USER.ID).fetch();
    }

    static Optional<AppUserRecord> find(Tx tx, String name) {
        return rows(tx).stream().filter(row -> row.getName().equalsIgnoreCase(name.strip())).findFirst();
    }

    static void insert(Tx tx, String name, Role role) {
        tx.insert(new AppUserRecord(tx.newId(), name, role.code(), true, null, tx.command().id()));
    }

    static User user(AppUserRecord row) {
        return new User(row.getId(), row.getName(), Coded.of(Role.class, row.getRole()), row.getActive(), row.getSecret() != null);
    }
}
