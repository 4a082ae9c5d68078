package app.kontor.db;

import static app.kontor.schema.Tables.COMMAND;

import app.kontor.vault.Seal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Takes erased persons out of the journal: each segment that names them is written anew beside and moved over. Their rows stay, marked as
 * erased and with dashes for what they said; hashes stay as they are. Doing it again changes nothing.
 */
final class JournalErasure {
    private record Place(String table, long row) {}

    private final ShopFolder folder;
    private final Seal seal;
    private final Map<Place, Long> erasedBy = new HashMap<>();
    private final Map<Long, String> summaries;
    private long command;

    /** What was erased, and what commands are called now, is read from the database's own log. */
    JournalErasure(ShopFolder folder, DSLContext sql) {
        this.folder = folder;
        this.seal = folder.journalSeal();
        Changes.ofKind(sql, Personal.KIND, change -> erasedBy.merge(new Place(change.table(), change.row()), change.seq(), Math::max));
        this.summaries = erasedBy.isEmpty() ? Map.of()
                : sql.select(COMMAND.SEQ, COMMAND.SUMMARY).from(COMMAND).where(COMMAND.SUMMARY.contains(Personal.ERASED)).fetchMap(COMMAND.SEQ, COMMAND.SUMMARY);
    }

    /** @return whether there was something to take out. Nobody may have a segment open */
    boolean run() throws IOException {
        boolean changed = false;
        for (Path segment : erasedBy.isEmpty() ? List.<Path>of() : new JournalFiles(folder).all()) {
            changed |= rewrite(segment);
        }
        return changed;
    }

    private boolean rewrite(Path segment) throws IOException {
        Path draft = segment.resolveSibling(segment.getFileName() + ".new");
        boolean changed = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(segment), StandardCharsets.UTF_8));
                FileChannel out = folder.disk().open(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String without = without(line);
                changed |= !without.equals(line);
                Disk.writeFully(out, ByteBuffer.wrap((without + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            out.force(true);
        }
        if (changed) {
            folder.disk().move(draft, segment);
        } else {
            folder.disk().delete(draft);
        }
        return changed;
    }

    private String without(String line) {
        JournalLine now = switch (JournalLine.parse(line, seal)) {
            case JournalLine.Begin begin -> begun(begin);
            case JournalLine.Row row -> erased(row);
            case JournalLine.Header header -> null;
            case JournalLine.End end -> null;
        };
        return now == null ? line : now.text(seal);
    }

    private JournalLine.@Nullable Begin begun(JournalLine.Begin begin) {
        command = begin.seq();
        String summary = summaries.get(begin.seq());
        return summary == null || summary.equals(begin.subject()) ? null : begin.called(summary);
    }

    private JournalLine.@Nullable Row erased(JournalLine.Row row) {
        Long by = erasedBy.get(new Place(row.table(), row.id()));
        return by == null || command >= by || row.erased() ? null : row.withoutPerson();
    }
}
