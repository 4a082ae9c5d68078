package app.kontor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.backup.Restored.JournalUse;
import app.kontor.cli.Cli;
import app.kontor.sales.OrderView;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Getting the shop back: with all that came after the backup, as far as the journal tells it. */
class RestoreTest {
    @TempDir
    Path dir;

    private Path folder;
    private Generation made;
    private String hash;

    /** One order before the backup, three after it. */
    @BeforeEach
    void work() {
        folder = dir.resolve("shop");
        try (Given given = new Given(folder)) {
            given.product("A-1").onHand("A-1", 10).order("2 A-1");
            hash = given.shop.documents().keep(new byte[] {1, 2, 3});
            made = given.shop.backups().make(Reason.ASKED, Course.SILENT);
            assertThatThrownBy(() -> restore(made)).as("somebody has it open").hasMessageStartingWith("shop.locked");
            given.order("1 A-1");
            given.order("1 A-1");
            given.order("1 A-1");
        }
    }

    @Test
    void bringsBackWhatWasThereAndWhatCameAfter() throws Exception {
        Files.write(folder.resolve("shop.mv.db"), new byte[0]);
        assertThatThrownBy(() -> Entrance.open(folder)).hasMessageStartingWith("shop.damaged");
        Restored restored = restore(made);
        assertThat(restored.journal()).isEqualTo(JournalUse.REPLAYED);
        assertThat(restored.replayed()).isEqualTo(3);
        assertThat(restored.damaged()).isDirectory();
        assertThat(restored.missing()).isEmpty();
        try (Shop shop = Entrance.open(folder)) {
            assertThat(shop.orders().counts().get(OrderView.ALL)).isEqualTo(4L);
            assertThat(shop.documents().isSound(hash)).isTrue();
            assertThat(shop.selfCheck().run()).allMatch(check -> check.ok());
            assertThat(shop.backups().all()).as("the backups came along").extracting(Generation::id).containsExactly(made.id());
        }
        assertThat(names()).as("nothing is left lying about").hasSize(2);
    }

    /** Pages of nonsense: some of it H2 finds at the opening, some only when it reads. */
    @ParameterizedTest
    @ValueSource(ints = {9_000, 20_000, 60_000})
    void theCommandWorksHoweverTheDatabaseIsDamaged(int from) throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve("shop.mv.db"));
        Arrays.fill(bytes, from, bytes.length, (byte) 0x55);
        Files.write(folder.resolve("shop.mv.db"), bytes);
        Files.delete(folder.resolve("shop.manifest"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = new Cli(session -> {}, new PrintStream(said), new PrintStream(said))
                .run("--shop", folder.toString(), "--json", "restore", made.id());
        assertThat(said.toString()).contains("\"replayed\":3", "\"journal\":\"replayed\"");
        assertThat(status).isZero();
        opens(4);
    }

    @Test
    void aDamagedJournalGivesWhatCameBeforeTheDamage() throws Exception {
        List<String> lines = new ArrayList<>(Files.readAllLines(journal()));
        int ends = 0;
        for (int n = lines.size() - 1; ends < 2; n--) { // into the last command but one
            ends += lines.get(n).startsWith("e ") ? 1 : 0;
            if (ends == 2) {
                lines.set(n - 1, lines.get(n - 1).replace("1", "7"));
            }
        }
        Files.write(journal(), lines);
        Restored restored = restore(made);
        assertThat(restored.journal()).isEqualTo(JournalUse.PARTLY);
        assertThat(restored.replayed()).isEqualTo(1);
        opens(2);
    }

    @Test
    void aJournalWithoutItsEndIsNotTakenForWhole() throws Exception {
        List<String> lines = Files.readAllLines(journal());
        lines.set(lines.size() - 1, "e {");
        Files.write(journal(), lines);
        Restored restored = restore(made);
        assertThat(restored.replayed()).isEqualTo(2);
        assertThat(restored.journal()).as("the manifest knows of a third").isEqualTo(JournalUse.PARTLY);
    }

    @Test
    void theJournalOfAnotherShopIsLeftWhereItIs() throws Exception {
        Path other = dir.resolve("other");
        try (Given given = new Given(other)) {
            given.product("B-1").order("1 B-1");
        }
        Restored restored = Entrance.restore(other).run(made.file().toString(), Course.SILENT);
        assertThat(restored.journal()).isEqualTo(JournalUse.FOREIGN);
        assertThat(restored.replayed()).isZero();
        assertThat(restored.damaged().resolve("journal")).isNotEmptyDirectory();
        folder = other;
        opens(1);
    }

    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        Files.write(made.file(), new byte[] {0}, StandardOpenOption.WRITE);
        assertThatThrownBy(() -> restore(made)).hasMessageStartingWith("restore.");
        Path text = Files.writeString(dir.resolve("letter.txt"), "not a backup");
        assertThatThrownBy(() -> Entrance.restore(folder).run(text.toString(), Course.SILENT)).hasMessageStartingWith("restore.noBackup");
        assertThatThrownBy(() -> Entrance.restore(folder).run("20200101-000000-daily", Course.SILENT)).hasMessageStartingWith("restore.noFile");
        assertThat(names()).containsExactlyInAnyOrder("shop", "letter.txt");
        opens(4);
    }

    private Restored restore(Generation one) {
        return Entrance.restore(folder).run(one.id(), Course.SILENT);
    }

    private void opens(long orders) {
        try (Shop shop = Entrance.open(folder)) {
            assertThat(shop.orders().counts().get(OrderView.ALL)).isEqualTo(orders);
        }
    }

    private Path journal() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            return files.sorted().toList().getLast();
        }
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
