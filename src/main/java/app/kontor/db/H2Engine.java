package app.kontor.db;

import app.kontor.vault.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;

/** The shop's own file: the owner's connection that keeps it open with the settings that hold, its journal and its manifest. */
final class H2Engine implements Engine {
    private final ShopFolder folder;
    private final Connection owner;
    private final JdbcConnectionPool pool;
    private final @Nullable Journal journal;
    private final List<Fault> before;
    private final FileRoom room;
    private boolean compacting;
    private boolean inOrder = true;

    /**
     * @param journal null in a shop that is only looked at
     * @param before what was wrong with the file before it was opened
     */
    H2Engine(ShopFolder folder, Connection owner, JdbcConnectionPool pool, @Nullable Journal journal, List<Fault> before) throws SQLException {
        this.folder = folder;
        this.owner = owner;
        this.pool = pool;
        this.journal = journal;
        this.before = before;
        this.room = new FileRoom(owner, folder.databaseFile());
    }

    @Override
    public @Nullable Journal journal() {
        return journal;
    }

    @Override
    public void snapshot(Path target) {
        try (PreparedStatement backup = owner.prepareStatement("backup to ?")) {
            backup.setString(1, DsyncFilePath.name(target));
            backup.execute();
        } catch (SQLException e) {
            for (Throwable at = e; at != null; at = at.getCause()) {
                if (at instanceof IOException disk) {
                    throw new UncheckedIOException(disk);
                }
            }
            throw new IllegalStateException("The database could not be copied", e);
        }
    }

    @Override
    public List<Path> segments() {
        return new JournalFiles(folder).all();
    }

    @Override
    public Seal seal() {
        return folder.journalSeal();
    }

    @Override
    public List<Fault> faults(Journal.Head head) {
        List<Fault> faults = new ArrayList<>(before);
        faults.addAll(Integrity.journal(segments(), seal(), head));
        return faults;
    }

    @Override
    public List<Fault> indexFaults() {
        return new IndexCheck(Integrity.on(owner)).check();
    }

    @Override
    public void erase() {
        if (journal == null) {
            return;
        }
        compacting = true;
        inOrder = false;
        try {
            journal.erase(Integrity.on(owner));
            inOrder = true;
        } catch (IOException e) {
            throw Disk.refused("shop.diskRefused", e);
        }
    }

    @Override
    public void wrote() {
        room.wrote();
    }

    @Override
    public boolean hasRoom() {
        return folder.path().toFile().getUsableSpace() >= StartGuard.LEAST_FREE_BYTES;
    }

    @Override
    public void close(boolean sound) {
        Watchdog.close(folder.databaseFile(), () -> closeAll(sound));
    }

    /** The manifest becomes a clean one last: whatever fails before makes the next start check everything. */
    private void closeAll(boolean sound) throws SQLException, IOException {
        pool.dispose();
        Manifest manifest;
        try (owner; journal) {
            if (journal == null || !sound) {
                return;
            }
            manifest = manifest(owner);
            room.step();
            if (compacting || room.isWorthWritingAnew()) {
                owner.createStatement().execute("shutdown defrag");
            }
        }
        if (!inOrder) {
            return; // the next start takes out of the journal what is still in it
        }
        manifest.closed(folder.databaseFile()).write(folder.manifest(), folder.disk());
    }

    static Manifest manifest(Connection owner) {
        var meta = Integrity.on(owner).fetchSingle("select db_id, last_seq, last_hash from meta");
        return Manifest.of(meta.get(0, java.util.UUID.class), Migrations.LATEST,
                new Journal.Head(meta.get(1, Long.class), meta.get(2, String.class)));
    }

    /** While the shop is open its manifest says so. */
    static void markOpen(ShopFolder folder, Connection owner) throws IOException {
        manifest(owner).write(folder.manifest(), folder.disk());
    }
}
