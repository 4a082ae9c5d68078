package app.kontor.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The files that H2 opens for a connection. Where the connection fails they are closed here: H2 2.4.240 forgets a damaged file that it
 * could not open read-only, but leaves it open and locked, and nobody could put it away for a backup.
 */
public final class OpenedFiles {
    private static final ScopedValue<List<FileChannel>> OPENED = ScopedValue.newInstance();

    private OpenedFiles() {}

    static Connection connect(DataSource source) throws SQLException {
        List<FileChannel> opened = new ArrayList<>();
        try {
            return ScopedValue.where(OPENED, opened).<Connection, SQLException>call(source::getConnection);
        } catch (SQLException | RuntimeException e) {
            opened.forEach(channel -> close(channel, e));
            throw e;
        }
    }

    /** Told by H2's file system on the thread that connects. @return the channel */
    public static FileChannel noted(FileChannel channel) {
        if (OPENED.isBound()) {
            OPENED.get().add(channel);
        }
        return channel;
    }

    private static void close(FileChannel channel, Exception because) {
        try {
            channel.close();
        } catch (IOException | UncheckedIOException notClosed) {
            because.addSuppressed(notClosed);
        }
    }
}
