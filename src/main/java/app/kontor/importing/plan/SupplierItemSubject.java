package app.kontor.importing.plan;

import app.kontor.catalog.SupplierItem;
import app.kontor.catalog.SupplierItems;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import app.kontor.partner.Supplier;
import app.kontor.partner.Suppliers;
import app.kontor.settings.Settings;
import app.kontor.value.Quantity;
import app.kontor.value.SupplierId;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of suppliers' price lists: the supplier and one of our variants say which; what neither of us knows is told, never made up. */
final class SupplierItemSubject implements RecordSubject {
    private static final int CODE = 120;

    private final Tx tx;
    private final SupplierArticles articles;
    private final List<Supplier> suppliers;

    SupplierItemSubject(Tx tx) {
        this.tx = tx;
        this.suppliers = Suppliers.all(tx);
        this.articles = new SupplierArticles(tx);
    }

    @Override
    public @Nullable ImportedRecord fit(ImportedRecord record, List<Problem> problems) {
        RecordFitting fitting = new RecordFitting(record, problems);
        if (fitting.value("supplier").isEmpty()) {
            fitting.reject("supplierMissing");
        }
        if (record.name().isEmpty()) {
            fitting.reject("skuMissing");
        }
        fitting.code("supplierSku", CODE);
        fitting.amount("price");
        return fitting.fitted();
    }

    /** The newest price first, and of several quantities the smallest: that is the price of an article. */
    @Override
    public List<ImportedRecord> inTurn(List<ImportedRecord> records) {
        return records.stream().sorted(Comparator.comparing((ImportedRecord record) -> record.value("validFrom")).reversed()
                .thenComparing(SupplierItemSubject::from)).toList();
    }

    private static BigDecimal from(ImportedRecord record) {
        return record.value("minimum").isEmpty() ? BigDecimal.ZERO : new BigDecimal(record.value("minimum"));
    }

    @Override
    public @Nullable Problem again(ImportedRecord first, ImportedRecord second) {
        if (first.values().equals(second.values())) {
            return null;
        }
        if (!first.value("validFrom").equals(second.value("validFrom"))) {
            return told(second, "priceOlder", second.name(), Integer.toString(first.line()));
        }
        return from(first).compareTo(from(second)) == 0 ? RecordSubject.super.again(first, second)
                : told(second, "priceBreak", second.name(), second.value("minimum"), second.value("price"));
    }

    private static Problem told(ImportedRecord record, String code, String... arguments) {
        return new Problem(Problem.Severity.INFO, record.line(), null, record.name(), code, List.of(arguments));
    }

    @Override
    public List<Meant> find(List<ImportedRecord> records) {
        articles.learn(records);
        return records.stream().map(this::meant).toList();
    }

    private Meant meant(ImportedRecord record) {
        Optional<Supplier> supplier = Suppliers.named(suppliers, record.value("supplier"));
        if (supplier.isEmpty()) {
            return new Meant.Unclear("unknownSupplier", record.value("supplier"));
        }
        Optional<Variant> variant = articles.of(record, supplier.get().id());
        if (variant.isEmpty()) {
            return new Meant.Unclear("unknownArticle", record.name());
        }
        Optional<SupplierItem> here = here(supplier.get().id(), variant.get().id());
        if (here.isEmpty()) {
            return new Meant.Nobody(supplier.get().id().value() + " " + variant.get().id().value());
        }
        String from = record.value("validFrom");
        if (!from.isEmpty() && here.get().validFrom() != null && LocalDate.parse(from).isBefore(here.get().validFrom())) {
            return new Meant.Unclear("olderPrice", from, here.get().validFrom().toString());
        }
        return new Meant.Known(here.get().id(), supplier.get().name() + " · " + variant.get().sku().value(), values(here.get()), false);
    }

    private Optional<SupplierItem> here(SupplierId supplier, VariantId variant) {
        return articles.list(supplier).stream().filter(item -> item.variant().equals(variant)).findFirst();
    }

    private static Map<String, String> values(SupplierItem item) {
        Map<String, String> values = new HashMap<>();
        UnitPrice price = item.price();
        values.put("supplierSku", Objects.requireNonNullElse(item.sku(), ""));
        values.put("price", price == null ? "" : plain(price.amount()));
        values.put("currency", price == null ? "" : price.currency().getCurrencyCode());
        values.put("minimum", Objects.toString(item.minimum(), ""));
        values.put("pack", Objects.toString(item.pack(), ""));
        values.put("validFrom", Objects.toString(item.validFrom(), ""));
        return values;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    @Override
    public List<Long> write(List<RecordPlan> plans) {
        articles.learn(plans.stream().map(RecordPlan::incoming).toList());
        List<SupplierItem> items = new ArrayList<>();
        plans.forEach(plan -> items.add(item(plan)));
        return SupplierItems.save(tx, items);
    }

    private SupplierItem item(RecordPlan plan) {
        Supplier supplier = Suppliers.named(suppliers, plan.incoming().value("supplier")).orElseThrow();
        Variant variant = articles.of(plan.incoming(), supplier.id()).orElseThrow();
        SupplierItem here = here(supplier.id(), variant.id()).orElse(null);
        Map<String, String> v = plan.over(here == null ? Map.of() : values(here));
        String from = v.get("validFrom");
        return new SupplierItem(here == null ? 0 : here.id(), supplier.id(), variant.id(), v.get("supplierSku"), price(v, supplier),
                quantity(v.get("minimum")), quantity(v.get("pack")), from == null ? null : LocalDate.parse(from));
    }

    /** Where the file does not say, prices are in the supplier's currency, else in the shop's. */
    private @Nullable UnitPrice price(Map<String, String> v, Supplier supplier) {
        String price = v.get("price");
        if (price == null) {
            return null;
        }
        String stated = v.getOrDefault("currency", supplier.draft().currency());
        Currency currency = stated == null ? Settings.read(tx).currency() : Currency.getInstance(stated);
        return new UnitPrice(new BigDecimal(price), currency);
    }

    private static @Nullable Quantity quantity(@Nullable String text) {
        return text == null ? null : Quantity.of(text);
    }
}
