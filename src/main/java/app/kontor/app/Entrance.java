package app.kontor.app;

import app.kontor.backup.Restore;
import app.kontor.db.Database;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.settings.NewShop;
import app.kontor.stock.Stock;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What can be done with a folder before a shop is open in it: made, opened, looked at, restored. What was interrupted is settled
 * first, the key is found, and an older schema is backed up before it changes.
 */
public final class Entrance {
    static final String PROGRAM = "0.1.0";

    private Entrance() {}

    public static boolean exists(Path dir) {
        settle(dir, Clock.systemUTC());
        return new ShopFolder(dir).holdsShop();
    }

    /** Whether a new shop may be made here. */
    public static boolean isFree(Path dir) {
        settle(dir, Clock.systemUTC());
        return new ShopFolder(dir).isEmpty();
    }

    /** @throws BusinessRuleException shop.notEmpty, setting.invalid */
    public static Shop create(Path dir, NewShop wanted) {
        return create(dir, wanted, Clock.systemUTC());
    }

    public static Shop create(Path dir, NewShop wanted, Clock clock) {
        return create(dir, FirstAnswers.of(wanted), clock);
    }

    public static Shop create(Path dir, FirstAnswers answers, Clock clock) {
        ShopFolder folder = new ShopFolder(dir);
        settle(dir, clock);
        Database db = ShopDatabase.create(folder, clock, pcUser(), PROGRAM);
        LogFile.startIn(folder);
        answers.writeTo(db);
        return new Shop(db, folder);
    }

    /** @throws BusinessRuleException shop.missing, shop.encrypted, shop.locked, shop.damaged, shop.newer */
    public static Shop open(Path dir) {
        return open(dir, Opener.NOTHING);
    }

    public static Shop open(Path dir, Clock clock) {
        return open(dir, Opener.NOTHING, clock);
    }

    /** As {@link #open(Path)}, a shop that may be encrypted. */
    public static Shop open(Path dir, Opener opener) {
        return open(dir, opener, Clock.systemUTC());
    }

    private static Shop open(Path dir, Opener opener, Clock clock) {
        settle(dir, clock);
        ShopFolder folder = new ShopFolder(dir).openedBy(opener);
        new Safekeeping(folder, clock).beforeMigration();
        Database db = ShopDatabase.open(folder, clock, pcUser(), PROGRAM, Stock::recompute);
        if (db.isUnused()) { // made, but never set up: its making was cut off
            db.close();
            ShopDatabase.clearUnfinished(folder);
            throw new BusinessRuleException("shop.missing", folder.path());
        }
        Shop shop = new Shop(db, folder);
        admit(shop, opener);
        LogFile.startIn(folder);
        return shop;
    }

    private static void admit(Shop shop, Opener opener) {
        boolean in = false;
        try {
            shop.users().shutOut(opener);
            in = true;
        } finally {
            if (!in) {
                shop.close();
            }
        }
    }

    /** However a shop is damaged, that must not keep anybody from restoring it; what the work itself gets wrong comes out. */
    public static void whereItOpens(Path dir, Opener opener, Consumer<Shop> work) {
        try (Shop open = openedAtAll(dir, opener)) {
            if (open != null) {
                work.accept(open);
            }
        } catch (BusinessRuleException refused) {
            if (refused.key().startsWith("user.")) {
                throw refused;
            }
            LoggerFactory.getLogger(Entrance.class).info("The shop can't be read any more: {}", refused.key());
        }
    }

    private static @Nullable Shop openedAtAll(Path dir, Opener opener) {
        try {
            return open(dir, opener);
        } catch (BusinessRuleException said) {
            throw said;
        } catch (RuntimeException damaged) { // a page of nonsense may throw anything, and the log has to do for it
            LoggerFactory.getLogger(Entrance.class).info("The shop does not open any more: {}", damaged.getClass().getName());
            return null;
        }
    }

    /** Opens a shop to be looked at and checked, though it can't be worked with. */
    public static Shop inspect(Path dir, Opener opener) {
        ShopFolder folder = new ShopFolder(dir).openedBy(opener);
        return new Shop(ShopDatabase.inspect(folder, Clock.systemUTC(), pcUser(), PROGRAM), folder);
    }

    /** Goes on without the journal that does not belong to this database; see {@link ShopDatabase#renewJournal}. */
    public static Path renewJournal(Path dir, Opener opener) {
        return ShopDatabase.renewJournal(new ShopFolder(dir).openedBy(opener), Clock.systemUTC(), pcUser(), PROGRAM);
    }

    /** Getting the shop of a folder back, whatever state it is in. Nobody may have it open. */
    public static Restore restore(Path dir) {
        return new Safekeeping(new ShopFolder(dir), Clock.systemUTC()).restore();
    }

    /** Where the window that holds the shop of this folder takes commands. */
    public static Path socket(Path dir) {
        return new ShopFolder(dir).socket();
    }

    /** The name by which the operating system knows who sits here. */
    public static String pcUser() {
        return System.getProperty("user.name", "");
    }

    /** A restore or a migration that was interrupted may have left the shop under another name. */
    private static void settle(Path dir, Clock clock) {
        new Safekeeping(new ShopFolder(dir), clock).settle();
    }
}
