package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Watch;
import app.kontor.app.Entrance;
import app.kontor.app.OpenShop;
import app.kontor.app.Shop;
import app.kontor.backup.Course;
import app.kontor.backup.Reason;
import app.kontor.history.CommandEntry;
import app.kontor.settings.NewShop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PC's clock is set back by an hour, as in autumn where somebody does it by hand: the order of things is theirs, not the clock's. */
class ClockBackTest {
    @TempDir
    Path dir;

    @Test
    void anHourAgainDoesNoHarm() {
        Watch watch = new Watch();
        try (Shop shop = Entrance.create(dir.resolve("shop"), new NewShop("Tea", "DE", null, "DE123456788"), watch)) {
            AnyWork.prepare(shop);
            work(shop, 1);
            shop.backups().make(Reason.ASKED, Course.SILENT);
        }
        watch.forward(Duration.ofHours(-1));
        try (Shop shop = Entrance.open(dir.resolve("shop"), watch)) {
            work(shop, 2);
            watch.forward(Duration.ofHours(-1));
            work(shop, 3);
            sound(shop);
            String undone = shop.history().next().map(CommandEntry::kind).orElseThrow();
            shop.history().undo((app.kontor.value.CommandId) null);
            assertThat(shop.history().list(1).getFirst().subject()).isEqualTo(undone);
            String made = shop.backups().make(Reason.ASKED, Course.SILENT).id();
            assertThat(shop.backups().all()).extracting(one -> one.id() + one.isVerified()).contains(made + true).hasSize(2);
        }
        try (Shop shop = Entrance.open(dir.resolve("shop"), watch)) {
            sound(shop);
        }
    }

    private static void work(Shop shop, long seed) {
        AnyWork work = new AnyWork(shop, OpenShop.database(shop), seed, said -> {});
        for (int step = 0; step < 10; step++) {
            work.step();
        }
    }

    private static void sound(Shop shop) {
        List<CommandEntry> all = shop.history().list(10_000);
        assertThat(all).as("newest first, whatever the clock said").isSortedAccordingTo(Comparator.comparingLong(CommandEntry::seq).reversed());
        assertThat(shop.selfCheck().run()).allMatch(check -> check.ok());
    }
}
