package app.kontor.db;

import static app.kontor.Refusal.refused;
import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.schema.tables.records.LocationRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.LocationId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one door: commands, row images, rollback, and the guard in front of the H2 file. */
class DatabaseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00.123456789Z"), ZoneOffset.UTC);

    @TempDir
    Path dir;

    private Database create() {
        return ShopDatabase.create(new ShopFolder(dir), CLOCK, "anna", "test");
    }

    private Database open() {
        return ShopDatabase.open(new ShopFolder(dir), CLOCK, "anna", "test");
    }

    private void makeUsed() {
        try (Database db = create()) {
            db.write(Intent.of("location.add", "Shelf"), tx -> {
                tx.insert(location(tx, "Shelf"));
                return null;
            });
        }
    }

    private static LocationRecord location(Tx tx, String name) {
        return new LocationRecord(new LocationId(tx.newId()), name, false, false, tx.command().id());
    }

    @Test
    void aWriteIsOneCommandWithTheRowsImages() {
        try (Database db = create()) {
            db.write(Intent.of("location.add", "Shelf"), tx -> {
                tx.insert(location(tx, "Shelf \"A\"\n"));
                return null;
            });
            db.write(Intent.of("location.rename", "Shelf"), tx -> {
                var row = tx.sql().selectFrom(LOCATION).fetchSingle();
                row.setName("Rack");
                tx.update(row);
                return null;
            });
            db.read(tx -> {
                assertThat(tx.sql().select(COMMAND.SEQ, COMMAND.KIND, COMMAND.USER_NAME).from(COMMAND).orderBy(COMMAND.SEQ).fetch())
                        .extracting(r -> r.value1() + " " + r.value2() + " " + r.value3())
                        .containsExactly("1 location.add anna", "2 location.rename anna");
                var change = tx.sql().selectFrom(CHANGE).where(CHANGE.SEQ.eq(2L)).fetchSingle();
                assertThat(RowImage.read(LOCATION, change.getBeforeImage()).getName()).isEqualTo("Shelf \"A\"\n");
                assertThat(tx.sql().selectFrom(LOCATION).fetchSingle().getName()).isEqualTo("Rack");
                return null;
            });
        }
    }

    @Test
    void theRowsOfATableThatCommandsHaveTouchedSince() {
        try (Database db = create()) {
            for (String name : List.of("Shelf", "Rack")) {
                db.write(Intent.of("location.add", name), tx -> {
                    tx.insert(List.of(location(tx, name + " 1"), location(tx, name + " 2"), location(tx, name + " 3")));
                    return null;
                });
            }
            List<Long> ids = db.read(tx -> tx.sql().selectFrom(LOCATION).orderBy(LOCATION.ID).fetch(r -> r.getId().value()));
            db.write(Intent.of("location.remove", "Shelf 1"), tx -> {
                tx.delete(tx.sql().selectFrom(LOCATION).where(LOCATION.NAME.eq("Shelf 1")).fetchSingle());
                return null;
            });
            db.read(tx -> {
                assertThat(Changes.now(tx).seq()).isEqualTo(3);
                assertThat(Changes.since(tx, "location", 0)).containsExactlyElementsOf(ids);
                assertThat(Changes.since(tx, "location", 1)).containsExactlyInAnyOrder(ids.get(0), ids.get(3), ids.get(4), ids.get(5));
                assertThat(Changes.since(tx, "location", 2)).containsExactly(ids.getFirst());
                assertThat(Changes.since(tx, "location", 3)).isEmpty();
                assertThat(Changes.since(tx, "bin", 0)).isEmpty();
                return null;
            });
        }
    }

    @Test
    void whatThrowsOrChangesNothingLeavesNothing() {
        try (Database db = create()) {
            assertThatThrownBy(() -> db.write(Intent.of("location.add", ""), tx -> {
                tx.insert(location(tx, "Shelf"));
                throw new BusinessRuleException("order.unknown", "x");
            })).isInstanceOf(BusinessRuleException.class);
            db.write(Intent.of("nothing", ""), tx -> null);
            assertThat(db.<Integer>read(tx -> tx.sql().fetchCount(COMMAND) + tx.sql().fetchCount(LOCATION))).isZero();
        }
    }

    @Test
    void aWriteInsideAWriteIsRefused() {
        try (Database db = create()) {
            assertThatThrownBy(() -> db.write(Intent.of("a", ""), tx -> db.write(Intent.of("b", ""), inner -> null)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void thousandsOfRowsGoInAndComeBackAfterReopening() {
        try (Database db = create()) {
            db.write(Intent.of("many", 2500), tx -> {
                List<LocationRecord> rows = new ArrayList<>();
                for (int i = 0; i < 2500; i++) {
                    rows.add(location(tx, "L" + i));
                }
                tx.insert(rows);
                return null;
            });
        }
        try (Database db = open()) {
            assertThat(db.<Integer>read(tx -> tx.sql().fetchCount(LOCATION))).isEqualTo(2500);
            long id = db.write(Intent.of("one", 1), Tx::newId);
            assertThat(db.<Long>read(tx -> tx.sql().selectFrom(LOCATION).fetch().stream()
                            .filter(r -> r.getId().value() == id)
                            .count()))
                    .as("an id is never given twice, not even after a restart")
                    .isZero();
        }
    }

    @Test
    void theWorkersUserMayTouchRowsAndNothingElse() {
        try (Database db = create()) {
            for (String forbidden : List.of("create alias x for 'java.lang.Math.abs'", "drop table location", "shutdown",
                    "call file_read('/etc/hostname')", "set write_delay 500", "script to '/tmp/x'")) {
                assertThatThrownBy(() -> db.read(tx -> tx.sql().execute(forbidden))).as(forbidden).isNotNull();
            }
        }
    }

    @Test
    void aSecondProgramIsToldThatTheShopIsInUse() throws Exception {
        try (Database db = create()) {
            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp", System.getProperty("java.class.path"), SecondProgram.class.getName(), dir.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(said.strip()).isEqualTo("shop.locked");
            assertThat(db.<Integer>read(tx -> tx.sql().fetchCount(LOCATION))).isZero();
        }
    }

    /** Another process that tries to open the same shop, and prints what it was told. */
    static final class SecondProgram {
        public static void main(String[] args) {
            try (Database db = ShopDatabase.open(ShopFolder.of(args[0]), CLOCK, "bert", "test")) {
                System.out.println("opened");
            } catch (BusinessRuleException e) {
                System.out.println(e.key());
            }
        }
    }

    @Test
    void aFolderWithoutAShopIsSaidToBeSo() {
        refused("shop.missing", this::open);
    }

    @Test
    void aShopWhoseMakingWasCutOffIsMadeAgain() throws Exception {
        create().close();
        Files.write(dir.resolve("shop.mv.db"), new byte[100]);
        refused("shop.missing", this::open);
        makeUsed();
        open().close();
        refused("shop.notEmpty", this::create);
    }

    @Test
    void aNewShopNeedsAnEmptyFolder() throws Exception {
        Files.writeString(dir.resolve("holiday.jpg"), "x");
        refused("shop.notEmpty", this::create);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 20_000})
    void aShortenedFileIsDamagedAndLeftAsItIs(int bytes) throws Exception {
        makeUsed();
        Path file = dir.resolve("shop.mv.db");
        byte[] cut = java.util.Arrays.copyOf(Files.readAllBytes(file), bytes);
        Files.write(file, cut);
        damaged(this::open);
        assertThat(Files.readAllBytes(file)).isEqualTo(cut);
    }

    @Test
    void anotherShopsFileIsNotTakenForThisOne(@TempDir Path other) throws Exception {
        makeUsed();
        ShopDatabase.create(new ShopFolder(other), CLOCK, "anna", "test").close();
        Files.copy(other.resolve("shop.mv.db"), dir.resolve("shop.mv.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        damaged(this::open);
    }

    private static void damaged(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).startsWith("shop.damaged."));
    }
}
