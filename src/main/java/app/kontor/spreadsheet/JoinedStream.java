package app.kontor.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** Reads parts one after the other. */
final class JoinedStream extends InputStream {
    private final Iterator<FileContent.Joined.Part> parts;
    private InputStream now = InputStream.nullInputStream();

    JoinedStream(List<FileContent.Joined.Part> parts) {
        this.parts = parts.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = now.read(into, from, length);
        while (read < 0 && parts.hasNext()) {
            now.close();
            now = parts.next().open();
            read = now.read(into, from, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        now.close();
    }
}
