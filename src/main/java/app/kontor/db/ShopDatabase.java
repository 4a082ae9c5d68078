package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Creates and opens a shop's H2 file: the start guard looks at the folder before H2 does, the owner's connection opens the file and
 * stays, the journal completes what a crash cut off, an older schema is migrated, and only then somebody may work.
 */
public final class ShopDatabase {
    private static final int LOCKED = 90020;

    private final ShopFolder folder;
    private final H2Settings settings;
    private final Database.Origin origin;

    private ShopDatabase(ShopFolder folder, Clock clock, String user, String program) {
        this.folder = folder;
        this.settings = new H2Settings(folder);
        this.origin = new Database.Origin(clock, user, program, Integer.toString(Migrations.LATEST));
    }

    /** A new, empty shop. @throws BusinessRuleException shop.notEmpty, shop.diskFull, shop.notWritable */
    public static Database create(ShopFolder folder, Clock clock, String user, String program) {
        if (!folder.isEmpty() && !(folder.holdsShop() && clearUnfinished(folder) && folder.isEmpty())) {
            throw new BusinessRuleException("shop.notEmpty", folder.path());
        }
        ShopDatabase shop = new ShopDatabase(folder, clock, user, program);
        return shop.connecting(shop::make);
    }

    public static Database open(ShopFolder folder, Clock clock, String user, String program) {
        return open(folder, clock, user, program, (tx, variants) -> {});
    }

    /**
     * Opens a shop to work in.
     *
     * @param derived sums up what the journal does not hold, when commands had to be completed
     * @throws BusinessRuleException shop.missing, shop.encrypted, shop.locked, shop.newer, shop.damaged.*, shop.keyMissing,
     *     shop.journalBehind, shop.journalDamaged, shop.diskFull, shop.notWritable, shop.migrationFailed
     */
    public static Database open(ShopFolder folder, Clock clock, String user, String program, Derived derived) {
        requireShop(folder);
        ShopDatabase shop = new ShopDatabase(folder, clock, user, program);
        try {
            return shop.connecting(() -> shop.start(derived));
        } catch (BusinessRuleException e) {
            if (e.key().startsWith("shop.damaged") && clearUnfinished(folder)) {
                throw new BusinessRuleException("shop.missing", folder.path());
            }
            throw e;
        }
    }

