package app.kontor.document;

import static app.kontor.schema.Tables.NUMBER_SERIES;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.NumberSeriesRecord;
import org.jspecify.annotations.Nullable;

/** SQL of the number series. */
final class NumberStore {
    private NumberStore() {}

    /** The series, made now if it is new. */
    static NumberSeriesRecord get(Tx tx, String code, String pattern, long first) {
        NumberSeriesRecord found = find(tx, code);
        if (found == null) {
            tx.insert(new NumberSeriesRecord(tx.newId(), code, pattern, first, null, tx.command().id()));
            found = find(tx, code);
        }
        return found;
    }

    /** As it stands, for looking at; null if it is new. */
    static @Nullable NumberSeriesRecord peek(Tx tx, String code) {
        return tx.sql().selectFrom(NUMBER_SERIES).where(NUMBER_SERIES.CODE.eq(code)).fetchOne();
    }

    private static NumberSeriesRecord find(Tx tx, String code) {
        return tx.sql().selectFrom(NUMBER_SERIES).where(NUMBER_SERIES.CODE.eq(code)).forUpdate().fetchOne();
    }
}
