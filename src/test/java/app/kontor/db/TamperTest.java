package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.vault.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever alters, removes or adds one row of what was done is found: in the tables, and in the journal beside them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperTest {
    private static final Pattern VALUE = Pattern.compile("\":\"?([^\"{\\[]\\S*?)(?=[\",}])");

    @TempDir
    Path copies;

    private Given given;
    private List<Path> journal;

    /** Thrown to take back what a case has done to the tables. */
    private static final class Done extends RuntimeException {}

    @BeforeAll
    void work() {
        given = Given.shop().product("A-1").onHand("A-1", 5);
        given.order("1 A-1");
        given.shop.settings().set("company.name", "Haus");
        given.shop.settings().set("company.name", "Hof");
        given.shop.history().undo((app.kontor.value.CommandId) null);
        journal = new JournalFiles(given.shop.folder()).all();
        assertThat(given.db.faults()).isEmpty();
    }

    @AfterAll
    void close() {
        given.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update command set user_name = 'mallory' where seq = 3",
        "update command set kind = 'note' where seq = 3",
        "update command set summary = 'another' where seq = 3",
        "update command set issued_at = dateadd(second, 1, issued_at) where seq = 3",
        "update command set program = '9' where seq = 3",
        "update command set undo_of = id where seq = 3",
        "update command set payload_hash = prev_hash where seq = 3",
        "update command set prev_hash = payload_hash where seq = 3",
        "delete from command where seq = 3",
        "delete from command where seq = (select max(seq) from command)",
        "insert into command select 9999, random_uuid(), kind, summary, user_name, issued_at, program, schema_version, batch, undo_of,"
                + " payload_hash, prev_hash from command where seq = 3",
        "update change set before_image = replace(before_image, 'Haus', 'Maus') where before_image like '%Haus%'",
        "update change set before_image = null where before_image is not null",
        "update change set table_name = 'listing' where seq = (select max(seq) from change)",
        "update change set row_id = row_id + 1 where seq = (select max(seq) from change)",
        "delete from change where seq = (select max(seq) from change)",
        "insert into change select seq, pos + 1000, table_name, row_id, before_image from change where seq = (select max(seq) from change)",
        "update addition set table_name = 'listing' where seq = 3 and pos = 0",
        "update addition set first_row = first_row + 1 where seq = 3 and pos = 0",
        "update addition set seq = seq + 1000 where seq = 3 and pos = 0",
        "update addition set row_count = 2, distances = '1' where seq = 3 and pos = 0",
        "delete from addition where seq = 3 and pos = 0",
        "delete from addition where seq = (select max(seq) from addition)",
        "insert into addition select seq, pos + 1000, table_name, first_row, row_count, distances from addition where seq = 3 and pos = 0",
        "insert into addition select 9999, pos, table_name, first_row, row_count, distances from addition where seq = 3 and pos = 0",
    })
    void anAlteredTableIsFoundEvenWhereItsSumWasMadeToFit(String tampering) {
        List<Fault> plain = new ArrayList<>();
        List<Fault> summed = new ArrayList<>();
        try {
            given.db.read(tx -> {
                assertThat(tx.sql().execute(tampering)).as("rows").isPositive();
                plain.addAll(new Integrity(tx.sql(), Seal.NONE).check(journal));
                Digests.rebuild(tx.sql());
                summed.addAll(new Integrity(tx.sql(), Seal.NONE).check(journal));
                throw new Done();
            });
        } catch (Done done) {
            assertThat(plain).as("plainly").isNotEmpty();
            assertThat(summed).as("with its sum made to fit").isNotEmpty();
        }
    }

    @Test
    void everyLineOfTheJournalThatIsRemovedOrDoubledIsFound() throws IOException {
        List<String> lines = Files.readAllLines(journal.getFirst());
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            found("line " + i + " removed: " + lines.get(i), fewer);
            List<String> more = new ArrayList<>(lines);
            more.add(i, lines.get(i));
            if (i < lines.size() - 1) { // what follows the last whole command is what a power cut leaves; the next start cuts it off
                found("line " + i + " twice: " + lines.get(i), more);
            }
        }
    }

    /** Every value of every kind of line: header, begin, row, end. */
    @Test
    void everyValueOfTheJournalThatIsAlteredIsFound() throws IOException {
        List<String> lines = Files.readAllLines(journal.getFirst());
        int tried = 0;
        StringBuilder kinds = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Matcher value = VALUE.matcher(lines.get(i));
            while (value.find()) {
                char first = lines.get(i).charAt(value.start(1));
                char other = first == 'n' ? '0' : first == '1' ? '2' : '1'; // null, a digit, a letter
                List<String> altered = new ArrayList<>(lines);
                altered.set(i, new StringBuilder(lines.get(i)).replace(value.start(1), value.start(1) + 1, String.valueOf(other)).toString());
                found("line " + i + ", " + value.group() + ": " + lines.get(i), altered);
                tried++;
            }
            kinds.append(lines.get(i).charAt(0));
        }
        assertThat(kinds.toString()).contains("h", "b", "r", "e");
        assertThat(tried).isGreaterThan(100);
    }

    private void found(String what, List<String> lines) throws IOException {
        Path copy = Files.write(copies.resolve(journal.getFirst().getFileName()), lines);
        List<Path> segments = new ArrayList<>(journal);
        segments.set(0, copy);
        List<Fault> faults = given.db.read(tx -> {
            DSLContext sql = tx.sql();
            List<Fault> all = new ArrayList<>(Integrity.journal(segments, Seal.NONE, Integrity.head(sql)));
            all.addAll(JournalMatch.faults(sql, segments, Seal.NONE));
            return all;
        });
        assertThat(faults).as(what).isNotEmpty();
    }
}
