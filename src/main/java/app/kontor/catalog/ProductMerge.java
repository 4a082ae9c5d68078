package app.kontor.catalog;

import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.VariantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a product that somebody else has changed meanwhile: fields that only one of them touched are taken from him; a
 * field that both changed differently is refused, so that nobody's work is lost unseen.
 */
final class ProductMerge {
    private final ProductDraft was;
    private final ProductDraft now;

    /** @param was as it was when the editing began. @param now as it is */
    ProductMerge(ProductDraft was, ProductDraft now) {
        this.was = was;
        this.now = now;
    }

    /** @throws BusinessRuleException product.changedMeanwhile */
    ProductDraft with(ProductDraft mine) {
        if (now.equals(was)) {
            return mine;
        }
        Map<VariantId, VariantDraft> before = byId(was);
        Map<VariantId, VariantDraft> there = byId(now);
        List<VariantDraft> variants = mine.variants().stream().map(v -> {
            VariantDraft old = v.id() == null ? null : before.get(v.id());
            VariantDraft current = v.id() == null ? null : there.get(v.id());
            return old == null || current == null ? v : merged(old, v, current);
        }).toList();
        return new ProductDraft(mine.id(), field(was, mine, now, ProductDraft::title), nullable(was, mine, now, ProductDraft::vendor),
                field(was, mine, now, ProductDraft::taxClass), variants);
    }

    private static VariantDraft merged(VariantDraft was, VariantDraft mine, VariantDraft now) {
        return new VariantDraft(mine.id(), field(was, mine, now, VariantDraft::sku), field(was, mine, now, VariantDraft::options),
                nullable(was, mine, now, VariantDraft::price), nullable(was, mine, now, VariantDraft::weightGrams),
                field(was, mine, now, VariantDraft::buffer), nullable(was, mine, now, VariantDraft::reorderPoint),
                field(was, mine, now, VariantDraft::requiresShipping), field(was, mine, now, VariantDraft::archived),
                field(was, mine, now, VariantDraft::barcodes));
    }

    private static <D, T> T field(D was, D mine, D now, Function<D, T> of) {
        return Objects.requireNonNull(nullable(was, mine, now, of::apply));
    }

    private static <D, T> @Nullable T nullable(D was, D mine, D now, Function<D, @Nullable T> of) {
        T before = of.apply(was);
        T typed = of.apply(mine);
        T current = of.apply(now);
        if (Objects.equals(typed, before) || Objects.equals(typed, current)) {
            return current;
        }
        if (!Objects.equals(current, before)) {
            throw new BusinessRuleException("product.changedMeanwhile");
        }
        return typed;
    }

    private static Map<VariantId, VariantDraft> byId(ProductDraft draft) {
        Map<VariantId, VariantDraft> variants = new HashMap<>();
        draft.variants().stream().filter(v -> v.id() != null).forEach(v -> variants.put(v.id(), v));
        return variants;
    }
}
