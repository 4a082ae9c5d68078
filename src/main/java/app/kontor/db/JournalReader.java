package app.kontor.db;

import app.kontor.value.CommandId;
import app.kontor.vault.Seal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the commands of a journal in their order and proves each: its rows against the payload's hash, the payload against the chain.
 * Rows are handed on as they are read, so that an import of any size needs no memory.
 */
final class JournalReader {
    private final Seal seal;
    private final Visitor visitor;
    private Journal.@Nullable Head head;
    private JournalLine.@Nullable Begin begun;
    private ChangeLog.Payload payload = new ChangeLog.Payload();
    private boolean erased;
    private int line;

    /** Is told of each line that belongs to a command; what was begun and has not ended when reading ends never happened. */
    interface Visitor {
        default void header(JournalLine.Header header) {}

        default void begin(JournalLine.Begin command) {}

        default void row(JournalLine.Row row) {}

        default void end(JournalLine.End command) {}
    }

    /** Where a journal is not what was written. */
    static final class Damaged extends RuntimeException {
        Damaged(Path file, int line, @Nullable Throwable cause) {
            super(file.getFileName() + ":" + line, cause);
        }
    }

    JournalReader(Seal seal, Visitor visitor) {
        this.seal = seal;
        this.visitor = visitor;
    }

    /**
     * Reads whole segments.
     *
     * @return the last command that ended; empty journals stand where their header says
     * @throws Damaged naming segment and line
     */
    Journal.Head read(List<Path> segments) {
        segments.forEach(file -> read(file, file.equals(segments.getLast())));
        return head == null ? Journal.Head.START : head;
    }

    private void read(Path file, boolean last) {
        line = 0;
        begun = null;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            take(file, lines, last);
            if (begun != null && !last) {
                throw new Damaged(file, line, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The very last command may be torn, its end there and a sector of its middle not: the power failed before its sync returned, so
     * it was never acknowledged. A database that has it says that the journal is behind.
     */
    private void take(Path file, BufferedReader lines, boolean last) throws IOException {
        try {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                take(JournalLine.parse(text, seal));
            }
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException e) {
            if (!last || line == 1 || lines.lines().anyMatch(later -> later.startsWith("b "))) {
                throw new Damaged(file, line, e);
            }
        }
    }

    private void take(JournalLine parsed) {
        switch (parsed) {
            case JournalLine.Header header -> header(header);
            case JournalLine.Begin begin -> begin(begin);
            case JournalLine.Row row -> row(row);
            case JournalLine.End end -> end(end);
        }
    }

    private void header(JournalLine.Header header) {
        Journal.Head stated = new Journal.Head(header.after(), header.hash());
        require(line == 1 && (head == null || head.isAt(stated)));
        head = stated;
        visitor.header(header);
    }

    private void begin(JournalLine.Begin begin) {
        require(head != null && begun == null && begin.seq() == head.seq() + 1 && begin.previous().equals(head.hash()));
        begun = begin;
        payload = new ChangeLog.Payload();
        erased = false;
        visitor.begin(begin);
    }

    private void row(JournalLine.Row row) {
        require(begun != null);
        erased |= row.erased();
        payload.add(row.table(), row.id(), row.before(), row.after());
        visitor.row(row);
    }

    private void end(JournalLine.End end) {
        JournalLine.Begin b = begun;
        require(b != null && b.seq() == end.seq() && (erased || payload.hash().equals(end.payload())));
        require(CommandChain.next(b.previous(), new CommandId(b.id()), b.kind(), b.user(), Instant.parse(b.at()), end.payload()).equals(end.hash()));
        begun = null;
        head = new Journal.Head(end.seq(), end.hash());
        visitor.end(end);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("Not what was written");
        }
    }
}
