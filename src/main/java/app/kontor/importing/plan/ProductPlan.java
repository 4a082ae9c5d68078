package app.kontor.importing.plan;

import app.kontor.catalog.NewProduct;
import app.kontor.catalog.Variant;
import app.kontor.importing.ImportedProduct;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What will become of one product of a file.
 *
 * @param variants the file's variants with the SKU each will have
 */
public record ProductPlan(ImportedProduct incoming, Verdict verdict, List<PlannedVariant> variants) {

    /** What the file says otherwise of the variants that are here; where there are several, the values name their SKU. */
    public List<FieldChange> changes() {
        boolean isOne = variants.size() == 1;
        return variants.stream().flatMap(v -> v.changes().stream().map(c -> isOne ? c : c.of(v.variant().sku().value()))).toList();
    }

    /** Whether the file calls one of the variants otherwise than we do: a price list that names it in full changes neither title nor options. */
    boolean isRenamed() {
        return variants.stream().anyMatch(v -> v.changes().stream().anyMatch(change -> change.field().equals("title")));
    }

    /**
     * @param existing the variant here, null for a new one
     * @param changes what the file says otherwise of the existing one
     * @param text how the channel's orders will name it where it has no SKU; null if they name the SKU
     */
    public record PlannedVariant(NewProduct.NewVariant variant, @Nullable Variant existing, @Nullable String text, List<FieldChange> changes) {
        public boolean changed() {
            return !changes.isEmpty();
        }
    }
}
