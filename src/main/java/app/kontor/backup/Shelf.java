package app.kontor.backup;

import app.kontor.backup.Generation.State;
import app.kontor.backup.Retention.Aged;
import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of generations: the zips that count, drafts that are still to be checked, and what all of them share.
 *
 * @param key what opens the copies of an encrypted shop
 */
record Shelf(Path folder, Disk disk, @Nullable ShopKey key) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String ID = "\\d{8}-\\d{6}-[a-z]+(-\\d+)?";
    private static final String ZIP = ".zip";
    private static final String DRAFT = ".unverified";
    private static final String LOCK = "lock";

    /** That of a shop, in the shop's own folder. */
    static Shelf of(ShopFolder shop) {
        return new Shelf(shop.backups(), shop.disk(), shop.key());
    }

    /** What all generations share, laid out as in a shop's folder. */
    ShopFolder shared() {
        return new ShopFolder(folder, disk, key);
    }

    Path zip(String id) {
        return folder.resolve(id + ZIP);
    }

    Draft draft(String id) {
        return new Draft(id, folder.resolve(id + DRAFT), disk, key);
    }

    /** Sorts by time; no two are alike. */
    String newId(Instant at, Reason reason) {
        String id = TIME.format(at) + "-" + reason.code();
        String free = id;
        for (int n = 2; Files.exists(zip(free)) || Files.exists(draft(free).folder()); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    /** Newest first; empty if there is no such folder. */
    List<Generation> all() {
        return files().map(this::generation).filter(one -> one.content() != null || one.state() == State.DAMAGED)
                .sorted(Comparator.comparing(Generation::at).thenComparing(Generation::id).reversed())
                .toList();
    }

    /** Copies that were made and not checked yet, newest first. */
    List<Draft> drafts() {
        return files().filter(file -> file.toString().endsWith(DRAFT)).map(file -> draft(id(file)))
                .sorted(Comparator.comparing(Draft::id).reversed()).toList();
    }

    /** Deletes the generations that the rule lets go; one that can't be read is left for somebody to look at. */
    void thin(ZoneId zone) throws IOException {
        List<Generation> all = all().stream().filter(one -> one.state() == State.VERIFIED).toList();
        Set<String> kept = new Retention(zone).kept(all.stream().map(one -> new Aged(one.id(), one.at(), true)).toList());
        for (Generation one : all) {
            if (!kept.contains(one.id())) {
                disk.delete(one.file());
            }
        }
    }

    /** Removes what an interrupted backup has left. While the shelf is {@link #taken}. */
    void sweep() throws IOException {
        for (Path left : files(".*\\.new|" + ID + "\\" + DRAFT)) {
            if (!Files.exists(left.resolve(BackupFile.MANIFEST))) {
                Draft.remove(left, disk);
            }
        }
    }

    /** For one process at a time. Closing it lets the next one. @throws BusinessRuleException backup.busy */
    FileChannel taken() throws IOException {
        disk.createFolders(folder);
        FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            channel.close();
            throw new BusinessRuleException("backup.busy");
        }
        channel.close();
        throw new BusinessRuleException("backup.busy");
    }

    private Stream<Path> files() {
        return files(ID + "(\\" + ZIP + "|\\" + DRAFT + ")").stream();
    }

    private List<Path> files(String names) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(names)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Generation generation(Path file) {
        if (file.toString().endsWith(DRAFT)) {
            return draft(id(file)).generation();
        }
        return new BackupFile(file).content()
                .map(content -> new Generation(id(file), file, bytes(file), State.VERIFIED, content))
                .orElseGet(() -> new Generation(id(file), file, bytes(file), State.DAMAGED, null));
    }

    private static String id(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
