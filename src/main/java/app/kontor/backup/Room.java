package app.kontor.backup;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a place takes what is to be written there, and if not, why not, as a sentence. */
final class Room {
    /** What stays free for the shop to go on. */
    private static final long LEFT = 50_000_000;
    private static final int MEGA = 1_000_000;

    private Room() {}

    interface Writing<T> {
        T run() throws IOException;
    }

    /** @throws BusinessRuleException backup.noFolder, backup.readOnly, backup.noSpace */
    static void require(Path folder, long bytes) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BusinessRuleException("backup.noFolder", folder);
        }
        if (!Files.isWritable(folder)) {
            throw new BusinessRuleException("backup.readOnly", folder);
        }
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes + LEFT) {
            throw new BusinessRuleException("backup.noSpace", folder, (bytes + LEFT) / MEGA + 1, free / MEGA);
        }
    }

    /** Runs what writes there; a failure of the disk becomes a sentence. @throws BusinessRuleException also backup.failed */
    static <T> T explaining(Path folder, Writing<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw explained(folder, e);
        } catch (UncheckedIOException e) {
            throw explained(folder, e.getCause());
        } catch (IllegalStateException e) { // H2 wraps what the disk said
            throw saysFull(e) ? explained(folder, new IOException(e)) : e;
        }
    }

    private static BusinessRuleException explained(Path folder, IOException failure) {
        if (saysFull(failure)) {
            return new BusinessRuleException("backup.full", folder);
        }
        if (!Files.isDirectory(folder)) {
            return new BusinessRuleException("backup.noFolder", folder);
        }
        if (!Files.isWritable(folder)) {
            return new BusinessRuleException("backup.readOnly", folder);
        }
        return new BusinessRuleException("backup.failed", folder, String.valueOf(failure.getMessage()));
    }

    private static boolean saysFull(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, one -> one != null, one -> one.getCause())
                .anyMatch(one -> one != null && String.valueOf(one.getMessage()).matches("(?is).*(no space left|not enough space).*"));
    }
}
