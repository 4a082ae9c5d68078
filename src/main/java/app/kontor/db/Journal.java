package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Seal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The journal beside the database: what every command changed, appended and synced before the database commits. Files that are only
 * appended to survive what a database file may not; the start completes the database from here. Used under the write lock.
 */
final class Journal implements AutoCloseable {
    /** A segment is closed at this size: small enough to copy at every backup. */
    private static final long SEGMENT_BYTES = 32_000_000;
    private static final int BUFFER_BYTES = 256_000;

    /** Where a journal or a database stands: its last command and the chain's hash there. */
    record Head(long seq, String hash) {
        static final Head START = new Head(0, "");

        boolean isAt(Head other) { // a record's own equals is spun at run time, at each start
            return seq == other.seq && hash.equals(other.hash);
        }
    }

    private final ShopFolder folder;
    private final Seal seal;
    private final UUID database;
    private final int schema;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private FileChannel channel;
    private long end;
    private @Nullable JournalLine begun;
    private boolean written;

    private Journal(ShopFolder folder, UUID database, int schema, FileChannel channel, long end) {
        this.folder = folder;
        this.seal = folder.journalSeal();
        this.database = database;
        this.schema = schema;
        this.channel = channel;
        this.end = end;
    }

    /** Goes on after the head; a command that never ended is cut off, another schema begins another segment. */
    static Journal open(ShopFolder folder, UUID database, int schema, Head head) throws IOException {
        JournalFiles files = new JournalFiles(folder);
        var last = files.last(head);
        if (last.isEmpty() || last.get().header().schema() != schema) {
            FileChannel fresh = newSegment(folder, database, schema, head);
            return new Journal(folder, database, schema, fresh, fresh.size());
        }
        if (!last.get().head().isAt(head)) { // the start has completed the database, or refused
            throw new IllegalStateException("The journal does not hold the database's last command");
        }
        FileChannel channel = folder.disk().open(last.get().file(), StandardOpenOption.WRITE);
        long end = last.get().end();
        if (channel.size() > end) {
            channel.truncate(end);
            channel.force(true);
        }
        channel.position(end);
        return new Journal(folder, database, schema, channel, end);
    }

    /** What comes next belongs to this command; nothing is written before its first row. */
    void begin(JournalLine.Begin line) {
        begun = line;
        written = false;
        buffer.clear();
    }

    /** @param after what the row's image is afterwards, in UTF-8: the line has none yet */
    void row(JournalLine.Row line, byte @Nullable [] after) {
        appendBegin();
        append(line.bytes(after, seal));
    }

    /** The last line; after it only {@link #sync} is missing. */
    void end(JournalLine.End line) {
        appendBegin();
        append(line);
        flush();
    }

    /**
     * From here on the command will be, whatever happens to the database.
     *
     * @throws IOException when it is unknown whether the disk has it
     */
    void sync() throws IOException {
        channel.force(false);
        end = channel.position();
    }

    /** The command was refused: nothing of it stays. */
    void abort() throws IOException {
        begun = null;
        buffer.clear();
        if (written) {
            channel.truncate(end);
            channel.position(end);
            written = false;
        }
    }

    /** Begins another segment when this one has become long. Between two commands. */
    void roll(Head head) throws IOException {
        if (end >= SEGMENT_BYTES) {
            FileChannel next = newSegment(folder, database, schema, head);
            channel.close();
            channel = next;
            end = next.size();
        }
    }

    /** Takes erased persons out of all segments, this one included. Between two commands. */
    void erase(DSLContext sql) throws IOException {
        channel.close();
        new JournalErasure(folder, sql).run();
        Path last = new JournalFiles(folder).all().getLast();
        channel = folder.disk().open(last, StandardOpenOption.WRITE);
        end = channel.size();
        channel.position(end);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel newSegment(ShopFolder folder, UUID database, int schema, Head head) throws IOException {
        folder.disk().createFolders(folder.journal());
        Path file = folder.journal().resolve(JournalFiles.name(schema, head.seq() + 1));
        folder.disk().replace(file, bytes(new JournalLine.Header(database, schema, head.seq(), head.hash()), folder.journalSeal()));
        FileChannel channel = folder.disk().open(file, StandardOpenOption.WRITE);
        channel.position(channel.size());
        return channel;
    }

    private void appendBegin() {
        if (begun != null) {
            append(begun);
            begun = null;
        }
    }

    private void append(JournalLine line) {
        append(bytes(line, seal));
    }

    private void append(byte[] bytes) {
        if (bytes.length > buffer.remaining()) {
            flush();
        }
        if (bytes.length > buffer.remaining()) {
            write(ByteBuffer.wrap(bytes));
        } else {
            buffer.put(bytes);
        }
    }

    private void flush() {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) {
        written = true;
        try {
            Disk.writeFully(channel, bytes);
        } catch (IOException e) {
            throw new BusinessRuleException("shop.notSaved", String.valueOf(e.getMessage()));
        }
    }

    private static byte[] bytes(JournalLine line, Seal seal) {
        return (line.text(seal) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
