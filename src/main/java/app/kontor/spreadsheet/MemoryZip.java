package app.kontor.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * A zip file in memory whose parts are unpacked as they are read: nothing is written to disk, nothing is held unpacked,
 * and a part that grows beyond what any workbook needs is a bomb.
 */
final class MemoryZip implements ZipEntrySource {
    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 600_000_000L;
    private static final long SMALL_PART = 8_000_000L;
    private static final long ALWAYS_FINE = 4_000_000;
    private static final int MOST_TIMES_PACKED = 150;
    private final ZipFile zip;
    private long left = MOST_BYTES;
    private boolean isLargeAllowed;
    private boolean closed;

    MemoryZip(byte[] bytes) throws IOException {
        zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
        if (Collections.list(zip.getEntries()).size() > MOST_PARTS) {
            throw new UnreadableFile("damaged.bomb");
        }
    }

    /** From now on parts may be large: sheets and texts, which are read piece by piece. Everything before is held as a tree. */
    void allowLargeParts() {
        isLargeAllowed = true;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry != null ? entry : Collections.list(zip.getEntries()).stream()
                .filter(e -> name.equalsIgnoreCase(e.getName().replace('\\', '/')))
                .findFirst()
                .orElse(null);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        long most = Math.max(ALWAYS_FINE, entry.getCompressedSize() * MOST_TIMES_PACKED);
        return new Bounded(zip.getInputStream(entry), Math.min(most, isLargeAllowed ? MOST_BYTES : SMALL_PART));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Stops when more comes out than a workbook of that size can hold. */
    private final class Bounded extends FilterInputStream {
        private long leftOfPart;

        Bounded(InputStream in, long most) {
            super(in);
            leftOfPart = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            leftOfPart -= read;
            left -= read;
            if (leftOfPart < 0 || left < 0) {
                throw new UnreadableFile("damaged.bomb");
            }
        }
    }
}
