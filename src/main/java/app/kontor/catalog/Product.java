package app.kontor.catalog;

import app.kontor.value.ProductId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product with its variants, as it is looked at and edited. @param names of the variants in the draft's order */
public record Product(ProductId id, boolean archived, ProductDraft draft, List<String> names) {

    /** The same goods once more, to be changed and saved as new: SKUs and codes must be its own. */
    public ProductDraft copy(String suffix) {
        return new ProductDraft(null, draft.title(), draft.vendor(), draft.taxClass(), draft.variants().stream()
                .map(v -> new ProductDraft.VariantDraft(null, v.sku() + suffix, v.options(), v.price(), v.weightGrams(),
                        v.buffer(), v.reorderPoint(), v.requiresShipping(), false, List.of()))
                .toList());
    }

    public @Nullable String vendor() {
        return draft.vendor();
    }
}
