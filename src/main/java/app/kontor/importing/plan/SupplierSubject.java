package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.partner.Supplier;
import app.kontor.partner.SupplierDraft;
import app.kontor.partner.Suppliers;
import app.kontor.partner.VatIdForm;
import app.kontor.value.Address;
import app.kontor.value.SupplierId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suppliers of a list: the number says who it is, else the name, else the VAT id. */
final class SupplierSubject implements RecordSubject {
    private static final int LONGEST_LEAD = 999;

    private final Tx tx;
    private final List<Supplier> all;

    SupplierSubject(Tx tx) {
        this.tx = tx;
        this.all = Suppliers.all(tx);
    }

    @Override
    public @Nullable ImportedRecord fit(ImportedRecord record, List<Problem> problems) {
        RecordFitting fitting = new RecordFitting(record, problems);
        if (fitting.value("name").isEmpty()) {
            fitting.reject("nameMissing");
        }
        fitting.number("number");
        fitting.email();
        fitting.country();
        fitting.put("vatId", VatIdForm.compact(fitting.value("vatId")));
        String lead = fitting.value("leadDays");
        if (!lead.isEmpty() && (!lead.matches("\\d{1,3}") || Integer.parseInt(lead) > LONGEST_LEAD)) {
            fitting.leaveOut("leadDays", "leadDaysIgnored");
        }
        return fitting.fitted();
    }

    @Override
    public List<Meant> find(List<ImportedRecord> records) {
        Map<String, Long> knownAs = RecordImportStore.knownAs(
                tx, Kind.SUPPLIERS, records.stream().map(r -> r.value("number")).filter(n -> !n.isEmpty()).toList());
        return records.stream().map(record -> meant(record, knownAs.get(record.value("number")))).toList();
    }

    private Meant meant(ImportedRecord record, @Nullable Long knownAs) {
        List<Predicate<Supplier>> keys = List.of(
                s -> s.number().equals(record.value("number")),
                s -> knownAs != null && s.id().value() == knownAs,
                s -> s.name().equalsIgnoreCase(record.value("name")),
                s -> !record.value("vatId").isEmpty() && record.value("vatId").equals(s.draft().vatId()));
        for (Predicate<Supplier> key : keys) {
            List<Supplier> found = all.stream().filter(key).toList();
            if (found.size() > 1) {
                return new Meant.Unclear("severalSuppliers", record.name(), Integer.toString(found.size()));
            }
            if (!found.isEmpty()) {
                Supplier s = found.getFirst();
                return new Meant.Known(s.id().value(), s.number(), values(s.draft()), s.archived());
            }
        }
        return new Meant.Nobody(record.value("name").toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> values(SupplierDraft d) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("name", d.name());
        known.put("contact", d.contact());
        known.put("email", d.email());
        known.put("phone", d.phone());
        known.put("vatId", d.vatId());
        known.put("street", d.address().street());
        known.put("street2", d.address().street2());
        known.put("zip", d.address().zip());
        known.put("city", d.address().city());
        known.put("region", d.address().region());
        known.put("country", d.address().country());
        known.put("currency", d.currency());
        known.put("leadDays", d.leadDays());
        known.put("note", d.note());
        return known.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Objects.toString(e.getValue(), "")));
    }

    @Override
    public List<Long> write(List<RecordPlan> plans) {
        List<Suppliers.Listed> listed = plans.stream().map(this::listed).toList();
        return Suppliers.save(tx, listed).stream().map(SupplierId::value).toList();
    }

    private Suppliers.Listed listed(RecordPlan plan) {
        Supplier here = all.stream().filter(s -> plan.here() != null && s.id().value() == plan.here()).findFirst().orElse(null);
        Map<String, String> v = plan.over(here == null ? Map.of() : values(here.draft()));
        Address address = new Address(null, null, v.get("street"), v.get("street2"), null, v.get("zip"), v.get("city"), v.get("region"),
                v.get("country"), null);
        String lead = v.get("leadDays");
        return new Suppliers.Listed(plan.incoming().value("number"), new SupplierDraft(here == null ? null : here.id(), v.getOrDefault("name", ""),
                v.get("contact"), v.get("email"), v.get("phone"), v.get("vatId"), address, v.get("currency"),
                lead == null ? null : Integer.valueOf(lead), v.get("note")));
    }
}
