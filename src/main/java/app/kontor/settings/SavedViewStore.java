package app.kontor.settings;

import static app.kontor.schema.Tables.SAVED_VIEW;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.SavedViewRecord;
import java.util.List;
import java.util.Optional;

/** SQL of the saved views. */
final class SavedViewStore {
    private SavedViewStore() {}

    static List<SavedViewRecord> of(Tx tx, String list) {
        return tx.sql().selectFrom(SAVED_VIEW).where(SAVED_VIEW.LIST.eq(list)).orderBy(SAVED_VIEW.POSITION, SAVED_VIEW.ID).fetch();
    }

    static Optional<SavedViewRecord> find(Tx tx, long id) {
        return tx.sql().selectFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).fetchOptional();
    }

    static SavedView view(SavedViewRecord row) {
        return new SavedView(row.getId(), row.getList(), row.getName(), ListLook.of(row.getContent()));
    }
}
