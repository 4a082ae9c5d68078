package app.kontor.importing.plan;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.NewProduct;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Problem;
import app.kontor.importing.ProposedSku;
import app.kontor.importing.plan.ProductPlan.PlannedVariant;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides for the products of a file whether they are new, changed or the same; proposes a SKU where the shop has none. */
final class ProductPlanner {
    private final Tx tx;
    private final Currency home;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Variant> codes = new HashMap<>();
    private final Map<ProductId, ImportedProduct> named = new HashMap<>();

    ProductPlanner(Tx tx, Currency home) {
        this.tx = tx;
        this.home = home;
    }

    List<ProductPlan> plan(List<ImportedProduct> stated, List<Problem> problems) {
        ProductFitting fitting = new ProductFitting(problems);
        HomePrices prices = new HomePrices(home);
        List<ImportedProduct> products = stated.stream().map(fitting::fit).map(prices::only).toList();
        fitting.tell();
        prices.tell(problems);
        List<String> keys = products.stream()
                .flatMap(p -> p.variants().stream().map(v -> sku(p, v).key()))
                .distinct()
                .toList();
        Map<String, Variant> here = Catalog.bySku(tx, keys);
        codes.putAll(Catalog.byBarcode(tx, products.stream()
                .flatMap(p -> p.variants().stream().map(ImportedVariant::barcode)).filter(Objects::nonNull).distinct().toList()));
        return products.stream().map(p -> plan(p, here, problems)).toList();
    }

    private ProductPlan plan(ImportedProduct stated, Map<String, Variant> here, List<Problem> problems) {
        List<String> keys = stated.variants().stream().map(v -> sku(stated, v).key()).toList();
        ImportedProduct p = UntitledProduct.titled(stated, keys, here);
        keys.stream().map(here::get).filter(Objects::nonNull).findFirst().ifPresent(v -> named.putIfAbsent(v.product(), p));
        List<PlannedVariant> variants = new ArrayList<>();
        for (ImportedVariant v : p.variants()) {
            Integer first = taken.putIfAbsent(sku(p, v).key(), v.line());
            if (first == null && p.title() == null && !here.containsKey(sku(p, v).key())) {
                problems.add(Problem.rejected(v.line(), null, sku(p, v).value(), "unknownSku", sku(p, v).value()));
            } else if (first == null) {
                variants.add(planned(p, v, here.get(sku(p, v).key())));
            } else {
                problems.add(Problem.rejected(v.line(), null, sku(p, v).value(), "duplicateSku", sku(p, v).value(),
                        Integer.toString(first)));
            }
        }
        return new ProductPlan(p, verdict(variants), variants);
    }

    private static Verdict verdict(List<PlannedVariant> variants) {
        if (variants.isEmpty()) {
            return Verdict.REJECTED;
        }
        if (variants.stream().allMatch(v -> v.existing() == null)) {
            return Verdict.NEW;
        }
        return variants.stream().anyMatch(v -> v.existing() == null || v.changed()) ? Verdict.CHANGED : Verdict.SAME;
    }

    private PlannedVariant planned(ImportedProduct p, ImportedVariant v, @Nullable Variant existing) {
        NewProduct.NewVariant variant = new NewProduct.NewVariant(
                sku(p, v), v.options(), price(v.price()), v.barcode(), grams(v.weightGrams()), v.requiresShipping());
        String text = v.sku() != null ? null : v.options().isEmpty() ? p.title() : p.title() + " - " + v.options();
        return new PlannedVariant(variant, existing, text, existing == null ? List.of() : changes(p, variant, existing));
    }

    /**
     * What the file leaves out does not differ; nor does a barcode that another variant has, for that is never taken. A product here has one
     * title: goods that the file has together and we have apart, or the other way round, take it from the first that names them.
     */
    private List<FieldChange> changes(ImportedProduct p, NewProduct.NewVariant v, Variant existing) {
        List<FieldChange> changes = new ArrayList<>();
        if (p.title() != null && named.get(existing.product()) == p && !Variant.name(p.title(), v.options()).equals(existing.name())) {
            changes.add(taken("title", existing.name(), Variant.name(p.title(), v.options())));
        }
        if (v.price() != null && !Objects.equals(v.price(), existing.price())) {
            changes.add(taken("price", existing.price() == null ? null : plain(existing.price().amount()), plain(v.price().amount())));
        }
        if (v.barcode() != null && !codes.containsKey(v.barcode())) {
            changes.add(taken("barcode", existing.barcodes().isEmpty() ? null : String.join(", ", existing.barcodes()), v.barcode()));
        }
        if (v.weightGrams() != null && !Objects.equals(v.weightGrams(), existing.weightGrams())) {
            changes.add(taken("weight", existing.weightGrams() == null ? null : existing.weightGrams().toString(), v.weightGrams().toString()));
        }
        return List.copyOf(changes);
    }

    private static FieldChange taken(String field, @Nullable String before, String after) {
        return new FieldChange(field, before, after, FieldChange.Rule.TAKEN);
    }

    /** At least as many decimals as prices have. */
    private static String plain(BigDecimal price) {
        BigDecimal shortest = price.stripTrailingZeros();
        return shortest.setScale(Math.max(2, shortest.scale())).toPlainString();
    }

    /** The file's SKU; else one made of handle and options, the same each time. */
    private static Sku sku(ImportedProduct p, ImportedVariant v) {
        return new Sku(v.sku() != null ? v.sku() : ProposedSku.of(p.key(), v.options(), p.line()));
    }

    private @Nullable UnitPrice price(@Nullable BigDecimal amount) {
        return amount == null ? null : new UnitPrice(amount.setScale(4, RoundingMode.HALF_UP), home);
    }

    private static @Nullable Quantity grams(@Nullable BigDecimal grams) {
        return grams == null ? null : new Quantity(grams.setScale(Quantity.DECIMALS, RoundingMode.HALF_UP));
    }
}
