package app.kontor.ui.order;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.Variant;
import app.kontor.value.Sku;
import java.util.List;
import java.util.Optional;

/** Finds the product that is meant by what was typed or scanned into an item. */
final class GoodsSearch {
    private static final int OFFERED = 8;

    private final Catalog catalog;

    GoodsSearch(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Some that fit, to choose from. */
    List<Variant> offered(String text) {
        return catalog.find(text, OFFERED).variants().stream().filter(v -> !v.archived()).toList();
    }

    /** Exactly this SKU or barcode, or the only product that fits. */
    Optional<Variant> exact(String text) {
        List<Variant> found = offered(text);
        return found.stream().filter(v -> v.sku().key().equals(Sku.key(text)) || v.barcodes().contains(text)).findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }
}
