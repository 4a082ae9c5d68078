package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
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

    private void underLock() throws SQLException, IOException {
        sweep();
        try (Connection old = settings.owner()) {
            if (!isDue(old)) {
                return;
            }
            prepare(old, Migrations.version(old));
        }
        try {
            folder.disk().move(draft.databaseFile(), folder.databaseFile());
            sweep();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** All that takes time, and may fail without harm. */
    private void prepare(Connection old, @Nullable Integer version) {
        try {
            copy(old);
            migrateDraft(counts(Integrity.on(old)));
            folder.disk().move(draft.path().resolve("old.mv.db"), folder.path().resolve("shop-v" + version + ".mv.db"));
        } catch (SQLException | IOException | DataAccessException | FlywayException e) {
            throw failed(e);
        }
    }

    /** Two copies: one to work on, one to keep. Made by H2 itself, for no one else may read a file that is open. */
    private void copy(Connection old) throws SQLException, IOException {
        long bytes = Files.size(folder.databaseFile());
        if (Files.getFileStore(folder.path()).getUsableSpace() < 4 * bytes + StartGuard.LEAST_FREE_BYTES) {
            throw new BusinessRuleException("shop.diskFull", folder.path());
        }
        folder.disk().createFolders(draft.path());
        Path zip = draft.path().resolve("old.zip");
        try (Statement sql = old.createStatement()) {
            sql.execute("backup to '" + DsyncFilePath.name(zip).replace("'", "''") + "'");
        }
        unpack(zip, draft.databaseFile());
        unpack(zip, draft.path().resolve("old.mv.db"));
        folder.disk().delete(zip);
    }

    private void unpack(Path zip, Path file) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip));
                FileChannel out = folder.disk().open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            if (in.getNextEntry() == null) {
                throw new IOException("H2's copy of the database is empty");
            }
            copy(in, out);
            out.force(true);
        }
    }

    private static void copy(InputStream in, FileChannel out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            Disk.writeFully(out, ByteBuffer.wrap(buffer, 0, read));
        }
    }

    private void migrateDraft(Map<String, Integer> before) throws SQLException, IOException {
        H2Settings ofDraft = new H2Settings(draft);
        try (Connection owner = ofDraft.owner()) {
            DSLContext sql = Integrity.on(owner);
            Migrations.run(ofDraft.owners());
            Digests.rebuild(sql);
            requireAll(before, counts(sql));
            List<Fault> faults = new Integrity(sql, folder.journalSeal()).check(List.of());
            if (!faults.isEmpty()) {
                throw failed(new IllegalStateException(faults.toString()));
            }
        }
        try (FileChannel closed = folder.disk().open(draft.databaseFile(), StandardOpenOption.WRITE)) {
            closed.force(true);
        }
    }

    /** A script that lets rows vanish on purpose has to be named here. */
    private static void requireAll(Map<String, Integer> before, Map<String, Integer> after) {
        before.forEach((table, rows) -> {
            if (!rows.equals(after.get(table))) {
                throw failed(new IllegalStateException(table + " had " + rows + " rows and has " + after.get(table)));
            }
        });
    }

    private static Map<String, Integer> counts(DSLContext sql) {
        Map<String, Integer> counts = new TreeMap<>();
        Digests.tables(sql).forEach(table -> counts.put(table, sql.fetchSingle("select count(*) from " + table).get(0, Integer.class)));
        return counts;
    }

    private static BusinessRuleException failed(Exception why) {
        LoggerFactory.getLogger(Upgrade.class).error("The shop was not upgraded", why);
        return new BusinessRuleException("shop.migrationFailed", String.valueOf(why.getMessage()).lines().findFirst().orElse(""));
    }
}
