package app.kontor.importing.plan;

import static app.kontor.schema.Tables.COMMAND;
import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.PURCHASE_ORDER;
import static app.kontor.schema.Tables.RECORD_IMPORT;
import static app.kontor.schema.Tables.SUPPLIER;
import static app.kontor.schema.Tables.SUPPLIER_ITEM;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedRecord;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.schema.tables.records.RecordImportRecord;
import app.kontor.value.BatchId;
import app.kontor.value.CommandId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what files said last of customers, suppliers, price lists and purchase orders. */
final class RecordImportStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

    private RecordImportStore() {}

    static Map<Long, Map<String, String>> bases(Tx tx, Kind kind, Collection<Long> ids) {
        Map<Long, Map<String, String>> bases = new HashMap<>();
        rows(tx, kind, ids).forEach(row -> bases.put(row.getRecordId(), JSON.readValue(row.getImported(), VALUES)));
        return bases;
    }

    /** The rows that were written last by an import: nobody of the house has edited them since. */
    static Set<Long> writtenByImports(Tx tx, Kind kind, Collection<Long> ids) {
        Table<?> table = table(kind);
        Field<Long> id = Objects.requireNonNull(table.field("id")).coerce(Long.class);
        Field<CommandId> last = Objects.requireNonNull(table.field(CUSTOMER.LAST_COMMAND));
        Set<Long> imported = new HashSet<>();
        for (List<Long> part : Chunks.of(ids)) {
            imported.addAll(tx.sql().select(id).from(table).join(COMMAND).on(COMMAND.ID.eq(last))
                    .where(Chunks.in(id, part)).and(COMMAND.KIND.eq("import")).fetch(id));
        }
        return imported;
    }

    private static Table<?> table(Kind kind) {
        return switch (kind) {
            case CUSTOMERS -> CUSTOMER;
            case SUPPLIERS -> SUPPLIER;
            case SUPPLIER_ITEMS -> SUPPLIER_ITEM;
            case PURCHASE_ORDERS -> PURCHASE_ORDER;
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    /** Whom a file has called by these numbers before. */
    static Map<String, Long> knownAs(Tx tx, Kind kind, Collection<String> numbers) {
        Map<String, Long> known = new HashMap<>();
        for (List<String> part : Chunks.of(numbers)) {
            tx.sql().select(RECORD_IMPORT.KNOWN_AS, RECORD_IMPORT.RECORD_ID).from(RECORD_IMPORT)
                    .where(RECORD_IMPORT.KIND.eq(kind.code())).and(RECORD_IMPORT.KNOWN_AS.in(part))
                    .orderBy(RECORD_IMPORT.ID).forEach(r -> known.putIfAbsent(r.value1(), r.value2()));
        }
        return known;
    }

    /** Keeps what the file says now, of fields that were not taken as well: whoever imported it has seen that they stay, and the same file need not ask again. */
    static void keep(Tx tx, BatchId batch, String file, Kind kind, Map<Long, RecordPlan> plans) {
        Map<Long, RecordImportRecord> there = new HashMap<>();
        rows(tx, kind, plans.keySet()).forEach(row -> there.put(row.getRecordId(), row));
        List<RecordImportRecord> added = new ArrayList<>();
        plans.forEach((id, plan) -> {
            RecordImportRecord row = there.get(id);
            Map<String, String> base = new TreeMap<>();
            if (row == null) {
                row = new RecordImportRecord();
                row.setId(tx.newId());
                row.setKind(kind.code());
                row.setRecordId(id);
                added.add(row);
            } else {
                base.putAll(JSON.readValue(row.getImported(), VALUES));
            }
            fill(row, batch, file, plan, base);
        });
        tx.insert(added);
        tx.update(List.copyOf(there.values()));
    }

    private static void fill(RecordImportRecord row, BatchId batch, String file, RecordPlan plan, Map<String, String> base) {
        base.putAll(plan.incoming().values());
        row.setBatchId(batch);
        row.setFileName(ImportStore.cut(file, 300));
        row.setLine(plan.incoming().line());
        row.setKnownAs(knownAs(plan.incoming(), row.getKind()));
        row.setImported(JSON.writeValueAsString(base));
    }

    private static @Nullable String knownAs(ImportedRecord record, String kind) {
        String called = Kind.CUSTOMERS.code().equals(kind) ? CustomerSubject.calledAs(record) : record.value("number");
        return called.isEmpty() ? null : called;
    }

    private static List<RecordImportRecord> rows(Tx tx, Kind kind, Collection<Long> ids) {
        List<RecordImportRecord> rows = new ArrayList<>();
        for (List<Long> part : Chunks.of(ids)) {
            rows.addAll(tx.sql().selectFrom(RECORD_IMPORT).where(RECORD_IMPORT.KIND.eq(kind.code())).and(Chunks.in(RECORD_IMPORT.RECORD_ID, part)).fetch());
        }
        return rows;
    }
}
