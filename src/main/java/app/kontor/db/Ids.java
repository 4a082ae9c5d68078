package app.kontor.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.DSLContext;

/** Row ids from the one sequence, taken in blocks and known before the insert. Only used under the write lock. */
final class Ids {
    /** The INCREMENT BY of the sequence {@code row_id}; a block's other 999 ids cost no round trip. */
    static final long BLOCK = 1000;

    private long next;
    private long end;

    long next(DSLContext sql) {
        if (next == end) {
            next = sql.connectionResult(Ids::drawn);
            end = next + BLOCK;
        }
        return next++;
    }

    /** By JDBC: a large import draws a thousand times, and building the statement took longer than the database. */
    private static long drawn(Connection connection) throws SQLException {
        try (PreparedStatement draw = connection.prepareStatement("select nextval('row_id')"); ResultSet drawn = draw.executeQuery()) {
            drawn.next();
            return drawn.getLong(1);
        }
    }
}
