package app.kontor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.app.Shop;
import app.kontor.sales.OrderView;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup holds everything, counts only when it was proved, and brings the shop back. */
class BackupTest {
    @TempDir
    Path dir;

    @Test
    void bringsBackWhatWasThereAndWhatCameAfter() {
        Path folder = dir.resolve("shop");
        Generation made;
        String hash;
        long seq;
        try (Given given = new Given(folder)) {
            given.product("A-1").onHand("A-1", 10).order("2 A-1");
            hash = given.shop.documents().keep(new byte[] {1, 2, 3});
            made = given.shop.backups().make(Reason.ASKED, Course.SILENT);
            given.order("1 A-1");
            seq = given.commands();
        }
        assertThat(made.isVerified()).isTrue();
        assertThat(made.content().inspection().orders()).isEqualTo(1);
        Restored restored = Shop.restore(folder).run(made.id(), Course.SILENT);
        assertThat(restored.journal()).isEqualTo(Restored.JournalUse.REPLAYED);
        assertThat(restored.replayed()).isEqualTo(1);
        assertThat(restored.now().seq()).isEqualTo(seq);
        assertThat(restored.damaged()).isDirectory();
        assertThat(restored.missing()).isEmpty();
        try (Shop shop = Shop.open(folder)) {
            assertThat(shop.orders().counts().get(OrderView.ALL)).isEqualTo(2L);
            assertThat(shop.documents().isSound(hash)).isTrue();
            assertThat(shop.backups().all()).as("the backups came along").extracting(Generation::id).containsExactly(made.id());
        }
    }
}
