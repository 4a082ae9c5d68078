package app.kontor.backup;

import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a restored shop in the place of the one that was there. Whatever moment the process dies at, {@link #settle} at the next start
 * finds one of these and makes it whole:
 *
 * <ol>
 *   <li>{@code shop.restoring} without its mark: it was never finished, and is removed; the shop is as it was.
 *   <li>{@code shop.restoring} with its mark, and the shop still there: removed too, nothing had been touched.
 *   <li>{@code shop.restoring} with its mark and no shop, which bears its new name already: the restored one takes its place.
 *   <li>The mark in the shop's own folder: the backups still have to be fetched from the old folder; then the mark goes.
 * </ol>
 */
final class Swap {
    private static final String MARK = "restored.json";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path shop;
    private final Disk disk;
    private final Path work;
    private final Path lock;

    Swap(ShopFolder folder) {
        this.shop = folder.path();
        this.disk = folder.disk();
        this.work = shop.resolveSibling(shop.getFileName() + ".restoring");
        this.lock = shop.resolveSibling(shop.getFileName() + ".restoring.lock");
    }

    /** @param damaged name of the folder that was there; null if there was none */
    private record Mark(@Nullable String damaged) {}

    /** Where the shop is unpacked: on the same disk, beside. */
    ShopFolder work() {
        return new ShopFolder(work, disk);
    }

    /** Whether a restore was interrupted here. */
    boolean isOpen() {
        return Files.exists(work) || Files.exists(shop.resolve(MARK));
    }

    /** One restore at a time. @throws BusinessRuleException restore.busy */
    FileChannel taken() throws IOException {
        FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            channel.close();
            throw new BusinessRuleException("restore.busy", shop);
        }
        channel.close();
        throw new BusinessRuleException("restore.busy", shop);
    }

    void release(FileChannel taken) throws IOException {
        Files.deleteIfExists(lock);
        taken.close();
    }

    /** Finishes or undoes what was interrupted. While {@link #taken}. */
    void settle() throws IOException {
        if (Files.exists(work.resolve(MARK)) && !Files.exists(shop)) {
            disk.move(work, shop);
        }
        if (Files.exists(work)) {
            disk.delete(work.resolve(MARK));
            Draft.remove(work, disk);
        }
        if (Files.exists(shop.resolve(MARK))) {
            fetchBackups();
        }
    }

    /**
     * The unpacked shop is whole: from now on it becomes the shop.
     *
     * @return where the folder lies that was there; null if there was none
     */
    @Nullable Path swap(Clock clock) throws IOException {
        Path damaged = isEmpty() ? null : freeName(clock);
        Mark mark = new Mark(damaged == null ? null : damaged.getFileName().toString());
        disk.syncTree(work);
        disk.replace(work.resolve(MARK), JsonMapper.shared().writeValueAsBytes(mark));
        if (damaged != null) {
            disk.move(shop, damaged);
        } else {
            disk.delete(shop);
        }
        disk.move(work, shop);
        fetchBackups();
        return damaged;
    }

    private void fetchBackups() throws IOException {
        String damaged = JsonMapper.shared().readValue(Files.readAllBytes(shop.resolve(MARK)), Mark.class).damaged();
        Path backups = shop.resolve("backups");
        Path from = damaged == null ? backups : shop.resolveSibling(damaged).resolve("backups");
        if (Files.isDirectory(from) && !Files.exists(backups)) {
            disk.move(from, backups);
        }
        disk.delete(shop.resolve(MARK));
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(shop)) {
            return true;
        }
        try (Stream<Path> files = Files.list(shop)) {
            return files.findAny().isEmpty();
        }
    }

    private Path freeName(Clock clock) {
        String name = shop.getFileName() + "-damaged-" + TIME.format(LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()));
        Path free = shop.resolveSibling(name);
        for (int n = 2; Files.exists(free); n++) {
            free = shop.resolveSibling(name + "-" + n);
        }
        return free;
    }
}
