package app.kontor.importing.profile;

import static app.kontor.schema.Tables.IMPORT_BATCH;
import static app.kontor.schema.Tables.IMPORT_FILE;
import static app.kontor.schema.Tables.IMPORT_PROFILE;

import app.kontor.db.Tx;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.schema.tables.records.ImportProfileRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SQL of the profiles. */
final class ProfileStore {
    private ProfileStore() {}

    /** The newest first. */
    static List<ImportProfileRecord> all(Tx tx) {
        return tx.sql().selectFrom(IMPORT_PROFILE).orderBy(IMPORT_PROFILE.ID.desc()).fetch();
    }

    /** The last file that was imported by each format that is a profile. */
    static Map<String, ListedProfile.Use> lastUses(Tx tx) {
        Map<String, ListedProfile.Use> uses = new HashMap<>();
        tx.sql().select(IMPORT_FILE.FORMAT, IMPORT_BATCH.IMPORTED_AT, IMPORT_FILE.NAME, IMPORT_FILE.CONTENT_HASH).from(IMPORT_FILE)
                .join(IMPORT_BATCH).on(IMPORT_BATCH.ID.eq(IMPORT_FILE.BATCH_ID))
                .where(IMPORT_FILE.FORMAT.startsWith(ImportProfile.FORMAT)).orderBy(IMPORT_FILE.ID)
                .forEach(r -> uses.put(r.value1(), new ListedProfile.Use(r.value2(), r.value3(), r.value4())));
        return uses;
    }

    /** Whatever the case: two names that differ in nothing else would be taken for one another. */
    static Optional<ImportProfileRecord> find(Tx tx, String name) {
        return all(tx).stream().filter(row -> row.getName().equalsIgnoreCase(name.strip())).findFirst();
    }
}
