package app.kontor.db;

import java.sql.PreparedStatement;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Rows in prepared batches, bound by JDBC: jOOQ's own batches look up each field for each value, which takes longer than H2's whole
 * insert.
 */
final class BatchRows {
    static final int SIZE = 1000;

    private BatchRows() {}

    /** Each row has a value for each parameter, as the database takes it. */
    static void run(DSLContext sql, String statement, List<Object[]> rows) {
        sql.connection(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (int begin = 0; begin < rows.size(); begin += SIZE) {
                    for (Object[] row : rows.subList(begin, Math.min(rows.size(), begin + SIZE))) {
                        for (int i = 0; i < row.length; i++) {
                            prepared.setObject(i + 1, row[i]);
                        }
                        prepared.addBatch();
                    }
                    prepared.executeBatch();
                }
            }
        });
    }
}
