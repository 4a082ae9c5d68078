package app.kontor.spreadsheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The content of one file in an archive. What comes out has to be as long as the archive says, and what went in. */
final class ZippedInput extends FilterInputStream {
    private final ZipFile zip;
    private final ZipArchiveEntry entry;
    private final CheckedInputStream checked;
    private long left;

    private ZippedInput(ZipFile zip, ZipArchiveEntry entry, CheckedInputStream checked) {
        super(checked);
        this.zip = zip;
        this.entry = entry;
        this.checked = checked;
        this.left = entry.getSize();
    }

    /** @throws IOException if the archive is not the one any more that was looked at */
    static InputStream open(FileContent.Zipped file) throws IOException {
        ZipFile zip = FileArchive.open(file.archive());
        ZipArchiveEntry entry = zip.getEntry(file.entry());
        if (entry == null || entry.getSize() != file.size()) {
            zip.close();
            throw new IOException("The archive has changed while it was read");
        }
        return new ZippedInput(zip, entry, new CheckedInputStream(zip.getInputStream(entry), new CRC32()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0 || read < 0 && (left > 0 || checked.getChecksum().getValue() != entry.getCrc())) {
                throw damaged(null);
            }
            return read;
        } catch (IOException cut) {
            throw damaged(cut);
        }
    }

    private UnreadableFile damaged(@org.jspecify.annotations.Nullable IOException cause) {
        return new UnreadableFile("damaged.archive", 0, cause, entry.getName());
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            zip.close();
        }
    }
}
