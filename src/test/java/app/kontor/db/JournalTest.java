package app.kontor.db;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.schema.tables.records.LocationRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.LocationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the journal will be in the database, and the other way round; whatever differs is said. */
class JournalTest {
    @TempDir
    Path dir;

    private ShopFolder folder() {
        return new ShopFolder(dir.resolve("shop"));
    }

    private Database open() {
        return ShopDatabase.open(folder(), Clock.systemUTC(), "anna", "test");
    }

    private static void add(Database db, String name) {
        db.write(Intent.of("location.add", name), tx -> {
            tx.insert(new LocationRecord(new LocationId(tx.newId()), name, false, false, tx.command().id()));
            return null;
        });
    }

    private static void rename(Database db, String from, String to) {
        db.write(Intent.of("location.rename", to), tx -> {
            LocationRecord row = tx.sql().selectFrom(LOCATION).where(LOCATION.NAME.eq(from)).fetchSingle();
            row.setName(to);
            tx.update(row);
            return null;
        });
    }

    private static void remove(Database db, String name) {
        db.write(Intent.of("location.remove", name), tx -> {
            tx.delete(tx.sql().selectFrom(LOCATION).where(LOCATION.NAME.eq(name)).fetchSingle());
            return null;
        });
    }

    private static List<String> names(Database db) {
        return db.read(tx -> tx.sql().select(LOCATION.NAME).from(LOCATION).orderBy(LOCATION.NAME).fetch(LOCATION.NAME));
    }

    /** A shop whose database is as it was before the last three commands. */
    private void shopWithOldDatabase() throws IOException {
        Path old = dir.resolve("old.mv.db");
        try (Database db = ShopDatabase.create(folder(), Clock.systemUTC(), "anna", "test")) {
            add(db, "Shelf");
            add(db, "Attic");
        }
        Files.copy(folder().databaseFile(), old);
        try (Database db = open()) {
            add(db, "Cellar \"B\"\nline");
            rename(db, "Shelf", "Rack");
            remove(db, "Attic");
        }
        Files.move(old, folder().databaseFile(), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder().manifest());
    }

    @Test
    void anOlderDatabaseIsCompletedFromTheJournal() throws IOException {
        shopWithOldDatabase();
        try (Database db = open()) {
            assertThat(names(db)).containsExactly("Cellar \"B\"\nline", "Rack");
            assertThat(db.<Integer>read(tx -> tx.sql().fetchCount(COMMAND))).isEqualTo(5);
            assertThat(db.faults()).isEmpty();
            assertThat(db.<Boolean>read(tx -> CommandChain.firstBroken(tx).isEmpty())).isTrue();
            add(db, "Afterwards");
            assertThat(db.faults()).as("ids are not given twice").isEmpty();
        }
    }

