package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.app.Entrance;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An older shop becomes today's or stays what it was. All kills and failures: {@code mvn -q test-compile exec:exec@upgrades}. */
class UpgradeTest {
    private static final GoldenShop GOLDEN = new GoldenShop(11);

    @TempDir
    Path dir;

    private Path shop;

    @BeforeEach
    void unpack() {
        shop = dir.resolve("shop");
        GOLDEN.copyTo(shop);
    }

    @Test
    void theOldFileStaysBesideAndStaleCopiesGo() throws Exception {
        Files.createDirectories(shop.resolve("upgrade"));
        Files.writeString(shop.resolve("upgrade/shop.mv.db"), "cut off");
        Entrance.open(shop).close();
        assertThat(shop.resolve("upgrade")).doesNotExist();
        assertThat(shop.resolve("upgrade.lock")).doesNotExist();
        Files.move(shop.resolve("shop-v11.mv.db"), dir.resolve("old.mv.db"));
        assertThat(schema(dir.resolve("old"))).isEqualTo(11);
        assertThat(schema(shop.resolve("shop"))).isGreaterThan(11);
    }

    @Test
    void aRowThatIsNotWhatWasWrittenIsNotTakenAsRight() throws Exception {
        Path damaged = dir.resolve("damaged");
        new GoldenShop(12).copyTo(damaged);
        try (Connection owner = owner(damaged.resolve("shop")); Statement sql = owner.createStatement()) {
            assertThat(sql.executeUpdate("update sales_order set total = total + 1")).isPositive();
        }
        Files.delete(damaged.resolve("shop.manifest"));
        assertThatThrownBy(() -> Entrance.open(damaged)).isInstanceOfSatisfying(BusinessRuleException.class,
                e -> assertThat(e.toString()).contains("shop.migrationFailed", "[sales_order]"));
        assertThat(schema(damaged.resolve("shop"))).isEqualTo(12);
        assertThat(damaged.resolve("shop-v12.mv.db")).doesNotExist();
    }

    @Test
    void whileOneUpgradesAnotherIsToldThatTheShopIsInUse() throws Exception {
        try (FileChannel channel = FileChannel.open(shop.resolve("upgrade.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> Entrance.open(shop)).isInstanceOfSatisfying(BusinessRuleException.class,
                    e -> assertThat(e.key()).isEqualTo("shop.locked"));
        }
        assertThat(shop.resolve("shop-v11.mv.db")).doesNotExist();
        assertThat(GOLDEN.differences(shop, List.of("stock", "check"))).isEmpty();
        assertThat(shop.resolve("shop-v11.mv.db")).exists();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNewerShopIsRefusedAndNotTouched(boolean withManifest) throws Exception {
        Entrance.open(shop).close();
        try (Connection owner = owner(shop.resolve("shop")); Statement sql = owner.createStatement()) {
            sql.execute("update flyway_schema_history set \"version\" = '999' where \"version\" = '11'");
        }
        if (withManifest) {
            String manifest = Files.readString(shop.resolve("shop.manifest"));
            Files.writeString(shop.resolve("shop.manifest"), manifest.replaceAll("\"schemaVersion\":\"\\d+\"", "\"schemaVersion\":\"999\"")
                    .replaceAll("\"(h2|sum)\":\"[^\"]*\"", "\"$1\":null"));
        } else {
            Files.delete(shop.resolve("shop.manifest"));
        }
        byte[] before = Files.readAllBytes(shop.resolve("shop.mv.db"));
        assertThatThrownBy(() -> Entrance.open(shop)).isInstanceOfSatisfying(BusinessRuleException.class,
                e -> assertThat(e.key()).isEqualTo("shop.newer"));
        assertThat(Files.readAllBytes(shop.resolve("shop.mv.db"))).isEqualTo(before);
    }

    @Test
    void someFailuresAndAKillLeaveOldOrNew() throws Exception {
        UpgradeTrial trial = new UpgradeTrial(dir);
        int failures = trial.everyFailure(GOLDEN, 15);
        trial.kill(GOLDEN, new Random(7));
        assertThat(trial.faults()).as(trial::toString).isEmpty();
        assertThat(failures).isGreaterThan(1);
    }

    private static int schema(Path database) throws SQLException, IOException {
        try (Connection owner = owner(database); Statement sql = owner.createStatement();
                var row = sql.executeQuery("select max(cast(\"version\" as int)) from flyway_schema_history")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection owner(Path database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + database + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "kontor_owner", "");
    }
}
