package app.kontor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one table in batches, with prepared SQL; nobody reads them meanwhile, so each full batch is committed. */
final class RowWriter implements AutoCloseable {
    private static final int BATCH = 2_000;

    private final @Nullable Connection connection;
    private final @Nullable PreparedStatement sql;
    private final int width;
    private int waiting;

    /**
     * @param connection null to write nothing: where only the truth is wanted
     * @param columns their names, a comma between them
     */
    RowWriter(@Nullable Connection connection, String table, String columns) throws SQLException {
        this.connection = connection;
        this.width = columns.split(",").length;
        this.sql = connection == null ? null : connection.prepareStatement(
                "insert into " + table + " (" + columns + ") values (" + String.join(", ", Collections.nCopies(width, "?")) + ")");
    }

    void add(Object... values) throws SQLException {
        add(List.of(values));
    }

    /** @param values may not be null; what is not named in the columns is */
    void add(List<Object> values) throws SQLException {
        if (values.size() != width) {
            throw new IllegalArgumentException(values.size() + " values for " + width + " columns");
        }
        if (sql == null) {
            return;
        }
        for (int i = 0; i < width; i++) {
            sql.setObject(i + 1, values.get(i));
        }
        sql.addBatch();
        if (++waiting == BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        if (sql == null || connection == null) {
            return;
        }
        sql.executeBatch();
        connection.commit();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        if (sql != null) {
            flush();
            sql.close();
        }
    }
}
