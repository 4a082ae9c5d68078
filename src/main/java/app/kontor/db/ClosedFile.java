package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The database's file of a shop that nobody has open, kept so under the lock that H2 takes too. Only through this may it be read
 * meanwhile: a process that closes any other channel on the file lets the lock go.
 */
public final class ClosedFile implements AutoCloseable {
    private final FileChannel channel;
    private final Disk disk;

    private ClosedFile(FileChannel channel, Disk disk) {
        this.channel = channel;
        this.disk = disk;
    }

    /** @throws BusinessRuleException shop.locked, also where this process has it open itself */
    public static ClosedFile of(ShopFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.databaseFile(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!isTaken(channel)) {
            channel.close();
            throw new BusinessRuleException("shop.locked", folder.path());
        }
        return new ClosedFile(channel, folder.disk());
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** The same bytes in a file that does not exist yet, synced. */
    public void copyTo(Path target) throws IOException {
        try (FileChannel out = disk.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(out);
            out.force(true);
        }
    }

    public void writeTo(OutputStream out) throws IOException {
        write(Channels.newChannel(out));
    }

    private void write(WritableByteChannel out) throws IOException {
        for (long at = 0; at < channel.size(); ) {
            at += channel.transferTo(at, channel.size() - at, out);
        }
    }

    long bytes() throws IOException {
        return channel.size();
    }

    /** Lets it go: from here on anybody may open it. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
