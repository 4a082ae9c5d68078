package app.kontor.stock;

import app.kontor.db.Database;
import app.kontor.value.Selection;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.Map;

/** The list of products: what the shop sells, what it costs, what there is of it. */
public final class ProductList {
    private final Database db;
    private final GoodsIndex index;

    /** @param index of the open shop's goods */
    public ProductList(Database db, GoodsIndex index) {
        this.db = db;
        this.index = index;
    }

    /** One window, by SKU unless sorted by name, price, available, reorder or buffer; the views are those of {@link ProductView}. */
    public Window<ProductRow> list(WindowRequest request) {
        return db.read(tx -> ProductListStore.list(tx, request, index));
    }

    public Map<ProductView, Long> counts() {
        return db.read(tx -> ProductListStore.counts(tx, index));
    }

    /** The variants that a selection means now. */
    public List<VariantId> resolve(Selection<VariantId> selection) {
        return db.read(tx -> ProductListStore.ids(tx, selection, index));
    }
}
