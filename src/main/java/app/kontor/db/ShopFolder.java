package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import app.kontor.vault.KeyFile;
import app.kontor.vault.Opener;
import app.kontor.vault.Seal;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a shop lives in, the names of the things in it, and the disk it lies on.
 *
 * @param key what opens its files; null in an open shop, and in an encrypted one that nobody has opened
 */
public record ShopFolder(Path path, Disk disk, @Nullable ShopKey key) {
    public static final String INDEX = "index";
    public static final String GOODS_INDEX = "index-goods";
    public static final String CUSTOMER_INDEX = "index-customers";
    public static final String INVOICE_INDEX = "index-invoices";
    public static final String CHANNEL_INDEX = "index-channels";

    /** All of them; what is in them can be made anew. */
    public static final List<String> INDEXES = List.of(INDEX, GOODS_INDEX, CUSTOMER_INDEX, INVOICE_INDEX, CHANNEL_INDEX);

    public ShopFolder(Path path) {
        this(path, new Disk());
    }

    public ShopFolder(Path path, Disk disk) {
        this(path, disk, null);
    }

    public ShopFolder {
        path = path.toAbsolutePath().normalize();
        if (path.toString().contains(";")) { // it becomes part of a JDBC URL, where ; begins a setting
            throw new BusinessRuleException("shop.badFolder", path);
        }
    }

    public static ShopFolder of(String path) {
        return new ShopFolder(Paths.get(path));
    }

    /** What the owner should know about this place, as keys of sentences: shop.cloudFolder, shop.networkFolder. */
    public List<String> warnings() {
        return StartGuard.warnings(path);
    }

    public boolean holdsShop() {
        return Files.exists(databaseFile()) || Files.exists(manifest());
    }

    /** Whether a new shop may be made here: the folder is missing, or nothing but our own log is in it. */
    public boolean isEmpty() {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(f -> f.equals(logs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path databaseFile() {
        return path.resolve("shop.mv.db");
    }

    public Path manifest() {
        return path.resolve("shop.manifest");
    }

    /** What was done, line by line, beside the database. */
    public Path journal() {
        return path.resolve("journal");
    }

    /** Words of the orders for the search, plain; none in an encrypted shop. */
    public @Nullable Path index() {
        return key == null ? path.resolve(INDEX) : null;
    }

    /** As {@link #index}, of the goods. */
    public @Nullable Path goodsIndex() {
        return key == null ? path.resolve(GOODS_INDEX) : null;
    }

    /** As {@link #index}, of the customers. */
    public @Nullable Path customerIndex() {
        return key == null ? path.resolve(CUSTOMER_INDEX) : null;
    }

    /** As {@link #index}, of the invoices. */
    public @Nullable Path invoiceIndex() {
        return key == null ? path.resolve(INVOICE_INDEX) : null;
    }

    /** As {@link #index}, of what the channels sell and were not told yet. */
    public @Nullable Path channelIndex() {
        return key == null ? path.resolve(CHANNEL_INDEX) : null;
    }

    public Path backups() {
        return path.resolve("backups");
    }

    /** The wrapped key of an encrypted shop. */
    public Path keyFile() {
        return path.resolve("shop.key");
    }

    public boolean isEncrypted() {
        return Files.exists(keyFile());
    }

    /** @throws BusinessRuleException shop.keyDamaged, shop.newer */
    public KeyFile readKeyFile() {
        try {
            return KeyFile.of(Files.readAllBytes(keyFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other ways to the same key: in one step the new file takes the old one's place. @throws BusinessRuleException encryption.isOff */
    public void changeKeyFile(BiFunction<KeyFile, ShopKey, KeyFile> change) {
        if (key == null) {
            throw new BusinessRuleException("encryption.isOff");
        }
        try {
            disk.replace(keyFile(), change.apply(readKeyFile(), key).bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The folder with what opens its files; itself if it is not encrypted.
     *
     * @throws BusinessRuleException shop.locked, before anybody is asked for anything; what the opener refuses; shop.keyDamaged
     */
    public ShopFolder openedBy(Opener opener) {
        if (isEncrypted() && StartGuard.isHeld(databaseFile())) {
            throw new BusinessRuleException("shop.locked", path);
        }
        return isEncrypted() ? with(opener.open(readKeyFile()).key()) : this;
    }

    public ShopFolder with(@Nullable ShopKey other) {
        return new ShopFolder(path, disk, other);
    }

    /** A copy of this shop in another place: what opens this one opens it too. */
    public ShopFolder at(Path other) {
        return new ShopFolder(other, disk, key);
    }

    public Seal documentSeal() {
        return key == null ? Seal.NONE : key.documents();
    }

    /** For what is put down beside the shop for a while. */
    public Seal fileSeal() {
        return key == null ? Seal.NONE : key.files();
    }

    Seal journalSeal() {
        return key == null ? Seal.NONE : key.journal();
    }

    public Path documents() {
        return path.resolve("documents");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** The socket by which a command reaches the window that holds the shop. */
    public Path socket() {
        return path.resolve("shop.socket");
    }

    String url() {
        return "jdbc:h2:dsync:" + path.resolve("shop").toString().replace('\\', '/') + (key == null ? "" : ";CIPHER=AES");
    }
}
