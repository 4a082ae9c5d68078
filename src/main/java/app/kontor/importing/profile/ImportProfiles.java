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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The shop's own by their names, then those that come with the program. */
    public List<ListedProfile> listed() {
        List<ImportProfile> own = all();
        Map<String, ListedProfile.Use> uses = db.read(ProfileStore::lastUses);
        return Stream.concat(
                own.stream().map(profile -> new ListedProfile(profile, false, uses.get(profile.format()))),
                BuiltIn.all().stream().filter(known -> own.stream().noneMatch(profile -> profile.name().equalsIgnoreCase(known.name())))
                        .map(profile -> new ListedProfile(profile, true, uses.get(profile.format())))).toList();
    }

    /** @throws BusinessRuleException profile.unknown, profile.name, profile.taken */
    public void rename(String from, String to) {
        ImportProfile profile = own(from).named(to.strip());
        checked(profile);
        free(to, from);
        db.write(Intent.of("profile.save", profile.name()), tx -> {
            ImportProfileRecord there = ProfileStore.find(tx, from).orElseThrow(() -> unknown(from));
            there.setName(profile.name());
            there.setContent(ProfileText.of(profile).json());
            tx.update(there);
            return null;
        });
    }

    /** A second one of another name, of one of the shop's or of the program's. @throws BusinessRuleException profile.unknown, profile.name, profile.taken */
    public void copy(String name, String to) {
        ImportProfile profile = get(name);
        free(to, "");
        save(profile.named(to));
    }

    /** As a file to hand on: all of the shop's, or the one of that name. @throws BusinessRuleException profile.unknown */
    public String text(@Nullable String name) {
        List<ImportProfile> wanted = name == null ? all() : List.of(get(name));
        return wanted.stream().map(profile -> ProfileText.of(profile).json()).collect(Collectors.joining(",\n", "[", "]\n"));
    }

    /**
     * Brings in what {@link #text} gave; those of the same name are replaced. All in one command.
     *
     * @param name for the only one in it; null leaves the names
     * @throws BusinessRuleException profile.text, profile.name, profile.missing
     */
    public List<ImportProfile> bring(String text, @Nullable String name) {
        List<ImportProfile> brought = ProfileText.readAll(text).stream().map(profile -> name == null ? profile : profile.named(name)).toList();
        brought.forEach(ImportProfiles::checked);
        db.write(Intent.of("profile.save", String.join(", ", brought.stream().map(ImportProfile::name).toList())), tx -> {
            brought.forEach(profile -> put(tx, profile.name().strip(), ProfileText.of(profile.named(profile.name().strip())).json()));
            return null;
        });
        return brought;
    }

    private ImportProfile own(String name) {
        return db.read(tx -> ProfileStore.find(tx, name).map(ImportProfiles::profile)).orElseThrow(() -> unknown(name));
    }

    private BusinessRuleException unknown(String name) {
        return new BusinessRuleException("profile.unknown", name, String.join(", ", all().stream().map(ImportProfile::name).toList()));
    }

    /** @param but the name that is given up for it */
    private void free(String name, String but) {
        boolean isTaken = BuiltIn.find(name).isPresent() || db.read(tx -> ProfileStore.find(tx, name)).isPresent();
        if (isTaken && !name.strip().equalsIgnoreCase(but.strip())) {
            throw new BusinessRuleException("profile.taken", name.strip());
        }
    }

    /** The shop's own, or one that comes with the program. @throws BusinessRuleException profile.unknown */
    public ImportProfile get(String name) {
        Optional<ImportProfile> found = db.read(tx -> ProfileStore.find(tx, name).map(row -> profile(row)));
        return found.or(() -> BuiltIn.find(name)).orElseThrow(() -> unknown(name));
    }

    /**
     * Keeps a profile; one of the same name is replaced.
     *
     * @throws BusinessRuleException profile.name, profile.missing
     */
    public void save(ImportProfile profile) {
        checked(profile);
        String name = profile.name().strip();
        String content = ProfileText.of(profile.named(name)).json();
        if (db.read(tx -> ProfileStore.find(tx, name)).filter(row -> row.getName().equals(name) && row.getContent().equals(content)).isPresent()) {
            return; // nothing to be written down, nor to be taken back
        }
        db.write(Intent.of("profile.save", name), tx -> {
            put(tx, name, content);
            return null;
        });
    }

    private static void checked(ImportProfile profile) {
        String name = profile.name().strip();
        if (name.isEmpty() || name.length() > ImportProfile.LONGEST_NAME) {
            throw new BusinessRuleException("profile.name", ImportProfile.LONGEST_NAME);
        }
        if (!profile.missing().isEmpty()) {
            throw new BusinessRuleException("profile.missing", String.join(", ", profile.missing()));
        }
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
        own(name);
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
