package app.kontor.importing.plan;

import app.kontor.catalog.Variant;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.Problem;
import app.kontor.partner.Supplier;
import app.kontor.partner.Suppliers;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.purchasing.PurchaseState;
import app.kontor.purchasing.Purchasing;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.PurchaseOrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders to suppliers of a file, known by their numbers. What an order that is here has received is only what came in here: a file never
 * books stock, nor does it say that nothing is to come any more.
 */
final class PurchaseSubject implements RecordSubject {
    private final Tx tx;
    private final List<Supplier> suppliers;
    private final SupplierArticles articles;

    PurchaseSubject(Tx tx) {
        this.tx = tx;
        this.suppliers = Suppliers.all(tx);
        this.articles = new SupplierArticles(tx);
    }

    @Override
    public @Nullable ImportedRecord fit(ImportedRecord record, List<Problem> problems) {
        RecordFitting fitting = new RecordFitting(record, problems);
        fitting.number("number");
        Optional<Supplier> supplier = Suppliers.named(suppliers, record.value("supplier"));
        if (record.value("supplier").isEmpty()) {
            fitting.reject("supplierMissing");
        } else if (supplier.isEmpty()) {
            fitting.reject("unknownSupplier", record.value("supplier"));
        } else {
            lines(record, supplier.get(), fitting);
        }
        return fitting.fitted();
    }

    /** An order of which a line can't be known is left out as a whole: half of it would be another order. */
    private void lines(ImportedRecord record, Supplier supplier, RecordFitting fitting) {
        List<PurchasedLine> lines = new ArrayList<>();
        articles.learn(record.parts());
        for (ImportedRecord part : record.parts()) {
            Optional<Variant> variant = articles.of(part, supplier.id());
            if (variant.isEmpty()) {
                fitting.reject("unknownArticle", PurchasedLine.label(part));
            } else if (part.value("quantity").isEmpty() || part.value("quantity").equals("0")) {
                fitting.reject("quantityMissing", variant.get().sku().value());
            } else {
                lines.add(PurchasedLine.of(part, variant.get()));
            }
        }
        fitting.put("lines", lines.stream().map(PurchasedLine::text).collect(Collectors.joining(", ")));
    }

    @Override
    public List<Meant> find(List<ImportedRecord> records) {
        Map<String, PurchaseOrder> here = Purchasing.numbered(tx, records.stream().map(r -> r.value("number")).toList()).stream()
                .collect(Collectors.toMap(PurchaseOrder::number, order -> order));
        return records.stream().map(record -> meant(record, here.get(record.value("number")))).toList();
    }

    private Meant meant(ImportedRecord record, @Nullable PurchaseOrder here) {
        if (here == null) {
            return new Meant.Nobody(record.value("number"));
        }
        if (!here.supplier().equals(Suppliers.named(suppliers, record.value("supplier")).map(Supplier::id).orElse(null))) {
            return new Meant.Unclear("purchaseOfAnother", here.number(), here.supplierName());
        }
        if (here.lines().stream().anyMatch(line -> line.here().isPositive()) && !record.value("lines").equals(PurchasedLine.text(here, record))) {
            return new Meant.Unclear("purchaseReceived", here.number());
        }
        return new Meant.Known(here.id().value(), here.number(), values(here, record), false);
    }

    /** The state is compared only where the file says one that is stored: what came in is known here. */
    private static Map<String, String> values(PurchaseOrder order, ImportedRecord record) {
        Map<String, String> values = new HashMap<>();
        values.put("placed", Objects.toString(order.orderedOn(), ""));
        values.put("expected", Objects.toString(order.expectedOn(), ""));
        values.put("currency", order.currency().getCurrencyCode());
        values.put("note", Objects.requireNonNullElse(order.note(), ""));
        values.put("lines", PurchasedLine.text(order, record));
        String state = record.value("state");
        if (!state.isEmpty() && Coded.of(PurchaseState.class, state).stored().code().equals(state)) {
            values.put("state", order.stored().code());
        }
        return values;
    }

    @Override
    public List<Long> write(List<RecordPlan> plans) {
        PurchaseDraft draft = new PurchaseDraft(tx, articles, articles::list);
        List<Long> ids = new ArrayList<>();
        List<PurchaseOrder> added = new ArrayList<>();
        for (RecordPlan plan : plans) {
            Supplier supplier = Suppliers.named(suppliers, plan.incoming().value("supplier"))
                    .orElseThrow(() -> new BusinessRuleException("import.planChanged"));
            articles.learn(plan.incoming().parts());
            if (plan.here() == null) {
                added.add(draft.of(plan.incoming(), supplier));
                ids.add(added.getLast().id().value());
            } else {
                PurchaseOrder here = Purchasing.get(tx, new PurchaseOrderId(plan.here()));
                Purchasing.save(tx, draft.over(here, plan, supplier, values(here, plan.incoming())));
                ids.add(plan.here());
            }
        }
        Purchasing.add(tx, added);
        return ids;
    }
}
