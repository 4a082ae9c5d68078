package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Every file operation on which durability rests, in one place: what is moved or made stays so through a power cut, because the
 * folder is synced as well as the file. The trials put a recorder or a failing disk in its place.
 */
public class Disk {
    /** Windows can't sync a folder; NTFS keeps a journal of its own for names. */
    private static final boolean SYNCS_FOLDERS =
            !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    /** A sentence with what the disk said. @param key of a sentence with one gap */
    public static BusinessRuleException refused(String key, IOException e) {
        LoggerFactory.getLogger(Disk.class).error("The disk refused", e);
        return new BusinessRuleException(key, e instanceof AccessDeniedException ? e.getMessage() + " (access denied)" : String.valueOf(e.getMessage()));
    }

    public FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, options);
    }

    /** Atomic; replaces what has the name. Both names lie in one folder, or at least on one disk. */
    public final void move(Path from, Path to) throws IOException {
        rename(from, to);
        syncFolder(to.toAbsolutePath().getParent());
    }

    /** As {@link #move}, but a power cut may undo it until the folder has been synced: for many files of one folder. */
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Another name for a file that never changes. @throws java.nio.file.FileSystemException where the disk can't, or it is another one */
    public void link(Path file, Path name) throws IOException {
        Files.createLink(name, file);
        syncFolder(name.toAbsolutePath().getParent());
    }

    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    public void createFolders(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder) && parent != null) {
            createFolders(parent);
            Files.createDirectories(folder);
            syncFolder(parent);
        }
    }

    /** From here on all names below the folder stay, whoever gave them: before something else relies on them. */
    public final void syncTree(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.filter(Files::isDirectory).toList()) {
                syncFolder(one);
            }
        }
    }

    /** What has been made, renamed or deleted in the folder stays so. */
    public void syncFolder(Path folder) throws IOException {
        if (SYNCS_FOLDERS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** The whole file, written beside and moved over: a crash leaves the old one or the new one. */
    public final void replace(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        write(draft, bytes);
        move(draft, file);
    }

    /** A file of its own, whole and synced. */
    public final void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeFully(out, ByteBuffer.wrap(bytes));
            out.force(true);
        }
    }

    static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
