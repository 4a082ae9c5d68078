package app.kontor.bench;

import app.kontor.db.DsyncFilePath;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.h2.store.fs.FilePath;

/**
 * The yard-stick of an import: the rows that it made, into the same tables with the same keys and indexes of an empty shop, with bare
 * JDBC batches in one transaction. No journal, no digests, no log of changes, no reading of the file, nothing decided. Reading the rows
 * from the shop that has them is not counted.
 */
final class SameRows {
    private static final String SETTINGS = ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE"
            + ";TRACE_LEVEL_FILE=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final int BATCH = 1_000;

    /** What the orders refer to: there before, not counted. */
    private static final List<String> BEFORE = List.of("channel", "product", "variant");
    private static final List<String> MADE = List.of("customer", "sales_order", "order_line", "order_tax", "order_ref", "order_import");

    private final Connection from;
    private final Connection to;
    private long nanos;
    private long computed;
    private long rows;

    /** @param computed nanoseconds of the processor */
    record Done(Measurement measurement, long computed) {}

    private SameRows(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** @param shop a closed shop with imported orders */
    static Done load(Path shop, Path folder) throws SQLException {
        ShopDatabase.create(new ShopFolder(folder), Clock.systemUTC(), "bench", "bench").close();
        FilePath.register(new DsyncFilePath());
        try (Connection from = connection(shop); Connection to = connection(folder)) {
            SameRows copy = new SameRows(from, to);
            to.setAutoCommit(false);
            for (String table : BEFORE) {
                copy.table(table);
            }
            to.commit();
            copy.nanos = 0;
            copy.computed = 0;
            copy.rows = 0;
            for (String table : MADE) {
                copy.table(table);
            }
            copy.timed(to::commit);
            return new Done(new Measurement("JDBC, same rows into the same tables (rows)", copy.rows, copy.nanos), copy.computed);
        }
    }

    private static Connection connection(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:dsync:" + folder.resolve("shop").toString().replace('\\', '/') + SETTINGS, "kontor_owner", "");
    }

    /** Of all threads, as it is counted for what is held against it: H2 writes with one of its own, and its garbage is collected. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void timed(Work work) throws SQLException {
        long start = System.nanoTime();
        long before = processor();
        work.run();
        nanos += System.nanoTime() - start;
        computed += processor() - before;
    }

    private void table(String name) throws SQLException {
        try (Statement lazy = from.createStatement()) {
            lazy.execute("set lazy_query_execution 1");
            try (ResultSet source = lazy.executeQuery("select * from " + name + " order by id")) {
                int width = source.getMetaData().getColumnCount();
                String insert = "insert into " + name + " values (" + String.join(", ", Collections.nCopies(width, "?")) + ")";
                try (PreparedStatement sql = to.prepareStatement(insert)) {
                    copy(source, sql, width);
                }
            }
        }
    }

    private void copy(ResultSet source, PreparedStatement sql, int width) throws SQLException {
        Object[][] part = new Object[BATCH][];
        int filled = 0;
        while (source.next()) {
            part[filled] = new Object[width];
            for (int i = 0; i < width; i++) {
                part[filled][i] = source.getObject(i + 1);
            }
            if (++filled == BATCH) {
                write(part, filled, sql);
                filled = 0;
            }
        }
        write(part, filled, sql);
    }

    private void write(Object[][] part, int filled, PreparedStatement sql) throws SQLException {
        rows += filled;
        timed(() -> {
            for (int r = 0; r < filled; r++) {
                for (int i = 0; i < part[r].length; i++) {
                    sql.setObject(i + 1, part[r][i]);
                }
                sql.addBatch();
            }
            sql.executeBatch();
        });
    }
}
