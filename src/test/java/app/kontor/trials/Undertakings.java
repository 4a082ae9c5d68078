package app.kontor.trials;

import app.kontor.Given;
import app.kontor.Quick;
import app.kontor.Watch;
import app.kontor.app.Shop;
import app.kontor.backup.Course;
import app.kontor.backup.Generation;
import app.kontor.backup.Inspector;
import app.kontor.backup.Reason;
import app.kontor.backup.Restore;
import app.kontor.db.Changeover;
import app.kontor.db.ShopFolder;
import app.kontor.security.Encryption;
import app.kontor.vault.RecoveryKey;
import app.kontor.vault.ShopKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Backup, restore, upgrade and encryption, to be cut off at each operation of the disk, or to have it fail. */
final class Undertakings {
    private static final char[] PASSPHRASE = "four or five unrelated words".toCharArray();
    private static final String WHOLE = "whole.zip";
    private static final String PLAIN = "Product T-1";

    private final Path place;
    private final Map<String, ShopKey> keys = new HashMap<>();
    private Map<Long, String> states = Map.of();
    private Map<Long, String> statesInFile = Map.of();

    private Undertakings(Path folder) {
        this.place = folder.resolve("making");
    }

    static List<Undertaking> all(Path folder) throws IOException {
        Undertakings make = new Undertakings(folder);
        return List.of(make.backup(), make.restoration(), make.restoreOfDamaged(), make.upgrade(new GoldenShop(11)), make.encryption(), make.decryption());
    }

    private Undertaking backup() throws IOException {
        Image start = made();
        return new Undertaking("backup", start, states, (folder, course) -> {
            try (Given shop = Given.opened(folder, new Watch())) {
                course.begins();
                shop.shop.backups().make(Reason.ASKED, Course.SILENT);
                course.isDone();
            }
        }, Undertakings::settled, (at, done, thorough) -> {
            String fault = backups(at, done ? 2 : 1);
            return fault.isEmpty() && thorough ? anotherBackup(at) : fault;
        });
    }

    /** Of a shop that is well: to the newest backup and forward again. */
    private Undertaking restoration() throws IOException {
        return new Undertaking("restore", made(), states, (folder, course) -> {
            course.begins();
            restored(folder, restore(folder).choices().getFirst().id());
            course.isDone();
        }, Undertakings::settled, this::afterRestore);
    }

