package app.kontor.db;

import app.kontor.vault.Seal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies behind a database and is not SQL: the shop's own file with its journal, or a server that keeps a log itself. */
interface Engine {
    /** PostgreSQL's own log replaces the journal, and its own tools the snapshot. */
    Engine SERVER = new Engine() {
        @Override
        public @Nullable Journal journal() {
            return null;
        }

        @Override
        public void snapshot(Path target) {
            throw new UnsupportedOperationException("A server's database is backed up with the server's tools");
        }

        @Override
        public List<Path> segments() {
            return List.of();
        }

        @Override
        public Seal seal() {
            return Seal.NONE;
        }

        @Override
        public List<Fault> faults(Journal.Head head) {
            return List.of();
        }

        @Override
        public List<Fault> indexFaults() {
            return List.of();
        }

        @Override
        public void erase() {
            // what a server keeps of old rows, and for how long, is its administrator's
        }

        @Override
        public void wrote() {
            // a server tidies up by itself
        }

        @Override
        public boolean hasRoom() {
            return true;
        }

        @Override
        public void close(boolean sound) {
            // the pool is the server's
        }
    };

    @Nullable Journal journal();

    /** A copy of the database as a ZIP of H2's; under the write lock. */
    void snapshot(Path target);

    /** The journal's files, oldest first. */
    List<Path> segments();

    /** How the lines of the journal lie there. */
    Seal seal();

    /** What is wrong with the journal, seen from a database that stands at the head. */
    List<Fault> faults(Journal.Head head);

    /** Which indexes say other than their tables. */
    List<Fault> indexFaults();

    /** Takes erased persons out of the journal now, and out of the file's old pages when it is closed. */
    void erase();

    /** A command is safe; under the write lock. */
    void wrote();

    /** Whether the disk takes another command. */
    boolean hasRoom();

    /** @param sound false: nothing vouches for the file, so the next start checks it again */
    void close(boolean sound);
}
