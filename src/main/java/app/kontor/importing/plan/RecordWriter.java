package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.value.BatchId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what is planned of customers, suppliers, price lists and purchase orders, and keeps what the file said. */
final class RecordWriter {
    private RecordWriter() {}

    static RecordSubject subject(Tx tx, Kind kind) {
        return switch (kind) {
            case CUSTOMERS -> new CustomerSubject(tx);
            case SUPPLIERS -> new SupplierSubject(tx);
            case SUPPLIER_ITEMS -> new SupplierItemSubject(tx);
            case PURCHASE_ORDERS -> new PurchaseSubject(tx);
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** @return whether there was something */
    static boolean write(Tx tx, BatchId batch, FilePlan file) {
        List<RecordPlan> written = file.records().stream().filter(RecordPlan::isWritten).toList();
        if (written.isEmpty()) {
            return false;
        }
        Kind kind = file.file().detected().kind();
        if (DeedWriter.KINDS.contains(kind)) {
            new DeedWriter(tx).write(kind, written);
            return true;
        }
        List<RecordPlan> touched = written.stream().filter(plan -> plan.here() == null || plan.changes().stream().anyMatch(FieldChange::taken)).toList();
        List<Long> ids = subject(tx, kind).write(touched);
        Map<Long, RecordPlan> plans = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            plans.put(ids.get(i), touched.get(i));
        }
        written.stream().filter(plan -> plan.here() != null).forEach(plan -> plans.putIfAbsent(plan.here(), plan)); // all of it stays as it is here
        RecordImportStore.keep(tx, batch, file.file().name(), kind, plans);
        return true;
    }
}
