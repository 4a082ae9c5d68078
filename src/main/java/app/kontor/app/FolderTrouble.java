package app.kontor.app;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why nothing can be kept in a folder, as a sentence with a remedy where the failure itself would be a trace. */
public final class FolderTrouble {
    private static final long LEAST_BYTES = 20_000_000;

    private FolderTrouble() {}

    /** @throws BusinessRuleException shop.notWritable, shop.diskFull, and what the work itself refuses */
    public static <T> T explaining(Path folder, Supplier<T> work) {
        try {
            return work.get();
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (BusinessRuleException said) {
            throw said.key().equals("shop.diskRefused") ? explained(folder, said) : said; // the disk's own words are the last resort
        } catch (RuntimeException failure) { // thrown on, unless the folder itself says why: any library may be the first to fail on a full disk
            throw explained(folder, failure);
        }
    }

    private static RuntimeException explained(Path folder, RuntimeException failure) {
        Path ground = folder.toAbsolutePath();
        while (!Files.exists(ground) && ground.getParent() != null) {
            ground = ground.getParent();
        }
        if (saysFull(failure) || isFull(ground)) {
            return new BusinessRuleException("shop.diskFull", folder);
        }
        return Files.isDirectory(ground) && Files.isWritable(ground) ? failure : new BusinessRuleException("shop.notWritable", folder);
    }

    private static boolean isFull(Path ground) {
        try {
            return Files.getFileStore(ground).getUsableSpace() < LEAST_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was written may be gone again, and with it the proof. */
    private static boolean saysFull(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, one -> one != null, one -> one.getCause())
                .anyMatch(one -> one != null && String.valueOf(one.getMessage()).matches("(?is).*(no space left|not enough space).*"));
    }
}
