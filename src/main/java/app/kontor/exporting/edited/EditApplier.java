package app.kontor.exporting.edited;

import app.kontor.catalog.Barcode;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.ProductDraft;
import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.catalog.TaxClass;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.partner.CustomerDraft;
import app.kontor.partner.Partners;
import app.kontor.settings.Settings;
import app.kontor.stock.LevelOutcome;
import app.kontor.stock.LevelTarget;
import app.kontor.stock.Levels;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.CustomerId;
import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the changes of a list that came back, by the same rules as a form. */
final class EditApplier {
    private final Tx tx;

    EditApplier(Tx tx) {
        this.tx = tx;
    }

    /** One row's new values by column; its key's values as they are here. */
    record Change(Map<String, String> key, Map<String, String> values) {}

    /** @throws BusinessRuleException the rule that a change breaks: then none is written */
    void apply(EditedKind kind, List<Change> changes, String file) {
        switch (kind) {
            case PRODUCTS -> products(changes);
            case STOCK -> stock(changes, file);
            case CUSTOMERS -> changes.forEach(this::customer);
            case ORDER_LINES -> throw new BusinessRuleException("edited.nothing"); // none of their columns may change
            case ORDERS -> changes.forEach(change -> new EditedOrder(tx, change.values).save(change.key.get("number")));
        }
    }

    private void products(List<Change> changes) {
        Map<String, Variant> variants = Catalog.bySku(tx, changes.stream().map(c -> Sku.key(c.key.get("sku"))).toList());
        Map<ProductId, List<Change>> byProduct = new LinkedHashMap<>();
        changes.forEach(c -> byProduct.computeIfAbsent(variants.get(Sku.key(c.key.get("sku"))).product(), id -> new ArrayList<>()).add(c));
        byProduct.forEach((id, rows) -> {
            ProductDraft draft = Catalog.product(tx, id).draft();
            List<VariantDraft> now = draft.variants().stream().map(v -> rows.stream()
                    .filter(c -> c.key.get("sku").equals(v.sku())).findFirst().map(c -> variant(v, c.values)).orElse(v)).toList();
            String title = shared(rows, "title", draft.title());
            String vendor = shared(rows, "vendor", Objects.requireNonNullElse(draft.vendor(), ""));
            TaxClass taxClass = Coded.of(TaxClass.class, shared(rows, "taxClass", draft.taxClass().code()));
            Catalog.save(tx, new ProductDraft(id, title, vendor, taxClass, now));
        });
    }

    /** What belongs to the product and not to one of its variants: their rows have to agree. @throws BusinessRuleException edited.disagree */
    private static String shared(List<Change> rows, String column, String before) {
        List<String> wanted = rows.stream().map(c -> c.values.get(column)).filter(Objects::nonNull).distinct().toList();
        if (wanted.size() > 1) {
            throw new BusinessRuleException("edited.disagree", rows.getFirst().key.get("sku"), String.join(", ", wanted));
        }
        return wanted.isEmpty() ? before : wanted.getFirst();
    }

    private VariantDraft variant(VariantDraft was, Map<String, String> values) {
        UnitPrice price = values.containsKey("unitPrice") ? price(values.get("unitPrice"), was.price()) : was.price();
        Boolean archived = values.containsKey("archived") ? CellForm.flag(values.get("archived")) : Boolean.valueOf(was.archived());
        List<Barcode> codes = values.containsKey("barcode") ? codes(values.get("barcode"), was.barcodes()) : was.barcodes();
        Quantity weight = quantity(values, "weightGrams", was.weightGrams());
        Quantity reorder = quantity(values, "reorderPoint", was.reorderPoint());
        return new VariantDraft(was.id(), values.getOrDefault("sku", was.sku()), values.getOrDefault("options", was.options()), price, weight,
                Objects.requireNonNull(quantity(values, "buffer", was.buffer())), reorder, was.requiresShipping(), Boolean.TRUE.equals(archived), codes);
    }

    private @Nullable UnitPrice price(String text, @Nullable UnitPrice was) {
        return text.isEmpty() ? null : new UnitPrice(new BigDecimal(text), was == null ? Settings.read(tx).currency() : was.currency());
    }

    private static @Nullable Quantity quantity(Map<String, String> values, String column, @Nullable Quantity was) {
        String text = values.get(column);
        return text == null ? was : text.isEmpty() ? null : Quantity.of(text);
    }

    /** A code that stays goes on standing for as many pieces as before. */
    private static List<Barcode> codes(String text, List<Barcode> was) {
        return Arrays.stream(text.split("\\s+")).filter(code -> !code.isEmpty()).distinct()
                .map(code -> was.stream().filter(b -> b.code().equals(code)).findFirst().orElse(new Barcode(code, Quantity.ONE))).toList();
    }

    private void stock(List<Change> changes, String file) {
        Map<String, Variant> variants = Catalog.bySku(tx, changes.stream().map(c -> Sku.key(c.key.get("sku"))).toList());
        List<LevelTarget> targets = changes.stream().map(c -> new LevelTarget(variants.get(Sku.key(c.key.get("sku"))).id(),
                Quantity.of(c.values.get("quantity")), c.key.get("location"), c.key.get("bin"))).toList();
        for (LevelOutcome outcome : Levels.set(tx, targets, file)) {
            if (outcome.refused() != null) {
                throw Levels.refusal(tx, outcome);
            }
        }
    }

    private void customer(Change change) {
        CustomerId id = EditedStore.customer(tx, change.key.get("number"));
        CustomerDraft was = Partners.card(tx, id).draft();
        Function<String, @Nullable String> now = change.values::get;
        Partners.save(tx, new CustomerDraft(id, or(now, "name", was.name()), or(now, "company", was.company()), or(now, "email", was.email()),
                or(now, "phone", was.phone()), or(now, "vatId", was.vatId()), or(now, "zip", was.zip()), or(now, "city", was.city()),
                or(now, "country", was.country()), or(now, "language", was.language()), or(now, "note", was.note()), or(now, "street", was.street()),
                or(now, "street2", was.street2()), or(now, "region", was.region())));
    }

    private static String or(Function<String, @Nullable String> now, String column, @Nullable String was) {
        String value = now.apply(column);
        return value != null ? value : Objects.requireNonNullElse(was, "");
    }
}