    @Test
    void aTornCommandAtTheEndNeverHappened() throws IOException {
        shopWithOldDatabase();
        Path segment = new JournalFiles(folder()).all().getLast();
        byte[] bytes = Files.readAllBytes(segment);
        Files.write(segment, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        try (Database db = open()) {
            assertThat(names(db)).containsExactly("Attic", "Cellar \"B\"\nline", "Rack");
            add(db, "Next");
            assertThat(db.faults()).isEmpty();
        }
    }

    @Test
    void aDamagedJournalIsSaidAndNothingIsWritten() throws IOException {
        shopWithOldDatabase();
        Path segment = new JournalFiles(folder()).all().getLast();
        Files.writeString(segment, Files.readString(segment).replace("\"name\":\"Rack\"", "\"name\":\"Sack\""));
        refused("shop.journalDamaged");
        try (Database looked = ShopDatabase.inspect(folder(), Clock.systemUTC(), "anna", "test")) {
            assertThat(names(looked)).contains("Shelf").doesNotContain("Sack");
            assertThatThrownBy(() -> add(looked, "x")).isInstanceOf(BusinessRuleException.class);
        }
    }

    @Test
    void aTimeThatIsNoneIsADamagedJournal() throws IOException {
        shopWithOldDatabase();
        Path segment = new JournalFiles(folder()).all().getLast();
        Files.writeString(segment, Files.readString(segment).replaceFirst("\\d{3}(\\d-\\d\\d-\\d\\dT)", "20v$1"));
        refused("shop.journalDamaged");
    }

    @Test
    void aDatabaseAheadOfItsJournalIsNotWorkedWith() throws IOException {
        try (Database db = ShopDatabase.create(folder(), Clock.systemUTC(), "anna", "test")) {
            add(db, "Shelf");
            add(db, "Attic");
        }
        Path segment = new JournalFiles(folder()).all().getLast();
        String text = Files.readString(segment);
        Files.writeString(segment, text.substring(0, text.lastIndexOf("\nb ") + 1));
        refused("shop.journalBehind");
        ShopDatabase.renewJournal(folder(), Clock.systemUTC(), "anna", "test");
        try (Database db = open()) {
            assertThat(names(db)).containsExactly("Attic", "Shelf");
            add(db, "Next");
            assertThat(db.faults()).isEmpty();
        }
    }

    @Test
    void aJournalThatIsGoneIsMissed() throws IOException {
        try (Database db = ShopDatabase.create(folder(), Clock.systemUTC(), "anna", "test")) {
            add(db, "Shelf");
        }
        Files.move(folder().journal(), dir.resolve("elsewhere"));
        refused("shop.journalMissing");
        Files.move(dir.resolve("elsewhere"), folder().journal());
        open().close();
    }

    @Test
    void aRefusedCommandLeavesTheJournalAsItWas() throws IOException {
        try (Database db = ShopDatabase.create(folder(), Clock.systemUTC(), "anna", "test")) {
            add(db, "Shelf");
            Path segment = new JournalFiles(folder()).all().getLast();
            byte[] before = Files.readAllBytes(segment);
            assertThatThrownBy(() -> db.write(Intent.of("many", ""), tx -> {
                for (int i = 0; i < 5000; i++) {
                    tx.insert(new LocationRecord(new LocationId(tx.newId()), "L".repeat(60) + i, false, false, tx.command().id()));
                }
                throw new BusinessRuleException("order.unknown", "x");
            })).isInstanceOf(BusinessRuleException.class);
            assertThat(Files.readAllBytes(segment)).isEqualTo(before);
            add(db, "Attic");
            assertThat(db.faults()).isEmpty();
        }
    }

    @Test
    void aRowThatNobodyWroteIsNamed() {
        try (Database db = ShopDatabase.create(folder(), Clock.systemUTC(), "anna", "test")) {
            add(db, "Shelf");
            long id = db.read(tx -> tx.sql().selectFrom(LOCATION).fetchSingle().getId().value());
            db.write(Intent.of("past the door", ""), tx -> tx.sql().execute("update location set name = 'Shelg'"));
            assertThat(db.faults()).containsExactly(new Fault("rows", "location " + id));
        }
    }

    @Test
    void aChangedFileIsSaidByTheCheckToo() throws IOException {
        try (Database db = ShopDatabase.create(folder(), Clock.systemUTC(), "anna", "test")) {
            add(db, "Shelf");
        }
        byte[] bytes = Files.readAllBytes(folder().databaseFile());
        bytes[bytes.length / 2] ^= 4;
        Files.write(folder().databaseFile(), bytes);
        refused("shop.damaged.changed");
        try (Database looked = ShopDatabase.inspect(folder(), Clock.systemUTC(), "anna", "test")) {
            assertThat(looked.faults()).contains(new Fault("file", "shop.damaged.changed"));
        }
        assertThat(Files.readAllBytes(folder().databaseFile())).as("looking changes nothing").isEqualTo(bytes);
    }

    private void refused(String key) {
        assertThatThrownBy(this::open).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
