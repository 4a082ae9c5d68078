package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts newly made files in the place of a shop's own, all or none, whatever moment the process dies at: they are made in
 * {@code changeover/new}; from the file {@code changeover/ready} on, the next start finishes what was begun; before it, the start throws
 * the new ones away. What was replaced is overwritten and deleted once {@code ready} is called {@code done}.
 */
public final class Changeover {
    private static final int BLOCK = 1 << 20;

    private final ShopFolder folder;
    private final Disk disk;
    private final Path root;

    public Changeover(ShopFolder folder) {
        this.folder = folder;
        this.disk = folder.disk();
        this.root = folder.path().resolve("changeover");
    }

    /** Before a shop is opened: nothing half stays. @throws BusinessRuleException shop.locked while another process is at it */
    public static void settle(ShopFolder folder) throws IOException {
        Changeover change = new Changeover(folder);
        if (!Files.exists(change.root)) {
            return;
        }
        try (FileChannel taken = change.taken()) {
            if (Files.exists(change.ready())) {
                change.finish();
            }
        }
        change.clear();
    }

    /** For one process at a time. Closing it lets the next one. @throws BusinessRuleException shop.locked */
    public FileChannel taken() throws IOException {
        disk.createFolders(root);
        FileChannel channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ours) {
            channel.close();
            throw new BusinessRuleException("shop.locked", folder.path());
        }
        channel.close();
        throw new BusinessRuleException("shop.locked", folder.path());
    }

    /** An empty folder to make the new files in, under the names that they have in the shop's. */
    public ShopFolder begin(@Nullable ShopKey key) throws IOException {
        remove(made());
        disk.createFolders(made());
        return new ShopFolder(made(), disk, key);
    }

    /** From here on the new files are the shop's. @param gone names of what goes, even where nothing new takes its place */
    public void commit(List<String> gone) throws IOException {
        List<String> leaving = gone.stream().filter(name -> !Files.exists(made().resolve(name))).toList();
        disk.syncTree(made());
        disk.replace(ready(), String.join("\n", leaving).getBytes(StandardCharsets.UTF_8));
        finish();
    }

    /** Whether the new files are the shop's already, and some of them still have to come to their places. */
    public boolean isReady() {
        return Files.exists(ready());
    }

    /** Nothing of it is left, unless it has to be finished first: then the next start does. After {@link #taken} was closed. */
    public void clear() throws IOException {
        if (!isReady()) {
            remove(made());
            wipe(old());
            remove(root);
        }
    }

    private void finish() throws IOException {
        disk.createFolders(old());
        for (Path fresh : children(made())) {
            putAway(fresh.getFileName().toString());
            disk.move(fresh, folder.path().resolve(fresh.getFileName()));
        }
        for (String name : Files.readString(ready()).lines().toList()) {
            putAway(name);
        }
        disk.move(ready(), root.resolve("done"));
    }

    private void putAway(String name) throws IOException {
        Path here = folder.path().resolve(name);
        if (Files.exists(here) && !Files.exists(old().resolve(name))) {
            disk.move(here, old().resolve(name));
        }
    }

    /** Zeros over each file before it goes; not over one that another folder shares. */
    private void wipe(Path path) throws IOException {
        for (Path file : tree(path)) {
            if (Files.isRegularFile(file) && isAlone(file)) {
                overwrite(file);
            }
        }
        remove(path);
    }

    private void overwrite(Path file) throws IOException {
        try (FileChannel channel = disk.open(file, StandardOpenOption.WRITE)) {
            for (long left = channel.size(); left > 0; left -= BLOCK) {
                Disk.writeFully(channel, ByteBuffer.allocate((int) Math.min(BLOCK, left)));
            }
            channel.force(true);
        }
    }

    private static boolean isAlone(Path file) throws IOException {
        return !Files.getFileStore(file).supportsFileAttributeView("unix")
                || !(Files.getAttribute(file, "unix:nlink") instanceof Integer links) || links == 1;
    }

    private void remove(Path path) throws IOException {
        for (Path file : tree(path)) {
            disk.delete(file);
        }
    }

    /** The deepest first; empty if there is none. */
    private static List<Path> tree(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static List<Path> children(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(path)) {
            return all.sorted().toList();
        }
    }

    private Path made() {
        return root.resolve("new");
    }

    private Path old() {
        return root.resolve("old");
    }

    private Path ready() {
        return root.resolve("ready");
    }
}
