package app.kontor.importing.plan;

import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Problem;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leaves out the prices that a marketplace asks in its own currency: a product's price is in the shop's, and 10 dollars are not 10 euros. */
final class HomePrices {
    private final Currency home;
    private @Nullable ImportedProduct first;
    private int foreign;

    HomePrices(Currency home) {
        this.home = home;
    }

    ImportedProduct only(ImportedProduct p) {
        boolean isForeign = p.currency() != null && !p.currency().equals(home.getCurrencyCode());
        if (!isForeign || p.variants().stream().allMatch(v -> v.price() == null)) {
            return p;
        }
        first = first == null ? p : first;
        foreign++;
        return new ImportedProduct(p.line(), p.key(), p.title(), p.vendor(), p.taxClass(),
                p.variants().stream().map(HomePrices::unpriced).toList());
    }

    /** One warning for the whole file. */
    void tell(List<Problem> problems) {
        if (first != null) {
            problems.add(Problem.warning(first.line(), null, null, "priceCurrency", Integer.toString(foreign),
                    String.valueOf(first.currency()), home.getCurrencyCode()));
        }
    }

    private static ImportedVariant unpriced(ImportedVariant v) {
        return new ImportedVariant(v.line(), v.sku(), v.options(), null, v.barcode(), v.weightGrams(), v.requiresShipping(), v.stock());
    }
}
