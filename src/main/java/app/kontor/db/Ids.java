package app.kontor.db;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Row ids from the one sequence, taken in blocks and known before the insert. Only used under the write lock. */
final class Ids {
    /** The INCREMENT BY of the sequence {@code row_id}; a block's other 999 ids cost no round trip. */
    static final long BLOCK = 1000;

    private long next;
    private long end;

    long next(DSLContext sql) {
        if (next == end) {
            next = sql.select(DSL.sequence(DSL.name("row_id"), SQLDataType.BIGINT).nextval()).fetchSingle().value1();
            end = next + BLOCK;
        }
        return next++;
    }
}
