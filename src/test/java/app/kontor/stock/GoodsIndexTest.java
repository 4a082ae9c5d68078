package app.kontor.stock;

import static app.kontor.schema.Tables.ALLOCATION;
import static app.kontor.schema.Tables.VARIANT;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.schema.tables.records.VariantRecord;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of goods say at once what commands have done to levels, promises and the goods themselves. */
class GoodsIndexTest {
    private final StockShop shop = new StockShop();

    @BeforeEach
    void set() {
        List.of("A-1", "B-1", "C-1", "D-1").forEach(shop::product);
        shop.onHand("A-1", 5).onHand("B-1", 9).onHand("C-1", 1);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theyAreSortedByWhatIsThere() {
        assertThat(list("", "", "onHand", true)).containsExactly("B-1", "A-1", "C-1", "D-1");
        shop.onHand("C-1", 20);
        assertThat(list("", "", "onHand", true)).containsExactly("C-1", "B-1", "A-1", "D-1");
        assertThat(list("", "", "available", false)).containsExactly("D-1", "A-1", "B-1", "C-1");
        assertThat(list("", "", "", true)).containsExactly("D-1", "C-1", "B-1", "A-1");
    }

    @Test
    void promisesComeAndGo() {
        assertThat(list("", "allocated", "", false)).isEmpty();
        shop.allocate(5, "A-1");
        assertThat(list("", "allocated", "", false)).containsExactly("A-1");
        assertThat(list("", "sold-out", "", false)).containsExactly("A-1", "D-1");
        shop.write(tx -> {
            tx.delete(tx.sql().selectFrom(ALLOCATION).fetch());
            Stock.recompute(tx, List.of(shop.variant("A-1")));
        });
        assertThat(list("", "allocated", "", false)).isEmpty();
        assertThat(list("", "sold-out", "", false)).containsExactly("D-1");
        assertThat(shop.stock.counts()).containsEntry(StockView.SOLD_OUT, 1L).containsEntry(StockView.ON_HAND, 3L);
    }

    @Test
    void theGoodsThemselvesChange() {
        change("B-1", row -> row.setBuffer(Quantity.of(9)));
        change("C-1", row -> row.setReorderPoint(Quantity.of(1)));
        assertThat(list("", "sold-out", "", false)).containsExactly("B-1", "D-1");
        assertThat(list("", "low", "", false)).containsExactly("C-1");
        change("D-1", row -> row.setArchived(true));
        change("A-1", row -> row.setArchived(true));
        assertThat(list("", "", "", false)).as("archived, but there").containsExactly("A-1", "B-1", "C-1");
        assertThat(list("c-", "", "", false)).containsExactly("C-1");
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = new ArrayList<>();
        String after = null;
        do {
            var window = shop.stock.list(new WindowRequest("", "", "onHand", false, after, 1));
            assertThat(window.count()).isEqualTo(after == null ? 4 : -1);
            window.rows().forEach(row -> all.add(row.sku().value()));
            after = window.nextKey();
        } while (after != null);
        assertThat(all).containsExactly("D-1", "C-1", "A-1", "B-1");
    }

    private List<String> list(String search, String view, String sort, boolean down) {
        return shop.stock.list(new WindowRequest(search, view, sort, down, null, 100)).rows().stream().map(r -> r.sku().value()).toList();
    }

    private void change(String sku, Consumer<VariantRecord> change) {
        shop.write(tx -> {
            VariantRecord row = tx.sql().selectFrom(VARIANT).where(VARIANT.SKU_KEY.eq(Sku.key(sku))).fetchSingle();
            change.accept(row);
            tx.update(row);
        });
    }
}
