package app.kontor.importing.plan;

import static app.kontor.schema.Tables.IMPORT_BATCH;
import static app.kontor.schema.Tables.IMPORT_FILE;
import static app.kontor.schema.Tables.ORDER_IMPORT;
import static org.jooq.impl.DSL.max;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedOrder;
import app.kontor.schema.tables.records.ImportBatchRecord;
import app.kontor.schema.tables.records.ImportFileRecord;
import app.kontor.schema.tables.records.OrderImportRecord;
import app.kontor.value.BatchId;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SQL of imports: the batches, and what each order's channel said last. */
final class ImportStore {
    private ImportStore() {}

    static Map<OrderId, ImportedOrder> bases(Tx tx, Collection<OrderId> ids) {
        Map<OrderId, ImportedOrder> bases = new HashMap<>();
        for (List<OrderId> part : Chunks.of(ids)) {
            tx.sql().selectFrom(ORDER_IMPORT).where(Chunks.in(ORDER_IMPORT.ORDER_ID, part))
                    .forEach(r -> bases.put(r.getOrderId(), Imported.read(r.getImported())));
        }
        return bases;
    }

    static Optional<OrderOrigin> origin(Tx tx, OrderId order) {
        return tx.sql().select(ORDER_IMPORT.FILE_NAME, ORDER_IMPORT.LINE, IMPORT_BATCH.NUMBER, IMPORT_FILE.CONTENT_HASH)
                .from(ORDER_IMPORT).join(IMPORT_BATCH).on(IMPORT_BATCH.ID.eq(ORDER_IMPORT.BATCH_ID))
                .join(IMPORT_FILE).on(IMPORT_FILE.BATCH_ID.eq(ORDER_IMPORT.BATCH_ID).and(IMPORT_FILE.NAME.eq(ORDER_IMPORT.FILE_NAME)))
                .where(ORDER_IMPORT.ORDER_ID.eq(order)).limit(1)
                .fetchOptional(r -> new OrderOrigin(r.value1(), r.value2(), r.value3(), r.value4()));
    }

    static int insertBatch(Tx tx, BatchId id) {
        Integer last = tx.sql().select(max(IMPORT_BATCH.NUMBER)).from(IMPORT_BATCH).fetchSingle().value1();
        int number = last == null ? 1 : last + 1;
        tx.insert(new ImportBatchRecord(id, number, tx.now(), tx.command().id()));
        return number;
    }

    static Optional<BatchId> batch(Tx tx, int number) {
        return tx.sql().selectFrom(IMPORT_BATCH).where(IMPORT_BATCH.NUMBER.eq(number)).fetchOptional(IMPORT_BATCH.ID);
    }

    static long insertFile(Tx tx, BatchId batch, FilePlan plan, @Nullable ChannelId channel) {
        long id = tx.newId();
        tx.insert(new ImportFileRecord(id, batch, cut(plan.file().name(), 300), plan.file().contentHash(),
                plan.file().detected().format(), plan.file().detected().kind().name().toLowerCase(Locale.ROOT), channel,
                PastImportStore.summary(plan.counts()), tx.command().id()));
        return id;
    }

    /** Of a file that has no channel. */
    static long insertFile(Tx tx, BatchId batch, PastImport.File file) {
        long id = tx.newId();
        tx.insert(new ImportFileRecord(id, batch, cut(file.name(), 300), file.hash(), file.format(), file.kind(), null,
                PastImportStore.summary(file.counts()), tx.command().id()));
        return id;
    }

    /** Keeps what the channel says of new orders as the base of the next comparison. */
    static void add(Tx tx, BatchId batch, String file, Map<OrderId, OrderPlan> plans) {
        List<OrderImportRecord> added = new ArrayList<>();
        plans.forEach((order, plan) -> {
            OrderImportRecord row = new OrderImportRecord();
            row.setId(tx.newId());
            row.setOrderId(order);
            fill(row, batch, file, plan);
            added.add(row);
        });
        tx.insert(added);
    }

    /** Keeps what it says now of orders that were there. */
    static void keep(Tx tx, BatchId batch, String file, Map<OrderId, OrderPlan> plans) {
        for (List<OrderId> part : Chunks.of(plans.keySet())) {
            Map<OrderId, OrderPlan> added = new LinkedHashMap<>();
            part.forEach(id -> added.put(id, plans.get(id)));
            List<OrderImportRecord> there = tx.sql().selectFrom(ORDER_IMPORT).where(Chunks.in(ORDER_IMPORT.ORDER_ID, part)).fetch();
            there.forEach(row -> fill(row, batch, file, added.remove(row.getOrderId())));
            tx.update(there);
            add(tx, batch, file, added);
        }
    }

    private static void fill(OrderImportRecord row, BatchId batch, String file, OrderPlan plan) {
        row.setBatchId(batch);
        row.setFileName(cut(file, 300));
        row.setLine(plan.incoming().line());
        row.setImported(Imported.json(plan.merged()));
    }

    static String cut(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }
}
