package app.kontor.index;

import app.kontor.db.Changes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Where an index lies, how far it has come, and when that is written down. What can't be read is thrown away: it can be made anew. Lucene's
 * own lock is not needed: whoever has the shop open is alone with it.
 */
final class IndexFiles {
    private static final int BUFFER_MB = 24;

    private final @Nullable Path folder;
    private final int version;
    private final Sorting order;
    private @Nullable Directory directory;
    private @Nullable IndexWriter writer;
    private Changes.@Nullable Point written;
    private Changes.@Nullable Point reached;

    IndexFiles(@Nullable Path folder, int version, Sorting order) {
        this.folder = folder;
        this.version = version;
        this.order = order;
    }

    /** @return how far the index has come; null if it is new */
    Changes.@Nullable Point open() throws IOException {
        try {
            return opened();
        } catch (IOException | IllegalArgumentException damaged) {
            LoggerFactory.getLogger(IndexFiles.class).warn("The search index can't be read and is made anew: {}", damaged.toString());
            delete();
            return opened();
        }
    }

    private Changes.@Nullable Point opened() throws IOException {
        directory = folder == null ? new ByteBuffersDirectory() : FSDirectory.open(folder, NoLockFactory.INSTANCE);
        writer = new IndexWriter(directory, new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB).setCommitOnClose(false).setIndexSort(order.sort()));
        written = point(writer.getLiveCommitData());
        reached = written;
        return written;
    }

    IndexWriter writer() {
        return Objects.requireNonNull(writer, "open it first");
    }

    void remove(Collection<Long> rows) throws IOException {
        writer().deleteDocuments(rows.stream().map(row -> new Term(TableIndex.KEY, Long.toString(row))).toArray(Term[]::new));
    }

    /** By all cores: finding the words costs more than reading the rows. */
    void add(List<Entry> entries) {
        entries.parallelStream().forEach(entry -> {
            try {
                writer().addDocument(entry.document());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * What was added belongs to the history up to here.
     *
     * @param much worth writing down at once; the rest waits for the end, until when the log of changes knows it
     */
    void reached(Changes.Point point, boolean much) throws IOException {
        reached = point;
        if (much) {
            commit();
        }
    }

    private void commit() throws IOException {
        if (folder != null && writer().isOpen() && reached != null && !reached.equals(written)) {
            writer().setLiveCommitData(data(reached).entrySet());
            writer().commit();
            written = reached;
        }
    }

    /** Lucene's writer takes nothing more once something could not be written. */
    boolean isShut() {
        return writer != null && !writer.isOpen();
    }

    void close() throws IOException {
        commit();
        writer().close();
        Objects.requireNonNull(directory).close();
        writer = null;
    }

    void delete() {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> data(Changes.Point point) {
        return Map.of("version", Integer.toString(version), "database", point.database().toString(),
                "seq", Long.toString(point.seq()), "hash", point.hash());
    }

    private Changes.@Nullable Point point(@Nullable Iterable<Map.Entry<String, String>> commit) {
        Map<String, String> data = new HashMap<>();
        if (commit != null) {
            commit.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return Integer.toString(version).equals(data.get("version"))
                ? new Changes.Point(UUID.fromString(data.get("database")), Long.parseLong(data.get("seq")), data.get("hash"))
                : null;
    }
}
