package app.kontor.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The bytes of a file, which are read from their beginning as often as need be: a text file is never held as a whole. */
public sealed interface FileContent {
    /** Bytes when it was chosen. */
    long size();

    InputStream open() throws IOException;

    /** All of it. @throws IOException if it can't be read, or has become longer */
    default byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            byte[] all = in.readNBytes(Math.toIntExact(size()) + 1);
            if (all.length != size()) {
                throw new IOException("The file has changed while it was read");
            }
            return all;
        }
    }

    /** The file on the disk that it is, or lies in; empty for what lies on none. */
    default Optional<Path> file() {
        return switch (this) {
            case OnDisk disk -> Optional.of(disk.path());
            case Zipped part -> part.archive().file();
            case InMemory nowhere -> Optional.empty();
            case Joined parts -> Optional.empty();
        };
    }

    /**
     * Several parts one after the other, each opened when its turn comes.
     *
     * @param size of all together
     */
    record Joined(long size, List<Part> parts) implements FileContent {
        /** A part, which may have to be unsealed. */
        public interface Part {
            InputStream open() throws IOException;
        }

        @Override
        public InputStream open() throws IOException {
            return new JoinedStream(parts);
        }
    }

    record InMemory(byte[] bytes) implements FileContent {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** @param size that it had; more of it is not read */
    record OnDisk(Path path, long size) implements FileContent {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /**
     * A file in an archive, which is unpacked as it is read.
     *
     * @param entry its name there
     * @param size that the archive says; more of it is not read
     */
    record Zipped(FileContent archive, String entry, long size) implements FileContent {
        @Override
        public InputStream open() throws IOException {
            return ZippedInput.open(this);
        }
    }

    /** A reading of the content that tells afterwards which bytes were read. */
    final class Hashed extends FilterInputStream {
        private final MessageDigest digest;

        Hashed(FileContent content) throws IOException {
            this(content.open(), sha256());
        }

        private Hashed(InputStream in, MessageDigest digest) {
            super(new DigestInputStream(in, digest));
            this.digest = digest;
        }

        /** SHA-256 of all that was read, as text; call once. */
        String hash() {
            return HexFormat.of().formatHex(digest.digest());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }
}
