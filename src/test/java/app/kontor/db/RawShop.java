package app.kontor.db;

import static app.kontor.schema.Tables.TABLE_DIGEST;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/**
 * Puts millions of rows into a closed shop past its only door, for measuring: afterwards the digests are summed up anew and the manifest
 * says what the file is, so that the shop opens as any other and its check holds. What is put in has no history and no journal.
 */
public final class RawShop {
    private static final String SETTINGS = ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";TRACE_LEVEL_FILE=0;CACHE_SIZE=262144";
    /** Ids that are put in lie below; the program's own go on from here. */
    private static final long NEXT_ID = 1_000_000_000;

    private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\S+) ON");
    private static final Pattern REFERENCE = Pattern.compile("ALTER TABLE (\\S+) ADD CONSTRAINT (\\S+) FOREIGN KEY");

    private RawShop() {}

    /** What is put in; commits as it likes. */
    public interface Work {
        void run(Connection connection) throws SQLException;
    }

    /** @param dir a closed shop of this program's schema, not encrypted */
    public static void fill(Path dir, Work work) throws Exception {
        ShopFolder folder = new ShopFolder(dir);
        String url = "jdbc:h2:file:" + folder.path().resolve("shop").toString().replace('\\', '/') + SETTINGS;
        Manifest manifest;
        try (Connection owner = DriverManager.getConnection(url, "kontor_owner", "")) {
            owner.setAutoCommit(false);
            List<String> later = takeAway(owner);
            work.run(owner);
            for (String one : later) {
                execute(owner, one);
            }
            owner.commit();
            sumUp(owner, url);
            try (Statement sql = owner.createStatement()) {
                sql.execute("alter sequence row_id restart with " + NEXT_ID);
                sql.execute("analyze");
            }
            owner.commit();
            manifest = H2Engine.manifest(owner);
        }
        manifest.closed(folder.databaseFile()).write(folder.manifest(), folder.disk());
    }

    /** @param bytes of all values as text */
    public record Extent(long rows, long bytes) {}

    /** Closes the shop of this folder compacted, which then no longer opens, and says what is in it. */
    public static Extent compact(Path dir) throws SQLException {
        String url = "jdbc:h2:file:" + new ShopFolder(dir).path().resolve("shop").toString().replace('\\', '/') + SETTINGS;
        long rows = 0;
        long bytes = 0;
        try (Connection owner = DriverManager.getConnection(url, "kontor_owner", ""); Statement sql = owner.createStatement()) {
            sql.execute("set lazy_query_execution 1");
            for (String table : Digests.tables(Integrity.on(owner))) {
                try (ResultSet values = sql.executeQuery("select * from " + table)) {
                    int width = values.getMetaData().getColumnCount();
                    for (; values.next(); rows++) {
                        for (int i = 1; i <= width; i++) {
                            String value = values.getString(i);
                            bytes += value == null ? 0 : value.length();
                        }
                    }
                }
            }
            sql.execute("shutdown compact");
        }
        return new Extent(rows, bytes);
    }

    /** Indexes and references are made once the rows are there: one by one they cost most of the time. @return how to make them again */
    private static List<String> takeAway(Connection owner) {
        List<String> made = Integrity.on(owner).fetch("script nodata").getValues(0, String.class).stream()
                .filter(line -> line.startsWith("CREATE INDEX") || line.contains(" FOREIGN KEY")).toList();
        for (String one : made) {
            Matcher index = INDEX.matcher(one);
            Matcher reference = REFERENCE.matcher(one);
            if (index.lookingAt()) {
                execute(owner, "drop index " + index.group(1));
            } else if (reference.lookingAt()) {
                execute(owner, "alter table " + reference.group(1) + " drop constraint " + reference.group(2));
            }
        }
        return made;
    }

    private static void execute(Connection owner, String statement) {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Two tables at a time: each row is read and hashed once. */
    private static void sumUp(Connection owner, String url) throws Exception {
        DSLContext sql = Integrity.on(owner);
        Map<String, Digests.Sum> sums = new ConcurrentHashMap<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = Digests.tables(sql).stream().<Future<?>>map(table -> both.submit(() -> {
                try (Connection reader = DriverManager.getConnection(url, "kontor_owner", "")) {
                    reader.setAutoCommit(false); // read lazily, not whole into memory
                    return sums.put(table, Digests.measured(Integrity.on(reader), table));
                }
            })).toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        sql.deleteFrom(TABLE_DIGEST).execute();
        sums.forEach((table, sum) -> sql.insertInto(TABLE_DIGEST).values(table, sum.rows(), sum.hex()).execute());
        owner.commit();
    }
}
