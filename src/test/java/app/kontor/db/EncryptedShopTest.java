package app.kontor.db;

import static app.kontor.schema.Tables.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.schema.tables.records.LocationRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.LocationId;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Opener;
import app.kontor.vault.RecoveryKey;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose files nobody can read without the key: the database, the journal, a copy for the backup. */
class EncryptedShopTest {
    private static final RecoveryKey PAPER = RecoveryKey.random();
    private static final Opener OPENER = new Opener.Recovery(PAPER.text());
    private final ShopKey key = ShopKey.random();

    @TempDir
    private Path dir;

    private ShopFolder locked;
    private ShopFolder folder;

    @BeforeEach
    void encryptedShop() throws IOException {
        locked = new ShopFolder(dir.resolve("shop"));
        try (Database db = ShopDatabase.create(locked.with(key), Clock.systemUTC(), "anna", "test")) {
            add(db, "Sørensen's shelf");
        }
        Files.write(locked.keyFile(), KeyFile.empty().withRecoveryKey(key, PAPER).bytes());
        folder = locked.openedBy(OPENER);
    }

    @Test
    void itOpensWithTheKeyAndIsWhole() {
        try (Database db = open(folder)) {
            add(db, "Attic");
            assertThat(names(db)).containsExactly("Attic", "Sørensen's shelf");
            assertThat(db.faults()).isEmpty();
        }
        try (Database looked = ShopDatabase.inspect(folder, Clock.systemUTC(), "anna", "test")) {
            assertThat(names(looked)).hasSize(2);
        }
        try (Database db = open(folder)) {
            assertThat(db.faults()).isEmpty();
        }
    }

    @Test
    void withoutTheKeyItSaysWhatItNeeds() throws IOException {
        refused("shop.encrypted", locked);
        assertThatThrownBy(() -> locked.openedBy(Opener.NOTHING)).isInstanceOf(BusinessRuleException.class).hasMessageContaining("shop.encrypted");
        refused("shop.damaged", locked.with(ShopKey.random()));
        byte[] keyFile = Files.readAllBytes(locked.keyFile());
        Files.delete(locked.keyFile());
        refused("shop.keyMissing", locked);
        Files.write(locked.keyFile(), keyFile);
        try (Database db = open(folder)) {
            assertThat(db.faults()).isEmpty();
        }
    }

    @Test
    void aPlainFileInTheShopsPlaceIsNotTakenForIt() throws IOException {
        ShopFolder other = new ShopFolder(dir.resolve("other"));
        ShopDatabase.create(other, Clock.systemUTC(), "ben", "test").close();
        Files.copy(other.databaseFile(), folder.databaseFile(), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder.manifest());
        refused("shop.damaged.foreign", folder);
    }

    @Test
    void anOlderDatabaseIsCompletedFromTheSealedJournal() throws IOException {
        Path old = dir.resolve("old.mv.db");
        Files.copy(folder.databaseFile(), old);
        try (Database db = open(folder)) {
            add(db, "Cellar");
        }
        Files.move(old, folder.databaseFile(), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder.manifest());
        try (Database db = open(folder)) {
            assertThat(names(db)).contains("Cellar");
            assertThat(db.faults()).isEmpty();
        }
    }

    @Test
    void everyDamagedLineOfTheJournalIsFound() throws IOException {
        try (Database db = open(folder)) {
            add(db, "Cellar");
            add(db, "Attic");
        }
        Path segment = new JournalFiles(folder).all().getLast();
        byte[] whole = Files.readAllBytes(segment);
        for (int at = 5; at < whole.length; at += 211) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x02;
            Files.write(segment, damaged);
            try (Database looked = ShopDatabase.inspect(folder, Clock.systemUTC(), "anna", "test")) {
                assertThat(looked.faults()).as("byte %d", at).isNotEmpty();
            }
        }
    }

    @Test
    void noFileSaysAName() throws IOException {
        Path copy = dir.resolve("copy.zip");
        try (Database db = open(folder)) {
            add(db, "Łódź Wójcik");
            db.snapshot(copy);
        }
        for (String name : List.of("Sørensen", "Łódź", "Wójcik", "location.add", "anna")) {
            assertThat(holding(name)).as(name).isEmpty();
        }
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            byte[] database = zip.getInputStream(zip.entries().nextElement()).readAllBytes();
            assertThat(new String(database, StandardCharsets.ISO_8859_1)).startsWith("H2encrypt").doesNotContain("rensen");
        }
    }

    private List<Path> holding(String name) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile).filter(file -> {
                try {
                    byte[] bytes = Files.readAllBytes(file);
                    return new String(bytes, StandardCharsets.UTF_8).contains(name) || new String(bytes, StandardCharsets.UTF_16LE).contains(name);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }

    private static void refused(String rule, ShopFolder folder) {
        assertThatThrownBy(() -> open(folder).close())
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo(rule));
    }

    private static Database open(ShopFolder folder) {
        return ShopDatabase.open(folder, Clock.systemUTC(), "anna", "test");
    }

    private static void add(Database db, String name) {
        db.write(Intent.of("location.add", name), tx -> {
            tx.insert(new LocationRecord(new LocationId(tx.newId()), name, false, false, tx.command().id()));
            return null;
        });
    }

    private static List<String> names(Database db) {
        return db.read(tx -> tx.sql().select(LOCATION.NAME).from(LOCATION).orderBy(LOCATION.NAME).fetch(LOCATION.NAME));
    }
}
