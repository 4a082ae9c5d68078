package app.kontor.backup;

import app.kontor.db.Disk;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The last 64 bytes of a backup: the SHA-256 of all before them. They end the zip's comment, so that any unzip reads the file. */
final class Checksum {
    static final int LENGTH = 64;
    private static final int BUFFER = 1 << 16;

    private Checksum() {}

    /** What stands in its place until {@link #set}. */
    static String blank() {
        return "0".repeat(LENGTH);
    }

    static void set(Path file, Disk disk) throws IOException {
        byte[] sum = measured(file).getBytes(StandardCharsets.US_ASCII);
        try (FileChannel out = disk.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(sum);
            long at = out.size() - LENGTH;
            while (bytes.hasRemaining()) {
                out.write(bytes, at + bytes.position());
            }
            out.force(true);
        }
    }

    /** Whether not a bit of the file has changed since. */
    static boolean holds(Path file) throws IOException {
        return Files.size(file) > LENGTH && measured(file).equals(stated(file));
    }

    /** What the file says of itself; two files with the same sum are the same backup. */
    static String stated(Path file) throws IOException {
        byte[] sum = new byte[LENGTH];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - LENGTH));
            in.read(sum);
        }
        return new String(sum, StandardCharsets.ISO_8859_1);
    }

    /** Whether the file ends as a backup does, or at least begins as a zip: damaged rather than something else. */
    static boolean looksLikeOne(Path file) throws IOException {
        byte[] start = new byte[2];
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(start, 0, 2) == 2 && start[0] == 'P' && start[1] == 'K' || stated(file).matches("[0-9a-f]{64}");
        }
    }

    private static String measured(Path file) throws IOException {
        MessageDigest digest = sha256();
        long rest = Files.size(file) - LENGTH;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            while (rest > 0) {
                int read = in.read(buffer, 0, (int) Math.min(BUFFER, rest));
                if (read < 0) {
                    break;
                }
                digest.update(buffer, 0, read);
                rest -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
