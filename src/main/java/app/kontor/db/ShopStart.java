package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * From a folder to a database that may be worked with, in its order: the guard, the owner's connection, the journal's completion, an
 * older schema's upgrade, the check after a crash.
 */
final class ShopStart {
    private final ShopFolder folder;
    private final H2Settings settings;
    private final Database.Origin origin;

    ShopStart(ShopFolder folder, Database.Origin origin) {
        this.folder = folder;
        this.settings = new H2Settings(folder);
        this.origin = origin;
    }

    interface Step {
        Database run() throws SQLException, IOException;
    }

    Database make() throws SQLException, IOException {
        folder.disk().createFolders(folder.path());
        new StartGuard(folder).checkGround();
        Connection owner = settings.creator();
        return closingOnFailure(owner, () -> {
            Migrations.run(settings.owners());
            H2Settings.prepare(owner, origin.clock());
            return ready(owner);
        });
    }

    /** The manifest says that the file is open before it is: whatever ends this start, the next one checks everything. */
    Database start(Derived derived) throws SQLException, IOException {
        Optional<Manifest> manifest = new StartGuard(folder).check();
        boolean clean = manifest.map(Manifest::clean).orElse(false);
        if (clean) {
            manifest.get().opened().write(folder.manifest(), folder.disk());
        } else {
            refuseNewer();
        }
        Connection owner = settings.owner();
        return closingOnFailure(owner, () -> {
            Migrations.refuseNewer(Migrations.version(owner));
            requireShop(owner, manifest);
            requireJournal(manifest);
            complete(owner, derived);
            Upgrade upgrade = new Upgrade(folder, settings);
            if (!upgrade.isDue(owner)) {
                upgrade.tidy();
                return begin(owner, clean);
            }
            owner.close();
            upgrade.run();
            return begin(settings.owner(), true);
        });
    }

    /** Opened to write, H2 would write to a newer one too. */
    private void refuseNewer() throws SQLException {
        try (Connection reader = settings.reader()) {
            Migrations.refuseNewer(Migrations.version(reader));
        } catch (SQLException e) {
            if (!isCutOff(e)) {
                throw e;
            }
        }
    }

    /** A huge command was cut off: H2 has to end its transaction before anybody can read, and has no room for that without writing. */
    static boolean isCutOff(Throwable e) {
        return e instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
                || e.getCause() != null && isCutOff(e.getCause());
    }

    private Database begin(Connection owner, boolean sound) throws SQLException, IOException {
        return closingOnFailure(owner, () -> {
            Database database = ready(owner);
            if (!sound) {
                database.finishErasures();
                checkAfterCrash(database);
            }
            return database;
        });
    }

    Database look() throws SQLException, IOException {
        StartGuard guard = new StartGuard(folder);
        guard.checkReadable();
        List<Fault> file = guard.fault().map(List::of).orElse(List.of());
        Connection owner = settings.reader();
        return closingOnFailure(owner, () -> {
            requireShop(owner, Optional.empty());
            JdbcConnectionPool pool = settings.workers();
            Database database = new Database(pool, SQLDialect.H2, origin, new H2Engine(folder, owner, pool, null, file));
            database.readOnly("inspect");
            return database;
        });
    }

    private Database closingOnFailure(Connection owner, Step work) throws SQLException, IOException {
        try {
            return work.run();
        } catch (SQLException | IOException | RuntimeException e) {
            try {
                Watchdog.close(folder.databaseFile(), owner::close);
            } catch (BusinessRuleException notClosed) {
                e.addSuppressed(notClosed);
            }
            throw e;
        }
    }

    /** The journal comes before the manifest: after an upgrade that promises one. */
    private Database ready(Connection owner) throws SQLException, IOException {
        H2Settings.verify(owner);
        UUID id = Integrity.on(owner).fetchSingle("select db_id from meta").get(0, UUID.class);
        Journal journal = Journal.open(folder, id, Migrations.LATEST, Integrity.head(Integrity.on(owner)));
        try {
            H2Engine.markOpen(folder, owner);
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
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

    /** A journal does not go by itself: whoever took it away may have taken the wrong folder. */
    private void requireJournal(Optional<Manifest> manifest) {
        boolean kept = manifest.map(m -> m.lastHash() != null && m.lastSeq() > 0 && m.schema() >= Manifest.FIRST_WITH_JOURNAL).orElse(false);
        if (kept && new JournalFiles(folder).all().isEmpty()) {
            throw new BusinessRuleException("shop.journalMissing", folder.path());
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
        if (journal == null || journal.isAt(database)) {
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

    /** Nobody closed the file in order: every row is looked at before somebody works on. */
    private static void checkAfterCrash(Database database) {
        List<Fault> faults = database.rowFaults();
        if (!faults.isEmpty()) {
            database.readOnly(faults.getFirst().detail());
        }
    }
}
