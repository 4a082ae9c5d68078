package app.kontor.catalog;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product as somebody edits it: all of it, saved at once.
 *
 * @param id null for a new one
 */
public record ProductDraft(
        @Nullable ProductId id, String title, @Nullable String vendor, TaxClass taxClass, List<VariantDraft> variants) {
    private static final int TITLE = 500;
    private static final int VENDOR = 255;

    public ProductDraft {
        title = title.strip();
        vendor = vendor == null || vendor.isBlank() ? null : vendor.strip();
        variants = List.copyOf(variants);
    }

    /**
     * What is sold of it.
     *
     * @param id null for a new one
     * @param sku as typed: an empty one is refused with a sentence
     */
    public record VariantDraft(
            @Nullable VariantId id,
            String sku,
            String options,
            @Nullable UnitPrice price,
            @Nullable Quantity weightGrams,
            Quantity buffer,
            @Nullable Quantity reorderPoint,
            boolean requiresShipping,
            boolean archived,
            List<Barcode> barcodes) {
        private static final int SKU = 120;
        private static final int OPTIONS = 500;
        private static final int NAME = 700;

        public VariantDraft {
            sku = sku.strip();
            options = options.strip();
            barcodes = List.copyOf(barcodes);
        }

        public static VariantDraft empty() {
            return new VariantDraft(null, "", "", null, null, Quantity.ZERO, null, true, false, List.of());
        }

        public VariantDraft withPrice(@Nullable UnitPrice other) {
            return new VariantDraft(id, sku, options, other, weightGrams, buffer, reorderPoint, requiresShipping, archived, barcodes);
        }

        public VariantDraft withBuffer(Quantity other) {
            return new VariantDraft(id, sku, options, price, weightGrams, other, reorderPoint, requiresShipping, archived, barcodes);
        }

        public VariantDraft withReorderPoint(@Nullable Quantity other) {
            return new VariantDraft(id, sku, options, price, weightGrams, buffer, other, requiresShipping, archived, barcodes);
        }

        public VariantDraft withSku(String other) {
            return new VariantDraft(id, other, options, price, weightGrams, buffer, reorderPoint, requiresShipping, archived, barcodes);
        }

        public VariantDraft withBarcodes(List<Barcode> others) {
            return new VariantDraft(id, sku, options, price, weightGrams, buffer, reorderPoint, requiresShipping, archived, others);
        }

        public VariantDraft withArchived(boolean other) {
            return new VariantDraft(id, sku, options, price, weightGrams, buffer, reorderPoint, requiresShipping, other, barcodes);
        }

        void check(String title) {
            if (sku.isEmpty()) {
                throw new BusinessRuleException("product.skuMissing");
            }
            if (sku.length() > SKU || Sku.key(sku).length() > SKU) {
                throw new BusinessRuleException("product.tooLong", sku, SKU);
            }
            if (options.length() > OPTIONS || Variant.name(title, options).length() > NAME) {
                throw new BusinessRuleException("product.tooLong", options, OPTIONS);
            }
            if (price != null && price.amount().signum() < 0) {
                throw new BusinessRuleException("product.priceNegative", sku);
            }
            if (buffer.isNegative() || reorderPoint != null && reorderPoint.isNegative()
                    || weightGrams != null && weightGrams.isNegative()) {
                throw new BusinessRuleException("product.quantityNegative", sku);
            }
        }
    }

    public ProductDraft with(List<VariantDraft> others) {
        return new ProductDraft(id, title, vendor, taxClass, others);
    }

    public ProductDraft titled(String other) {
        return new ProductDraft(id, other, vendor, taxClass, variants);
    }

    /** The rules that need nothing but the draft. @throws BusinessRuleException product.… */
    void check() {
        if (title.isEmpty()) {
            throw new BusinessRuleException("product.titleMissing");
        }
        if (title.length() > TITLE || vendor != null && vendor.length() > VENDOR) {
            throw new BusinessRuleException("product.tooLong", title.length() > TITLE ? title : vendor, title.length() > TITLE ? TITLE : VENDOR);
        }
        if (variants.isEmpty()) {
            throw new BusinessRuleException("product.noVariant");
        }
        Set<String> skus = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (VariantDraft v : variants) {
            v.check(title);
            if (!skus.add(Sku.key(v.sku))) {
                throw new BusinessRuleException("product.skuTwice", v.sku);
            }
            v.barcodes.stream().filter(b -> !codes.add(b.code())).findFirst().ifPresent(twice -> {
                throw new BusinessRuleException("barcode.twice", twice.code());
            });
        }
    }
}
