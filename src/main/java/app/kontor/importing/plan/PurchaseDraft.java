package app.kontor.importing.plan;

import app.kontor.catalog.SupplierItem;
import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.partner.Supplier;
import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.PurchaseState;
import app.kontor.settings.Settings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.Quantity;
import app.kontor.value.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes orders to suppliers of what a file says. */
record PurchaseDraft(Tx tx, SupplierArticles articles, Function<SupplierId, List<SupplierItem>> lists) {

    PurchaseOrder of(ImportedRecord record, Supplier supplier) {
        Currency currency = currency(record.values(), supplier);
        return new PurchaseOrder(new PurchaseOrderId(tx.newId()), record.value("number"), supplier.id(), supplier.name(), state(record.values()),
                currency, day(record.value("placed")), day(record.value("expected")), text(record.value("note")),
                lines(record, supplier, currency, List.of()));
    }

    /** The order that is here with what is taken of the file. */
    PurchaseOrder over(PurchaseOrder here, RecordPlan plan, Supplier supplier, Map<String, String> now) {
        Map<String, String> v = plan.over(now);
        boolean isRelined = !v.getOrDefault("lines", "").equals(now.get("lines"));
        Currency currency = currency(v, supplier);
        return new PurchaseOrder(here.id(), here.number(), here.supplier(), here.supplierName(), v.containsKey("state") ? state(v) : here.stored(),
                currency, day(v.getOrDefault("placed", "")), day(v.getOrDefault("expected", "")), text(v.getOrDefault("note", "")),
                isRelined ? lines(plan.incoming(), supplier, currency, here.lines()) : here.lines());
    }

    /** A line of the same variant stays the row that it is. */
    private List<PurchaseLine> lines(ImportedRecord record, Supplier supplier, Currency currency, List<PurchaseLine> here) {
        List<PurchaseLine> left = new ArrayList<>(here);
        List<PurchaseLine> lines = new ArrayList<>();
        for (ImportedRecord part : record.parts()) {
            Variant variant = articles.of(part, supplier.id()).orElseThrow(() -> new BusinessRuleException("import.planChanged"));
            PurchasedLine stated = PurchasedLine.of(part, variant);
            Optional<PurchaseLine> same = left.stream().filter(line -> line.variant().equals(variant.id())).findFirst();
            same.ifPresent(left::remove);
            Optional<SupplierItem> item = lists.apply(supplier.id()).stream().filter(one -> one.variant().equals(variant.id())).findFirst();
            String theirs = text(part.value("supplierSku"));
            lines.add(new PurchaseLine(same.map(PurchaseLine::id).orElse(0L), variant.id(), variant.sku().value(), variant.name(),
                    theirs != null ? theirs : item.map(SupplierItem::sku).orElse(null), stated.quantity(),
                    same.map(PurchaseLine::before).orElseGet(() -> stated.before(record)), Quantity.ZERO, price(stated, same, item, currency)));
        }
        return lines;
    }

    /** As the file says, else as it was, else as the price list says in the same currency. */
    private static @Nullable BigDecimal price(PurchasedLine stated, Optional<PurchaseLine> same, Optional<SupplierItem> item, Currency currency) {
        if (stated.price() != null) {
            return stated.price();
        }
        return same.map(PurchaseLine::price).or(() -> item.map(SupplierItem::price).filter(price -> price.currency().equals(currency))
                .map(price -> price.amount())).orElse(null);
    }

    private Currency currency(Map<String, String> values, Supplier supplier) {
        String stated = values.getOrDefault("currency", Objects.requireNonNullElse(supplier.draft().currency(), ""));
        return stated.isEmpty() ? Settings.read(tx).currency() : Currency.getInstance(stated);
    }

    private static PurchaseState state(Map<String, String> values) {
        String state = values.getOrDefault("state", PurchaseState.ORDERED.code());
        return Coded.of(PurchaseState.class, state).stored();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
