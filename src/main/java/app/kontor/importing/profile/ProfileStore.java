package app.kontor.importing.profile;

import static app.kontor.schema.Tables.IMPORT_PROFILE;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.ImportProfileRecord;
import java.util.List;
import java.util.Optional;

/** SQL of the profiles. */
final class ProfileStore {
    private ProfileStore() {}

    /** The newest first. */
    static List<ImportProfileRecord> all(Tx tx) {
        return tx.sql().selectFrom(IMPORT_PROFILE).orderBy(IMPORT_PROFILE.ID.desc()).fetch();
    }

    /** Whatever the case: two names that differ in nothing else would be taken for one another. */
    static Optional<ImportProfileRecord> find(Tx tx, String name) {
        return all(tx).stream().filter(row -> row.getName().equalsIgnoreCase(name.strip())).findFirst();
    }
}
