package app.kontor.backup;

import app.kontor.db.ClosedFile;
import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The database's file as H2 packs it: a zip with one entry. */
final class DatabaseZip {
    private static final int BUFFER = 1 << 16;

    private DatabaseZip() {}

    /** The same of a shop that nobody has open. */
    static Path pack(ClosedFile database, ShopFolder shop, Path target) throws IOException {
        try (FileChannel channel = shop.disk().open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER))) {
            zip.putNextEntry(new ZipEntry(shop.databaseFile().getFileName().toString()));
            database.writeTo(zip);
            zip.finish();
            zip.flush();
            channel.force(true);
            return target;
        }
    }

    /** @throws BusinessRuleException backup.notSound if it is none */
    static void unpack(Path zip, ShopFolder to) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            if (in.getNextEntry() == null) {
                throw new BusinessRuleException("backup.notSound", BackupFile.DATABASE);
            }
            write(in, to.databaseFile(), to.disk());
        } catch (ZipException damaged) {
            throw new BusinessRuleException("backup.notSound", BackupFile.DATABASE);
        }
    }

    private static void write(InputStream in, Path target, Disk disk) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (FileChannel out = disk.open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        }
    }
}
