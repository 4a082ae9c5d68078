package app.kontor.backup;

import app.kontor.backup.Content.Part;
import app.kontor.db.Disk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup's zip under another name, sums it up, reads it again and moves it to its place: it is there whole or not at all. */
final class BackupWriter {
    private static final String COMMENT = "A backup of Kontor. SHA-256 of all bytes before these 64: ";
    private static final int BUFFER = 1 << 16;

    private final Disk disk;

    BackupWriter(Disk disk) {
        this.disk = disk;
    }

    /** @param files the parts by their names. @throws app.kontor.value.BusinessRuleException restore.damaged if the disk gives other bytes back */
    void write(Path target, Content content, Map<String, Path> files) throws IOException {
        Path draft = target.resolveSibling(target.getFileName() + ".new");
        try {
            write(draft, content, files, new BackupFile(draft));
            disk.move(draft, target);
        } finally {
            disk.delete(draft); // a full disk is not left full
        }
    }

    private void write(Path draft, Content content, Map<String, Path> files, BackupFile written) throws IOException {
        try (FileChannel channel = disk.open(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER))) {
            zip.setComment(COMMENT + Checksum.blank());
            zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
            zip.write(JsonMapper.shared().writeValueAsBytes(content));
            for (Part part : content.parts()) {
                add(zip, part, files.get(part.name()));
            }
            zip.finish();
            zip.flush();
            channel.force(true);
        }
        Checksum.set(draft, disk);
        written.verified();
    }

    /** What is a zip or a PDF already is not compressed again. */
    private static void add(ZipOutputStream zip, Part part, Path file) throws IOException {
        ZipEntry entry = new ZipEntry(part.name());
        if (!part.name().endsWith("l")) { // .jsonl of the journal
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.bytes());
            entry.setCompressedSize(part.bytes());
            entry.setCrc(crc(file));
        }
        zip.putNextEntry(entry);
        Files.copy(file, zip);
    }

    /** A file as a part, measured. */
    static Part part(String name, Path file) throws IOException {
        MessageDigest digest = Checksum.sha256();
        long bytes;
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes = Files.copy(file, out);
        }
        return new Part(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
            }
        }
        return crc.getValue();
    }
}
