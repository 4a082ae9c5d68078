package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Brings a shop's file to this program's schema: on a copy, which takes the file's place in one step when everything was found in it
 * again. A crash at any moment leaves the old file or the new one; the old one stays beside it as {@code shop-v11.mv.db}.
 */
final class Upgrade {
    private static final long COPIES = 3; // one to keep, one to work on, which may grow by as much

    private final ShopFolder folder;
    private final H2Settings settings;
    private final ShopFolder draft;

    Upgrade(ShopFolder folder, H2Settings settings) {
        this.folder = folder;
        this.settings = settings;
        this.draft = new ShopFolder(folder.path().resolve("upgrade"), folder.disk(), folder.key());
    }

    /** Whether the file that is open has an older schema. @throws BusinessRuleException shop.newer */
    boolean isDue(Connection open) throws SQLException {
        Integer version = Migrations.version(open);
        Migrations.refuseNewer(version);
        return version == null || version < Migrations.LATEST;
    }

    /** Removes what an upgrade left behind that did not come to its end; in a shop that is open and up to date. */
    void tidy() throws IOException {
        sweep();
        if (Files.exists(lockFile())) {
            folder.disk().delete(lockFile());
        }
    }

    private Path lockFile() {
        return folder.path().resolve("upgrade.lock");
    }

    private void sweep() throws IOException {
        if (!Files.isDirectory(draft.path())) {
            return;
        }
        try (Stream<Path> files = Files.list(draft.path())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                folder.disk().delete(file);
            }
        }
        folder.disk().delete(draft.path());
    }

    /**
     * While the file is closed for the swap another program could open it: whoever upgrades holds a lock of its own, and looks again
     * whether it is due once he has it.
     *
     * @throws BusinessRuleException shop.locked, shop.diskFull, shop.migrationFailed; the shop is then as it was
     */
    void run() throws SQLException, IOException {
        try (FileChannel channel = folder.disk().open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new BusinessRuleException("shop.locked", folder.path());
            }
            underLock();
        } catch (OverlappingFileLockException e) {
            throw new BusinessRuleException("shop.locked", folder.path());
        }
        folder.disk().delete(lockFile());
    }

    private void underLock() throws IOException {
        sweep();
        try (ClosedFile old = ClosedFile.of(folder)) {
            prepare(old);
        }
        if (Files.exists(draft.databaseFile())) {
            swap();
        }
    }

    private void swap() {
        try {
            folder.disk().move(draft.databaseFile(), folder.databaseFile());
            sweep();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** All that takes time, and may fail without harm. Somebody else may have come first: then no draft is left. */
    private void prepare(ClosedFile old) throws IOException {
        if (Files.getFileStore(folder.path()).getUsableSpace() < COPIES * old.bytes() + StartGuard.LEAST_FREE_BYTES) {
            throw new BusinessRuleException("shop.diskFull", folder.path());
        }
        try {
            folder.disk().createFolders(draft.path());
            old.copyTo(draft.databaseFile());
            Integer version = migrateDraft();
            if (version == null || version < Migrations.LATEST) {
                old.copyTo(draft.path().resolve("old.mv.db"));
                folder.disk().move(draft.path().resolve("old.mv.db"), folder.path().resolve("shop-v" + version + ".mv.db"));
            } else {
                sweep();
            }
        } catch (SQLException | IOException | DataAccessException | FlywayException e) {
            throw failed(e);
        }
    }

    /** @return the schema that it had before */
    private @Nullable Integer migrateDraft() throws SQLException, IOException {
        H2Settings ofDraft = new H2Settings(draft);
        Integer version;
        try (Connection owner = ofDraft.owner()) {
            version = Migrations.version(owner);
            if (isDue(owner)) {
                migrate(ofDraft, Integrity.on(owner), version != null && version >= Manifest.FIRST_WITH_JOURNAL);
            }
        }
        try (FileChannel closed = folder.disk().open(draft.databaseFile(), StandardOpenOption.WRITE)) {
            closed.force(true);
        }
        return version;
    }

    /** What is there afterwards is summed up and taken as right: so it has to be right before, where that was summed up. */
    private void migrate(H2Settings ofDraft, DSLContext sql, boolean summed) throws SQLException {
        Integrity integrity = new Integrity(sql, folder.journalSeal());
        if (summed) {
            requireNone(integrity.wrongTables());
        }
        Map<String, Long> before = counts(sql);
        Migrations.run(ofDraft.owners());
        requireAll(before, Digests.rebuild(sql));
        requireNone(integrity.danglingReferences());
    }

    private static void requireNone(List<?> faults) {
        if (!faults.isEmpty()) {
            throw failed(new IllegalStateException(faults.toString()));
        }
    }

    /** A script that lets rows vanish on purpose has to be named here. */
    private static void requireAll(Map<String, Long> before, Map<String, Digests.Sum> after) {
        before.forEach((table, rows) -> {
            Digests.Sum now = after.getOrDefault(table, Digests.Sum.NOTHING);
            if (rows != now.rows()) {
                throw failed(new IllegalStateException(table + " had " + rows + " rows and has " + now.rows()));
            }
        });
    }

    private static Map<String, Long> counts(DSLContext sql) {
        Map<String, Long> counts = new TreeMap<>();
        Digests.tables(sql).forEach(table -> counts.put(table, sql.fetchSingle("select count(*) from " + table).get(0, Long.class)));
        return counts;
    }

    private static BusinessRuleException failed(Exception why) {
        LoggerFactory.getLogger(Upgrade.class).error("The shop was not upgraded", why);
        return new BusinessRuleException("shop.migrationFailed", String.valueOf(why.getMessage()).lines().findFirst().orElse(""));
    }
}
