package app.kontor.importing.profile;

import app.kontor.catalog.Catalog;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.mapped.BuiltIn;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.Guess;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.ProfileText;
import app.kontor.schema.tables.records.ImportProfileRecord;
import app.kontor.value.BusinessRuleException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shop's own kinds of files: kept by name, and guessed for a file that is new. */
public final class ImportProfiles {
    private final Database db;

    public ImportProfiles(Database db) {
        this.db = db;
    }

    /** In the order of their names. */
    public List<ImportProfile> all() {
        return db.read(ImportProfiles::all).stream().sorted((a, b) -> a.name().compareToIgnoreCase(b.name())).toList();
    }

    /** The shop's own, or one that comes with the program. @throws BusinessRuleException profile.unknown */
    public ImportProfile get(String name) {
        Optional<ImportProfile> found = db.read(tx -> ProfileStore.find(tx, name).map(row -> profile(row)));
        return found.or(() -> BuiltIn.find(name)).orElseThrow(() -> new BusinessRuleException(
                "profile.unknown", name, String.join(", ", all().stream().map(ImportProfile::name).toList())));
    }

    /**
     * Keeps a profile; one of the same name is replaced.
     *
     * @throws BusinessRuleException profile.name, profile.missing
     */
    public void save(ImportProfile profile) {
        String name = profile.name().strip();
        if (name.isEmpty() || name.length() > ImportProfile.LONGEST_NAME) {
            throw new BusinessRuleException("profile.name", ImportProfile.LONGEST_NAME);
        }
        if (!profile.missing().isEmpty()) {
            throw new BusinessRuleException("profile.missing", String.join(", ", profile.missing()));
        }
        String content = ProfileText.of(profile.named(name)).json();
        if (db.read(tx -> ProfileStore.find(tx, name)).filter(row -> row.getName().equals(name) && row.getContent().equals(content)).isPresent()) {
            return; // nothing to be written down, nor to be taken back
        }
        db.write(Intent.of("profile.save", name), tx -> {
            put(tx, name, content);
            return null;
        });
    }

    private static void put(Tx tx, String name, String content) {
        ImportProfileRecord there = ProfileStore.find(tx, name).orElse(null);
        if (there == null) {
            tx.insert(new ImportProfileRecord(tx.newId(), name, content, tx.command().id()));
            return;
        }
        there.setName(name);
        there.setContent(content);
        tx.update(there);
    }

    /** @throws BusinessRuleException profile.unknown */
    public void remove(String name) {
        get(name);
        db.write(Intent.of("profile.remove", name), tx -> {
            tx.delete(ProfileStore.find(tx, name).stream().toList());
            return null;
        });
    }

    /** A guess for a file's beginning, which knows the shop's SKUs. */
    public Guess guess(FileSample sample, ReadOptions read) {
        Set<String> known = db.read(tx -> Catalog.bySku(tx, Guess.candidates(sample)).keySet());
        return new Guess(sample, known, read);
    }

    /** For the import, inside its transaction: the newest first. */
    public static List<ImportProfile> all(Tx tx) {
        return ProfileStore.all(tx).stream().map(ImportProfiles::profile).toList();
    }

    private static ImportProfile profile(ImportProfileRecord row) {
        return ProfileText.read(row.getContent()).named(row.getName());
    }
}
