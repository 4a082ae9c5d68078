package app.kontor.document;

import app.kontor.db.Chunks;
import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.db.Tx;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Hands;
import app.kontor.vault.Seal;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a shop: bytes kept once by their hash, and rows that say what they belong to. */
public final class Documents {
    private static final int COPIED = 1 << 16;

    private final Path root;
    private final Disk disk;
    private final Seal seal;

    public Documents(ShopFolder folder) {
        this.root = folder.documents();
        this.disk = folder.disk();
        this.seal = folder.documentSeal();
    }

    /**
     * Writes and syncs the bytes unless they are here already, and whole. Comes before the row.
     *
     * @return their SHA-256
     * @throws BusinessRuleException shop.notSaved
     */
    public String keep(byte[] bytes) {
        return keepEach(List.of(bytes), same -> same).getFirst().hash();
    }

    /**
     * As {@link #keep(byte[])}, of a file of any length, which is not held in memory.
     *
     * @param hash that it shall have
     * @return false if it has another one: then it is not kept
     * @throws BusinessRuleException shop.notSaved
     */
    public boolean keep(InputStream in, String hash) {
        Path file = file(hash);
        try {
            makeFolder(file);
            Path draft = file.resolveSibling(UUID.randomUUID() + ".new");
            if (!copy(in, draft, hash).equals(hash)) {
                disk.delete(draft);
                return false;
            }
            disk.move(draft, file);
            return true;
        } catch (IOException e) {
            throw Disk.refused("shop.notSaved", e);
        }
    }

    /** @return the hash of what was there to be copied */
    private String copy(InputStream in, Path draft, String place) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = disk.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream open = new FilterOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), COPIED)) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    flush();
                    channel.force(true); // sealed to the end, and on the disk before it is closed
                }
            };
            try (OutputStream sealed = seal.sealing(open, place)) {
                new DigestInputStream(in, digest).transferTo(sealed);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Bytes that are on the disk for good. */
    public record Kept(String hash, long bytes) {}

    /**
     * Makes many and keeps each, by many threads at once; each file is synced by itself, each folder once, at the end. As {@link #keep}
     * otherwise: when this returns, all are there for good.
     */
    public <T> List<Kept> keepEach(Collection<T> things, Function<T, byte[]> maker) {
        List<Kept> kept = Hands.all(things, thing -> put(maker.apply(thing)));
        Hands.all(kept.stream().map(k -> file(k.hash).getParent()).distinct().toList(), this::sync);
        return kept;
    }

    /** The file is whole; that it has its name is for good only when its folder is synced: by us, even if somebody else wrote it just now. */
    private Kept put(byte[] bytes) {
        String hash = hash(bytes);
        Path file = file(hash);
        try {
            if (!Files.exists(file) || opened(hash).isEmpty()) {
                write(file, seal.seal(bytes, hash));
            }
            return new Kept(hash, bytes.length);
        } catch (IOException e) {
            throw Disk.refused("shop.notSaved", e);
        }
    }

    private Path sync(Path folder) {
        try {
            disk.syncFolder(folder);
            return folder;
        } catch (IOException e) {
            throw Disk.refused("shop.notSaved", e);
        }
    }

    /**
     * The bytes of a document, verified.
     *
     * @throws BusinessRuleException document.missing, document.damaged
     */
    public byte[] read(String hash) {
        Path file = file(hash);
        if (!Files.exists(file)) {
            throw new BusinessRuleException("document.missing", file);
        }
        try {
            return opened(hash).orElseThrow(() -> new BusinessRuleException("document.damaged", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the bytes are there and are what was kept. */
    public boolean isSound(String hash) {
        try {
            return Files.exists(file(hash)) && opened(hash).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keeps every document of another folder here as well, however they are sealed there and here.
     *
     * @throws BusinessRuleException document.damaged
     */
    public void keepAll(Documents others) {
        if (!Files.isDirectory(others.root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(others.root)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                keepEach(hashes(folder), others::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> hashes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[0-9a-f]{64}")).toList();
        }
    }

    /** Says in the database what kept bytes are; part of the caller's transaction. */
    public static void record(Tx tx, Collection<Document.Draft> drafts) {
        DocumentStore.insert(tx, drafts);
    }

    public static void record(Tx tx, Document.Draft draft) {
        record(tx, List.of(draft));
    }

    /** The documents of one row, oldest first. */
    public static List<Document> of(Tx tx, Document.Owner owner) {
        return DocumentStore.ofOwners(tx, owner.table(), List.of(owner.id()));
    }

    /** The documents of many rows of one table, by row. */
    public static Map<Long, List<Document>> of(Tx tx, String table, Collection<Long> ids) {
        return Chunks.of(ids).stream()
                .flatMap(part -> DocumentStore.ofOwners(tx, table, part).stream())
                .collect(Collectors.groupingBy(d -> d.owner().id()));
    }

    /** Every document, for the check. */
    public static List<Document> all(Tx tx) {
        return DocumentStore.all(tx);
    }

    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Empty if the file is not what was kept. */
    private Optional<byte[]> opened(String hash) throws IOException {
        return seal.open(Files.readAllBytes(file(hash)), hash).filter(bytes -> hash(bytes).equals(hash));
    }

    private Path file(String hash) {
        return root.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private void makeFolder(Path file) throws IOException {
        synchronized (disk) { // a folder that another thread makes counts when it is synced as well
            disk.createFolders(file.getParent());
        }
    }

    /** Under another name first, so that a file under a hash is always whole. */
    private void write(Path file, byte[] bytes) throws IOException {
        makeFolder(file);
        Path draft = file.resolveSibling(UUID.randomUUID() + ".new");
        disk.write(draft, bytes);
        disk.rename(draft, file);
    }
}
