package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.SQLDialect;

/**
 * Creates and opens a shop's H2 file with the settings that hold (see package-info): the start-up guard looks at the file
 * before H2 does, the owner's connection opens it and stays, everybody works as a user who may only read and write rows.
 */
public final class ShopDatabase {
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;TRACE_LEVEL_FILE=0"
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final String OWNER = "kontor_owner";
    private static final String WORKER = "kontor";
    private static final int LOCKED = 90020;
    private static final int HEADER_BYTES = 4096;

    private final ShopFolder folder;

    private ShopDatabase(ShopFolder folder) {
        this.folder = folder;
    }

    /** A new, empty shop. @throws BusinessRuleException shop.notEmpty */
    public static Database create(ShopFolder folder, Clock clock, String user, String program) {
        if (!folder.isEmpty()) {
            throw new BusinessRuleException("shop.notEmpty", folder.path());
        }
        return new ShopDatabase(folder).connect(true, clock, user, program);
    }

    /** @throws BusinessRuleException shop.missing, shop.locked, shop.damaged, shop.newer */
    public static Database open(ShopFolder folder, Clock clock, String user, String program) {
        if (!folder.holdsShop()) {
            throw new BusinessRuleException("shop.missing", folder.path());
        }
        return new ShopDatabase(folder).connect(false, clock, user, program);
    }

    private Database connect(boolean create, Clock clock, String user, String program) {
        DsyncFilePath.register();
        try {
            if (create) {
                Files.createDirectories(folder.path());
            } else {
                guard();
            }
            Connection owner = owner(create).getConnection();
            try {
                return start(owner, create, new Database.Origin(clock, user, program, Integer.toString(Migrations.LATEST)));
            } catch (SQLException | IOException | RuntimeException e) {
                owner.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw meaning(e);
        }
    }

    private Database start(Connection owner, boolean create, Database.Origin origin) throws SQLException, IOException {
        if (!create) {
            requireTables(owner);
        }
        Migrations.run(owner(false));
        if (create) {
            prepare(owner, origin.clock());
        }
        verifySettings(owner);
        writeManifest(owner, false);
        JdbcDataSource worker = source(folder.url(), WORKER);
        JdbcConnectionPool pool = JdbcConnectionPool.create(worker);
        return new Database(pool, SQLDialect.H2, origin, () -> close(owner, pool));
    }

    /** Before H2 opens the file: it takes an empty or shortened one for a new database. */
    private void guard() throws IOException {
        var manifest = Manifest.read(folder.manifest());
        long bytes = Files.exists(folder.databaseFile()) ? Files.size(folder.databaseFile()) : 0;
        boolean shortened = manifest.map(m -> m.clean() && bytes < m.bytes()).orElse(false);
        if (bytes < 3 * HEADER_BYTES || shortened || !hasHeader()) {
            throw new BusinessRuleException("shop.damaged", folder.path());
        }
    }

    /** H2 keeps its header twice; one good copy is enough. */
    private boolean hasHeader() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.databaseFile().toFile(), "r")) {
            for (long at : new long[] {0, HEADER_BYTES}) {
                byte[] start = new byte[4];
                file.seek(at);
                file.readFully(start);
                if (new String(start, StandardCharsets.ISO_8859_1).equals("H:2,")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new BusinessRuleException("shop.locked", folder.path()); // Windows refuses to read a locked file
        }
    }

    /** The file opened, but is it this shop? An emptied file has no tables, a swapped one another id. */
    private void requireTables(Connection owner) throws SQLException, IOException {
        var manifest = Manifest.read(folder.manifest());
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery("select db_id, last_seq from meta")) {
            boolean sound = row.next()
                    && manifest.map(m -> sound(m, row)).orElse(true);
            if (!sound) {
                throw new BusinessRuleException("shop.damaged", folder.path());
            }
        } catch (SQLException e) {
            throw new BusinessRuleException("shop.damaged", folder.path());
        }
    }

    private static boolean sound(Manifest manifest, ResultSet meta) {
        try {
            return manifest.databaseId().equals(meta.getObject(1, UUID.class)) && meta.getLong(2) >= manifest.lastSeq();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void prepare(Connection owner, Clock clock) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("create user " + WORKER + " password ''");
            sql.execute("grant select, insert, update, delete on schema public to " + WORKER);
        }
        firstMeta(owner, clock);
    }

    /** The row that numbers the commands; also what a PostgreSQL shop starts with. */
    public static void firstMeta(Connection owner, Clock clock) throws SQLException {
        try (var insert = owner.prepareStatement(
                "insert into meta (id, db_id, last_seq, last_hash, created_at) values (1, ?, 0, '', ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** Reads the settings back, and probes that EXISTS is not answered from H2 2.4.240's stale cache. */
    private static void verifySettings(Connection owner) throws SQLException {
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

    private void writeManifest(Connection owner, boolean clean) throws SQLException, IOException {
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery("select db_id, last_seq from meta")) {
            row.next();
            new Manifest(row.getObject(1, UUID.class), Integer.toString(Migrations.LATEST), 0, row.getLong(2), clean)
                    .write(folder.manifest());
        }
    }

    private void close(Connection owner, JdbcConnectionPool pool) {
        try {
            pool.dispose();
            writeManifest(owner, false);
            owner.close();
            Manifest last = Manifest.read(folder.manifest()).orElseThrow();
            long bytes = Files.size(folder.databaseFile());
            new Manifest(last.databaseId(), last.schemaVersion(), bytes, last.lastSeq(), true).write(folder.manifest());
        } catch (SQLException e) {
            throw new IllegalStateException("The shop could not be closed", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JdbcDataSource owner(boolean create) {
        return source(folder.url() + (create ? "" : ";IFEXISTS=TRUE") + SETTINGS, OWNER);
    }

    private static JdbcDataSource source(String url, String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword("");
        return source;
    }

    private RuntimeException meaning(SQLException e) {
        return switch (e.getErrorCode()) {
            case LOCKED -> new BusinessRuleException("shop.locked", folder.path());
            case 90030, 90048, 90049, 28000, 50000 -> new BusinessRuleException("shop.damaged", folder.path());
            default -> new IllegalStateException("The shop could not be opened", e);
        };
    }
}
