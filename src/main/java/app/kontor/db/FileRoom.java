package app.kontor.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.LoggerFactory;

/** Sees to it that the file stays near to what is in it: H2 writes each change to a new place, and without a delay of its writes nobody tidies behind it. */
final class FileRoom {
    private static final int COMMANDS_A_STEP = 64;
    private static final int BYTES_A_STEP = 4_000_000;
    private static final int FULL_ENOUGH = 60; // per cent of what lies in the file is still in use
    private static final long MUCH = 16_000_000;
    private static final long SOON_WRITTEN = 64_000_000;

    private final MVStore store;
    private final Path file;
    private int commands;

    FileRoom(Connection owner, Path file) throws SQLException {
        SessionLocal session = (SessionLocal) owner.unwrap(JdbcConnection.class).getSession();
        this.store = session.getDatabase().getStore().getMvStore();
        this.file = file;
    }

    /** After a command, under the lock on the pen: now and then the emptiest places move together, and those older than H2's retention are used again. */
    void wrote() {
        if (++commands % COMMANDS_A_STEP == 0) {
            step();
        }
    }

    void step() {
        if (wasted() < MUCH) {
            return;
        }
        try {
            store.compact(FULL_ENOUGH, BYTES_A_STEP);
        } catch (MVStoreException e) { // the command is safe; the next one will find out whether the disk still takes anything
            LoggerFactory.getLogger(FileRoom.class).error("The file of the database could not be tidied", e);
        }
    }

    /** Whether most of it is waste and the rest written anew in about a second. */
    boolean isWorthWritingAnew() {
        long live = live();
        return wasted() >= Math.max(MUCH, live) && live <= SOON_WRITTEN;
    }

    private long wasted() {
        return file.toFile().length() - live();
    }

    private long live() {
        return file.toFile().length() * store.getFillRate() / 100 * store.getFileStore().getChunksFillRate() / 100;
    }
}
