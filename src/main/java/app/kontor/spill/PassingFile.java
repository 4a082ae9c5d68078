package app.kontor.spill;

import app.kontor.value.BusinessRuleException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.LoggerFactory;

/**
 * A temporary file that goes with this process, under a key that only its memory knows. Forgotten without being closed, it goes with the
 * next collection.
 */
final class PassingFile implements Closeable {
    private static final int BLOCK = 16;
    /** In long calls most goes through code that is not compiled yet: 30 times slower. */
    private static final int PIECE = 2048;

    private final FileChannel file;
    private final SecretKeySpec key;
    private final Cipher cipher;

    PassingFile() {
        byte[] random = new byte[BLOCK];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "AES");
        try {
            cipher = Cipher.getInstance("AES/CTR/NoPadding");
            Path path = Files.createTempFile("kontor-", ".part"); // nobody else may read it
            file = FileChannel.open(path, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw refused(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES", e);
        }
    }

    /** @param at a multiple of 16. @throws BusinessRuleException spill.notWritten */
    void write(long at, byte[] bytes, int length) {
        ByteBuffer sealed = ByteBuffer.wrap(crypt(at, bytes, length));
        try {
            while (sealed.hasRemaining()) {
                file.write(sealed, at + sealed.position());
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** Fills the first bytes with what stands there. */
    void read(long from, byte[] into, int length) {
        int skip = (int) (from % BLOCK);
        ByteBuffer sealed = ByteBuffer.allocate(length + skip);
        try {
            while (sealed.hasRemaining()) {
                if (file.read(sealed, from - skip + sealed.position()) < 0) {
                    throw new IOException("A temporary file has become shorter");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.arraycopy(crypt(from - skip, sealed.array(), length + skip), skip, into, 0, length);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BusinessRuleException refused(IOException e) {
        LoggerFactory.getLogger(PassingFile.class).error("A temporary file can't be written", e);
        return new BusinessRuleException("spill.notWritten", String.valueOf(e.getMessage()));
    }

    /** Both ways are the same. */
    private byte[] crypt(long at, byte[] bytes, int length) {
        byte[] counter = ByteBuffer.allocate(BLOCK).putLong(Long.BYTES, at / BLOCK).array();
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            byte[] result = new byte[length];
            for (int from = 0; from < length; from += PIECE) {
                cipher.update(bytes, from, Math.min(PIECE, length - from), result, from);
            }
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES does not work", e);
        }
    }
}
