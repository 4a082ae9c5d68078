package app.kontor.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;

/**
 * How H2 is opened: the settings that kill and power-cut tests have proved, the two users, and a probe that they are in force. The
 * owner's connection has to stay open as long as the worker's are used: without it H2 would open the file with other settings.
 */
final class H2Settings {
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;MAX_COMPACT_TIME=0;OPTIMIZE_REUSE_RESULTS=FALSE;TRACE_LEVEL_FILE=0"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final String OWNER = "kontor_owner";
    private static final String WORKER = "kontor";

    private final ShopFolder folder;

    H2Settings(ShopFolder folder) {
        this.folder = folder;
        registerDisk();
    }

    /** The trials put their own disk under the same name first. */
    private static void registerDisk() {
        if (!FilePath.get("dsync:probe").getScheme().equals("dsync")) { // H2 takes an unknown scheme for a folder
            DsyncFilePath.register();
        }
    }

    Connection owner() throws SQLException {
        return OpenedFiles.connect(owners());
    }

    /** For Flyway, which connects by itself while the owner's connection is open. */
    DataSource owners() {
        return source(folder.url() + ";IFEXISTS=TRUE" + SETTINGS, OWNER);
    }

    /** The only way in which a file comes to be. */
    Connection creator() throws SQLException {
        return OpenedFiles.connect(source(folder.url() + SETTINGS, OWNER));
    }

    /** Changes nothing, not even by closing. */
    Connection reader() throws SQLException {
        return OpenedFiles.connect(source(folder.url() + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" + SETTINGS, OWNER));
    }

    JdbcConnectionPool workers() {
        return JdbcConnectionPool.create(source(folder.url(), WORKER));
    }

    private JdbcDataSource source(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPasswordChars(filePassword());
        return source;
    }

    /** H2 reads the file's password and the user's, a space between them; ours have none. */
    private char[] filePassword() {
        if (folder.key() == null) {
            return new char[0];
        }
        char[] password = folder.key().databasePassword();
        char[] both = Arrays.copyOf(password, password.length + 1);
        both[password.length] = ' ';
        return both;
    }

    /** The worker may touch rows and nothing else. */
    static void prepare(Connection owner, Clock clock) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("create user " + WORKER + " password ''");
            sql.execute("grant select, insert, update, delete on schema public to " + WORKER);
        }
        firstMeta(owner, clock);
    }

    /** The row that numbers the commands. */
    static void firstMeta(Connection owner, Clock clock) throws SQLException {
        try (var insert = owner.prepareStatement(
                "insert into meta (id, db_id, last_seq, last_hash, created_at) values (1, ?, 0, '', ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Reads the settings back, and probes that EXISTS is not answered from H2 2.4.240's stale cache. */
    static void verify(Connection owner) throws SQLException {
        String settings = "select count(*) from information_schema.settings where"
                + " (setting_name = 'WRITE_DELAY' and setting_value = '0')"
                + " or (setting_name = 'MODE' and setting_value = 'PostgreSQL')";
        String probe = "select exists (select 1 from probe where state = 'open')";
        try (Statement sql = owner.createStatement()) {
            owner.setAutoCommit(false);
            sql.execute("create local temporary table probe (state varchar(8)) not persistent");
            sql.execute("insert into probe values ('open')");
            boolean before = bool(sql, probe);
            sql.execute("update probe set state = 'shut'");
            boolean after = bool(sql, probe);
            sql.execute("drop table probe");
            owner.setAutoCommit(true);
            if (!before || after || !bool(sql, "select (" + settings + ") = 2")) {
                throw new IllegalStateException("The database did not take its settings");
            }
        }
    }

    private static boolean bool(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
