package app.kontor.importing.plan;

import app.kontor.catalog.Variant;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Titles products of files that name their variants only: what is here keeps its title, what is new gets what its SKUs have in
 * common.
 */
final class UntitledProduct {
    private static final int SHORTEST = 3;

    private UntitledProduct() {}

    /** The product with the title that it shall have; with none where what is here is not to be renamed. */
    static ImportedProduct titled(ImportedProduct p, List<String> keys, Map<String, Variant> here) {
        if (!"".equals(p.title())) {
            return isVariantAlone(p, keys, here) ? with(null, p) : p;
        }
        String title = keys.stream().map(here::get).filter(Objects::nonNull).findFirst()
                .map(UntitledProduct::title)
                .orElseGet(() -> fromSkus(p));
        return with(title, p);
    }

    /** A marketplace lists each variant as a thing of its own: its name there is no title for all variants of the product here. */
    private static boolean isVariantAlone(ImportedProduct p, List<String> keys, Map<String, Variant> here) {
        return !keys.isEmpty()
                && p.variants().stream().allMatch(v -> v.options().isEmpty())
                && keys.stream().map(here::get).allMatch(v -> v != null && !v.options().isEmpty());
    }

    private static ImportedProduct with(@Nullable String title, ImportedProduct p) {
        return new ImportedProduct(p.line(), p.key(), title, p.vendor(), p.taxClass(), p.currency(), p.variants());
    }

    private static String title(Variant v) {
        String options = Variant.name("", v.options());
        return options.isEmpty() || !v.name().endsWith(options)
                ? v.name() : v.name().substring(0, v.name().length() - options.length());
    }

    private static String fromSkus(ImportedProduct p) {
        String common = p.variants().stream().map(ImportedVariant::sku).filter(Objects::nonNull)
                .reduce(UntitledProduct::common).orElse("");
        String title = common.replaceFirst("[\\W_]+$", "");
        return title.length() < SHORTEST ? p.key() : title;
    }

    private static String common(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return a.substring(0, same);
    }
}
