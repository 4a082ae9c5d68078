package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A shop whose making was cut off: nobody was ever told that it was there. It is cleared away, so that it can be made again; one trace of
 * work (a command, a document, a backup) and it is a damaged shop instead.
 */
final class Unfinished {
    private Unfinished() {}

    static boolean is(ShopFolder folder) throws IOException {
        boolean worked = Manifest.read(folder.manifest()).map(m -> m.lastSeq() > 0).orElse(Files.exists(folder.manifest()));
        return !worked && !Files.exists(folder.documents()) && !Files.exists(folder.backups()) && !Files.exists(folder.keyFile())
                && journalIsEmpty(folder);
    }

    private static boolean journalIsEmpty(ShopFolder folder) throws IOException {
        try {
            return new JournalFiles(folder).last().map(last -> last.head().seq() == 0).orElse(true);
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    /**
     * Clears what is left of a shop that was never finished.
     *
     * @return false if it is more than that
     * @throws BusinessRuleException shop.locked: somebody is making it right now
     */
    static boolean clear(ShopFolder folder) throws IOException {
        if (!is(folder)) {
            return false;
        }
        requireNobodyThere(folder);
        List<Path> segments = new JournalFiles(folder).all();
        for (Path segment : segments) {
            folder.disk().delete(segment);
        }
        folder.disk().delete(folder.journal());
        folder.disk().delete(folder.manifest());
        folder.disk().delete(folder.databaseFile());
        return true;
    }

    private static void requireNobodyThere(ShopFolder folder) throws IOException {
        if (!Files.exists(folder.databaseFile())) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder.databaseFile(), StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new BusinessRuleException("shop.locked", folder.path());
            }
        } catch (OverlappingFileLockException here) {
            throw new BusinessRuleException("shop.locked", folder.path());
        }
    }
}