    /** Clears away a shop whose making was cut off before anybody was told of it. @return whether it was one */
    public static boolean clearUnfinished(ShopFolder folder) {
        try {
            return Unfinished.clear(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a shop to be looked at and checked, whatever its manifest and journal say. Nothing in its folder is changed. */
    public static Database inspect(ShopFolder folder, Clock clock, String user, String program) {
        requireShop(folder);
        ShopDatabase shop = new ShopDatabase(folder, clock, user, program);
        return shop.connecting(shop::look);
    }

    /** The last command of a shop as its manifest has it, which may be an old one; 0 without a sound manifest. */
    public static long lastKnownSeq(ShopFolder folder) {
        try {
            return Manifest.read(folder.manifest()).map(Manifest::lastSeq).orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a closed shop will be migrated when it is opened. */
    public static boolean isOlder(ShopFolder folder) {
        try {
            return Manifest.read(folder.manifest()).map(last -> last.schema() < Migrations.LATEST).orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireShop(ShopFolder folder) {
        if (!folder.holdsShop()) {
            throw new BusinessRuleException("shop.missing", folder.path());
        }
        if (folder.isEncrypted() && folder.key() == null) {
            throw new BusinessRuleException("shop.encrypted", folder.path());
        }
    }

    private interface Connecting {
        Database run() throws SQLException, IOException;
    }

    private Database connecting(Connecting work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw Disk.refused("shop.diskRefused", e);
        } catch (DataAccessException e) {
            throw meaning(e.getCause(SQLException.class), e);
        } catch (SQLException e) {
            throw meaning(e, e);
        }
    }

    private Database make() throws SQLException, IOException {
        folder.disk().createFolders(folder.path());
        new StartGuard(folder).checkGround();
        Connection owner = settings.creator().getConnection();
        return closingOnFailure(owner, () -> {
            Migrations.run(settings.owner());
            H2Settings.prepare(owner, origin.clock());
            return ready(owner);
        });
    }

    /** The manifest says that the file is open before it is: whatever ends this start, the next one checks everything. */
    private Database start(Derived derived) throws SQLException, IOException {
        Optional<Manifest> manifest = new StartGuard(folder).check();
        boolean clean = manifest.map(Manifest::clean).orElse(false);
        if (clean) {
            manifest.get().opened().write(folder.manifest(), folder.disk());
        } else {
            Migrations.refuseNewer(Migrations.version(settings.reader())); // H2 would write to the file
        }
        Connection owner = settings.owner().getConnection();
        return closingOnFailure(owner, () -> {
            requireShop(owner, manifest);
            complete(owner, derived);
            Upgrade upgrade = new Upgrade(folder, settings);
            if (!upgrade.isDue()) {
                upgrade.tidy();
                return begin(owner, clean);
            }
            owner.close();
            upgrade.run();
            return begin(settings.owner().getConnection(), true);
        });
    }

    private Database begin(Connection owner, boolean sound) throws SQLException, IOException {
        return closingOnFailure(owner, () -> {
            Database database = ready(owner);
            if (!sound) {
                checkAfterCrash(database);
            }
            return database;
        });
    }

    private Database look() throws SQLException, IOException {
        StartGuard guard = new StartGuard(folder);
        guard.checkReadable();
        List<Fault> file = guard.fault().map(List::of).orElse(List.of());
        Connection owner = settings.reader().getConnection();
        return closingOnFailure(owner, () -> {
            requireShop(owner, Optional.empty());
            JdbcConnectionPool pool = settings.workers();
            Database database = new Database(pool, SQLDialect.H2, origin, new H2Engine(folder, owner, pool, null, file));
            database.readOnly("inspect");
            return database;
        });
    }

    private static Database closingOnFailure(Connection owner, Connecting work) throws SQLException, IOException {
        try {
            return work.run();
        } catch (SQLException | IOException | RuntimeException e) {
            try {
                Watchdog.close(owner::close);
            } catch (BusinessRuleException notClosed) {
                e.addSuppressed(notClosed);
            }
            throw e;
        }
    }

    private Database ready(Connection owner) throws SQLException, IOException {
        H2Settings.verify(owner);
        H2Engine.markOpen(folder, owner);
        UUID id = Integrity.on(owner).fetchSingle("select db_id from meta").get(0, UUID.class);
        Journal journal = Journal.open(folder, id, Migrations.LATEST, Integrity.head(Integrity.on(owner)));
        JdbcConnectionPool pool = settings.workers();
        return new Database(pool, SQLDialect.H2, origin, new H2Engine(folder, owner, pool, journal, List.of()));
    }

    /** The file opened, but is it this shop? An emptied file has no tables, a swapped one another id. */
    private void requireShop(Connection owner, Optional<Manifest> manifest) {
        DSLContext sql = Integrity.on(owner);
        Record meta;
        try {
            meta = sql.fetchSingle("select db_id from meta");
        } catch (DataAccessException e) {
            throw new StartGuard(folder).damaged("empty");
        }
        if (manifest.isPresent() && !manifest.get().databaseId().equals(meta.get(0, UUID.class))) {
            throw new BusinessRuleException("shop.damaged.foreign", folder.path());
        }
    }

    /** What the journal has and the database lacks is applied; a database that knows more than its journal is another one. */
    private void complete(Connection owner, Derived derived) throws SQLException, IOException {
        try {
            bringForward(owner, derived);
        } catch (JournalReader.Damaged e) {
            throw new BusinessRuleException("shop.journalDamaged", e.getMessage());
        }
    }

    private void bringForward(Connection owner, Derived derived) throws SQLException, IOException {
        DSLContext sql = Integrity.on(owner);
        Journal.Head database = Integrity.head(sql);
        JournalFiles files = new JournalFiles(folder);
        Journal.Head journal = journalHead(files);
        if (journal == null || journal.equals(database)) {
            return;
        }
        if (journal.seq() <= database.seq() || !files.holds(database)) {
            throw new BusinessRuleException(journal.seq() < database.seq() ? "shop.journalBehind" : "shop.journalForeign", folder.path());
        }
        owner.setAutoCommit(false);
        try {
            Completion.run(sql, files.since(database.seq()), folder.journalSeal(), database.seq(), derived);
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private Journal.@Nullable Head journalHead(JournalFiles files) throws IOException {
        try {
            return files.last().map(JournalFiles.Segment::head).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new BusinessRuleException("shop.journalDamaged", String.valueOf(e.getMessage()));
        }
    }

    /** Nobody closed the file in order: everything is looked at before somebody works on. */
    private static void checkAfterCrash(Database database) {
        List<Fault> faults = database.faults();
        if (!faults.isEmpty()) {
            database.readOnly(faults.getFirst().detail());
        }
    }

    private RuntimeException meaning(@Nullable SQLException cause, Exception e) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof IOException disk) {
                return Disk.refused("shop.diskRefused", disk);
            }
        }
        return switch (cause == null ? 0 : cause.getErrorCode()) {
            case LOCKED -> new BusinessRuleException("shop.locked", folder.path());
            case 90048 -> new BusinessRuleException("shop.damaged.format", folder.path());
            case 90028, 90030, 90031, 90049, 28000, 50000 -> new BusinessRuleException("shop.damaged", folder.path());
            default -> new IllegalStateException("The shop could not be opened", e);
        };
    }
}
