package app.kontor.app;

import app.kontor.db.Database;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.stock.Stock;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** The way into a shop: what was interrupted is settled, the key is found, an older schema is backed up before it changes. */
public final class Entrance {
    private Entrance() {}

    static Shop open(Path dir, Opener opener, Clock clock) {
        new Safekeeping(new ShopFolder(dir), clock).settle();
        ShopFolder folder = new ShopFolder(dir).openedBy(opener);
        new Safekeeping(folder, clock).beforeMigration();
        Database db = ShopDatabase.open(folder, clock, Shop.pcUser(), Shop.PROGRAM, Stock::recompute);
        if (db.isUnused()) { // made, but never set up: its making was cut off
            db.close();
            ShopDatabase.clearUnfinished(folder);
            throw new BusinessRuleException("shop.missing", folder.path());
        }
        Shop shop = new Shop(db, folder);
        LogFile.startIn(folder);
        return shop;
    }

    static Shop create(Path dir, FirstAnswers answers, Clock clock) {
        ShopFolder folder = new ShopFolder(dir);
        new Safekeeping(folder, clock).settle();
        Database db = ShopDatabase.create(folder, clock, Shop.pcUser(), Shop.PROGRAM);
        LogFile.startIn(folder);
        answers.writeTo(db);
        return new Shop(db, folder);
    }

    /** However a shop is damaged, that must not keep anybody from restoring it. */
    public static void whereItOpens(Path dir, Opener opener, Consumer<Shop> work) {
        try (Shop open = open(dir, opener, Clock.systemUTC())) {
            work.accept(open);
        } catch (BusinessRuleException refused) {
            if (refused.key().startsWith("user.")) {
                throw refused;
            }
        } catch (RuntimeException damaged) {
            LoggerFactory.getLogger(Entrance.class).info("The shop does not open any more: {}", damaged.getClass().getName());
        }
    }

    static Shop inspect(Path dir, Opener opener) {
        ShopFolder folder = new ShopFolder(dir).openedBy(opener);
        return new Shop(ShopDatabase.inspect(folder, Clock.systemUTC(), Shop.pcUser(), Shop.PROGRAM), folder);
    }

    static Path renewJournal(Path dir, Opener opener) {
        return ShopDatabase.renewJournal(new ShopFolder(dir).openedBy(opener), Clock.systemUTC(), Shop.pcUser(), Shop.PROGRAM);
    }
}
