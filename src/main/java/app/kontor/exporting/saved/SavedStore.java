package app.kontor.exporting.saved;

import static app.kontor.schema.Tables.EXPORT_RUN;
import static app.kontor.schema.Tables.SAVED_EXPORT;

import app.kontor.db.Tx;
import app.kontor.exporting.saved.SavedExport.Known;
import app.kontor.exporting.saved.SavedExport.Run;
import app.kontor.schema.tables.records.ExportRunRecord;
import app.kontor.schema.tables.records.SavedExportRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL of saved exports and of how they ran. */
final class SavedStore {
    private SavedStore() {}

    /** By name. */
    static List<Known> all(Tx tx) {
        Map<Long, ExportRunRecord> runs = tx.sql().selectFrom(EXPORT_RUN).fetchMap(EXPORT_RUN.EXPORT_ID);
        return tx.sql().selectFrom(SAVED_EXPORT).orderBy(SAVED_EXPORT.NAME)
                .fetch(row -> new Known(SavedText.read(row.getContent(), java.time.Instant.EPOCH), run(runs.get(row.getId()))));
    }

    private static @Nullable Run run(@Nullable ExportRunRecord row) {
        return row == null ? null
                : new Run(row.getRanAt(), row.getFile(), row.getRowCount(), row.getFailure() == null ? null : row.getFailure().lines().toList());
    }

    static Optional<SavedExportRecord> find(Tx tx, String name) {
        return tx.sql().selectFrom(SAVED_EXPORT).fetch().stream().filter(row -> row.getName().equalsIgnoreCase(name.strip())).findFirst();
    }

    static Optional<ExportRunRecord> run(Tx tx, long export) {
        return tx.sql().selectFrom(EXPORT_RUN).where(EXPORT_RUN.EXPORT_ID.eq(export)).fetchOptional();
    }
}