    /** Of one that has lost its journal and its documents as well, from a file with everything inside. */
    private Undertaking restoreOfDamaged() throws IOException {
        Image start = made();
        start.files().keySet().removeIf(file -> file.startsWith("shop/journal") || file.startsWith("shop/documents"));
        states = statesInFile;
        Path file = Path.of("shop", "shop.mv.db");
        byte[] damaged = start.files().get(file).clone();
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 4096, (byte) 0);
        start.files().put(file, damaged);
        return new Undertaking("restore of a damaged shop", start, states, (folder, course) -> {
            course.begins();
            restored(folder, folder.path().resolveSibling(WHOLE).toString());
            course.isDone();
        }, (shop, done) -> {
            ShopFolder folder = settled(shop, done);
            if (!done && Arrays.equals(Files.readAllBytes(folder.databaseFile()), damaged)) {
                restored(folder, folder.path().resolveSibling(WHOLE).toString()); // the owner has not seen it end, and does it again
            }
            return folder;
        }, this::afterRestore);
    }

    private Undertaking upgrade(GoldenShop golden) throws IOException {
        golden.copyTo(Undertaking.shop(place));
        Image start = taken();
        start.writeTo(place);
        try (Given today = Given.opened(new ShopFolder(Undertaking.shop(place)), new Watch())) {
            know(today);
        }
        Image.delete(place);
        return new Undertaking("upgrade", start, states, (folder, course) -> {
            course.begins();
            try (Given upgraded = Given.opened(folder, new Watch())) {
                course.isDone();
            }
        }, Undertakings::settled, (at, done, thorough) -> leftOvers(at, "shop/upgrade", "shop/upgrade.lock")
                + (done && !Files.exists(at.resolve("shop/shop-v11.mv.db")) ? "the old file is gone" : ""));
    }

    private Undertaking encryption() throws IOException {
        return new Undertaking("encryption", made(), states, (folder, course) -> {
            course.begins();
            Quick.encryption(folder, new Watch()).turnOn("anna", PASSPHRASE, RecoveryKey.random());
            course.isDone();
        }, this::opened, (at, done, thorough) -> {
            boolean on = Files.exists(at.resolve("shop/shop.key"));
            return leftOvers(at, "shop/changeover") + (on ? plain(at.resolve("shop")) : done ? "said to be encrypted, and is not" : "");
        });
    }

    private Undertaking decryption() throws IOException {
        Image plain = made();
        plain.writeTo(place);
        Quick.encryption(new ShopFolder(Undertaking.shop(place)), new Watch()).turnOn("anna", PASSPHRASE, RecoveryKey.random());
        ShopFolder encrypted = opened(Undertaking.shop(place), true);
        Image start = taken();
        return new Undertaking("decryption", start, states, (folder, course) -> {
            ShopFolder open = folder.with(encrypted.key());
            course.begins();
            new Encryption(open, new Watch()).turnOff();
            course.isDone();
        }, this::opened, (at, done, thorough) -> leftOvers(at, "shop/changeover")
                + (done && Files.exists(at.resolve("shop/shop.key")) ? "said to be decrypted, and is not" : ""));
    }

    /** A shop with a backup, and more after it. */
    private Image made() throws IOException {
        try (Given shop = Given.created(new ShopFolder(Undertaking.shop(place)), new Watch(), db -> {})) {
            Errands.everything(shop);
            shop.shop.backups().makeFile(place.resolve(WHOLE), Course.SILENT);
            know(shop);
            statesInFile = states;
            shop.shop.backups().make(Reason.ASKED, Course.SILENT);
            Errands.orders(shop, 9101);
            Errands.invoice(shop, 9004);
            Errands.papers(shop);
            know(shop);
        }
        return taken();
    }

    private Image taken() throws IOException {
        Image image = Image.of(place);
        Image.delete(place);
        return image;
    }

    private void know(Given shop) {
        ShopText text = ShopText.of(shop.db);
        states = Map.of(text.lastSeq(), text.hash());
    }

    private static ShopFolder settled(Path shop, boolean done) throws IOException {
        ShopFolder folder = new ShopFolder(shop);
        Restore.settle(folder);
        Changeover.settle(folder);
        return folder;
    }

    /** Deriving a key takes longer than all the rest: a key file that was opened before is known. */
    private ShopFolder opened(Path shop, boolean done) throws IOException {
        ShopFolder folder = settled(shop, done);
        return folder.openedBy(file -> new app.kontor.vault.KeyFile.Opened(keys.computeIfAbsent(file.id().toString(),
                id -> file.byPassphrase("anna", PASSPHRASE).key()), "anna"));
    }

    private static Restore restore(ShopFolder folder) {
        return new Restore(folder, folder.path().resolveSibling("workstation.properties"), new Inspector(new Watch(), "anna", "test",
                db -> new Shop(db, folder).selfCheck().figures()));
    }

    private static void restored(ShopFolder folder, String wanted) {
        restore(folder).run(wanted, Course.SILENT);
    }

    private String afterRestore(Path at, boolean done, boolean thorough) throws IOException {
        try (Stream<Path> all = Files.list(at)) {
            boolean putAside = all.anyMatch(file -> file.getFileName().toString().startsWith("shop-damaged-"));
            return backups(at, 1) + leftOvers(at, "shop.restoring", "shop/restored.json") + (done && !putAside ? "the old folder is gone" : "");
        }
    }

    /** Each generation that counts has to be whole, with the documents that it names. */
    private static String backups(Path at, int least) {
        Restore restore = restore(new ShopFolder(Undertaking.shop(at)));
        List<Generation> there = restore.all();
        there.stream().filter(Generation::isVerified).forEach(one -> restore.look(one.file()));
        boolean damaged = there.stream().anyMatch(one -> one.state() == Generation.State.DAMAGED);
        long good = there.stream().filter(Generation::isVerified).count();
        return damaged ? "a damaged backup" : good < least ? "a backup is gone, there are " + good : "";
    }

    private static String anotherBackup(Path at) {
        try (Given shop = Given.opened(new ShopFolder(Undertaking.shop(at)), new Watch())) {
            Generation made = shop.shop.backups().make(Reason.ASKED, Course.SILENT);
            return made.isVerified() ? "" : "no other backup could be made";
        }
    }

    private static String leftOvers(Path at, String... names) {
        return Stream.of(names).filter(name -> Files.exists(at.resolve(name))).map(name -> "left behind " + name + " ").reduce("", String::concat);
    }

    private static String plain(Path at) throws IOException {
        for (var file : Image.of(at).files().entrySet()) {
            if (new String(file.getValue(), StandardCharsets.ISO_8859_1).contains(PLAIN)) {
                return "still readable in " + file.getKey();
            }
        }
        return "";
    }
}
