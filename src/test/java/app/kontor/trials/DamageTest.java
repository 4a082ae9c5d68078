package app.kontor.trials;

import static app.kontor.schema.Tables.VARIANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few random damages of the many that {@link DamageTrial} does. */
class DamageTest {
    private static final long SEED = Long.getLong("kontor.seed", 3L);

    @TempDir
    Path folder;

    @Test
    void aShopThatWasFoundDamagedIsNotTakenForSoundAtTheNextStart() throws Exception {
        Path root = folder.resolve("live");
        Image crashed;
        try (Given live = Given.created(new ShopFolder(root), new Watch(), db -> {})) {
            live.product("A-1");
            live.run(tx -> tx.sql().update(VARIANT).set(VARIANT.NAME, "as a disk would").execute());
            crashed = Image.of(root);
        }
        Path copy = folder.resolve("copy");
        crashed.writeTo(copy);
        for (int start = 1; start <= 2; start++) {
            try (Given again = Given.opened(new ShopFolder(copy), new Watch())) {
                assertThat(again.db.readOnlyBecause()).as("start %d", start).isPresent();
            }
        }
    }

    @Test
    void aColumnThatIsCalledSomethingElseIsADamagedPage() throws Exception {
        try (Given shop = Given.created(new ShopFolder(folder.resolve("live")), new Watch(), db -> {})) {
            assertThatThrownBy(() -> shop.db.read(tx -> tx.sql().fetch("select snapshot_hasg from invoice")))
                    .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("shop.damaged.page"));
        }
    }

    @Test
    void noDamageIsSilent() throws Exception {
        assertThat(new DamageTrial(folder).run(48, SEED).bad()).as("seed %d", SEED).isEmpty();
    }
}
