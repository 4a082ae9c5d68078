package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Looks at a shop's folder before H2 opens the file: H2 takes an empty or shortened file for a new database, and would make an empty
 * shop over a lost one. Each case has its own sentence; nothing is written but a probe that is deleted again.
 */
final class StartGuard {
    private static final int HEADER_BYTES = 4096;

    /** Below this the database could not even be closed in order. */
    static final long LEAST_FREE_BYTES = 50_000_000;

    private static final List<String> CLOUDS = List.of("onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud",
            "nextcloud", "owncloud", "pcloud", "syncthing");
    private static final List<String> NETWORKS = List.of("nfs", "cifs", "smb", "afp", "webdav", "sshfs");

    private final ShopFolder folder;

    StartGuard(ShopFolder folder) {
        this.folder = folder;
    }

    /**
     * @return the manifest, if there is a sound one
     * @throws BusinessRuleException shop.damaged.missing, .empty, .shortened, .foreign, .changed; shop.newer, shop.notWritable, shop.diskFull
     */
    Optional<Manifest> check() throws IOException {
        Optional<Manifest> manifest = Manifest.read(folder.manifest());
        if (manifest.isPresent() && manifest.get().schema() > Migrations.LATEST) {
            throw new BusinessRuleException("shop.newer");
        }
        checkShape(manifest);
        checkContent(manifest);
        checkGround();
        return manifest;
    }

    /** What may be looked at, if not worked with. */
    void checkReadable() throws IOException {
        checkShape(Optional.empty());
    }

    /** What is wrong with the file as it lies there, for the check of a shop that is only looked at. */
    Optional<Fault> fault() throws IOException {
        try {
            Optional<Manifest> manifest = Manifest.read(folder.manifest());
            checkShape(manifest);
            checkContent(manifest);
            return Optional.empty();
        } catch (BusinessRuleException e) {
            return Optional.of(new Fault("file", e.key()));
        }
    }

    private void checkShape(Optional<Manifest> manifest) throws IOException {
        Path file = folder.databaseFile();
        if (!Files.exists(file)) {
            throw damaged("missing");
        }
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw damaged("empty");
        }
        if (bytes < 3 * HEADER_BYTES || manifest.map(m -> m.clean() && bytes < m.bytes()).orElse(false)) {
            throw damaged("shortened");
        }
        if (!hasHeader()) {
            throw isSealed() ? new BusinessRuleException("shop.keyMissing", folder.path()) : damaged("foreign");
        }
    }

    /** The checksum of the closed file. Another process may just have opened it: then its manifest is no longer a clean one. */
    private void checkContent(Optional<Manifest> manifest) throws IOException {
        if (manifest.isEmpty() || !manifest.get().clean() || manifest.get().checksum() == null) {
            return;
        }
        Path file = folder.databaseFile();
        boolean same = Files.size(file) == manifest.get().bytes() && Manifest.checksum(file).equals(manifest.get().checksum());
        if (!same && Manifest.read(folder.manifest()).equals(manifest)) {
            throw damaged("changed");
        }
    }

    /** Whether the folder takes what will be written. */
    void checkGround() throws IOException {
        Path ground = folder.path();
        if (Files.getFileStore(ground).getUsableSpace() < LEAST_FREE_BYTES) {
            throw new BusinessRuleException("shop.diskFull", ground);
        }
        Path probe = ground.resolve(".kontor-" + UUID.randomUUID());
        try {
            folder.disk().write(probe, new byte[] {1});
            folder.disk().delete(probe);
        } catch (IOException e) {
            throw new BusinessRuleException("shop.notWritable", ground);
        }
    }

    /** What the owner should know about the place, as keys of sentences: shop.cloudFolder, shop.networkFolder. */
    static List<String> warnings(Path folder) {
        List<String> warnings = new ArrayList<>();
        String path = folder.toString().toLowerCase(Locale.ROOT);
        if (CLOUDS.stream().anyMatch(path::contains)) {
            warnings.add("shop.cloudFolder");
        }
        if (path.startsWith("\\\\") || isNetwork(folder)) {
            warnings.add("shop.networkFolder");
        }
        return warnings;
    }

    private static boolean isNetwork(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            return NETWORKS.stream().anyMatch(store.type().toLowerCase(Locale.ROOT)::contains);
        } catch (IOException unknown) {
            return false; // a folder that can't be asked is refused elsewhere
        }
    }

    /** H2 keeps its header twice, and one good copy is enough; that of an encrypted file stands at the beginning alone. */
    private boolean hasHeader() {
        return folder.key() != null ? isSealed() : begins(0, "H:2,") || begins(HEADER_BYTES, "H:2,");
    }

    private boolean isSealed() {
        return begins(0, "H2encrypt\n");
    }

    private boolean begins(long at, String wanted) {
        try (RandomAccessFile file = new RandomAccessFile(folder.databaseFile().toFile(), "r")) {
            byte[] start = new byte[wanted.length()];
            file.seek(at);
            file.readFully(start);
            return new String(start, StandardCharsets.ISO_8859_1).equals(wanted);
        } catch (IOException e) {
            throw new BusinessRuleException("shop.locked", folder.path()); // Windows refuses to read a locked file
        }
    }

    /** Whether another process has the database open. */
    static boolean isHeld(Path database) {
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // this process
        } catch (IOException e) {
            return false; // what is not there, or may not be written, says so when it is opened
        }
    }

    /** A new shop has its manifest and journal before the first command: without them nothing was ever in the file. */
    BusinessRuleException damaged(String how) {
        boolean begun = Stream.of(folder.manifest(), folder.journal(), folder.documents(), folder.backups()).anyMatch(Files::exists);
        return new BusinessRuleException(begun ? ("shop.damaged." + how).replaceFirst("\\.$", "") : "shop.unfinished", folder.path());
    }
}
