package app.kontor.app;

import app.kontor.backup.Backups;
import app.kontor.backup.Course;
import app.kontor.backup.Inspector;
import app.kontor.backup.Reason;
import app.kontor.backup.Restore;
import app.kontor.db.Changeover;
import app.kontor.db.Database;
import app.kontor.db.Disk;
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.settings.Settings;
import app.kontor.settings.WorkstationFile;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.LoggerFactory;

/** Backups and restore with what they need of the rest of the program, and when the shop is backed up by itself. */
final class Safekeeping {
    /** Up to so many rows an import is as easily looked over as any other command. */
    private static final int SMALL_IMPORT = 50;

    private final ShopFolder folder;
    private final Clock clock;

    Safekeeping(ShopFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Backups of(Database db, Settings settings) {
        return new Backups(Backups.Source.open(folder, db, workstation(), () -> settings.get().zone()), inspector());
    }

    Restore restore() {
        return new Restore(folder, workstation(), inspector());
    }

    /** What has to happen in a folder before a shop is looked for in it. */
    void settle() {
        Restore.settle(folder);
        try {
            Changeover.settle(folder);
        } catch (IOException e) {
            throw Disk.refused("shop.diskRefused", e);
        }
    }

    /** A shop of an older schema is backed up before it is migrated. */
    void beforeMigration() {
        if (ShopDatabase.isOlder(folder)) {
            new Backups(Backups.Source.closed(folder, workstation()), inspector()).make(Reason.MIGRATION, Course.SILENT);
        }
    }

    /** @param rows what the import brings */
    static void beforeImport(Backups backups, int rows) {
        if (rows <= SMALL_IMPORT || !backups.isDue(Reason.IMPORT)) {
            return;
        }
        try {
            backups.make(Reason.IMPORT, Course.SILENT);
        } catch (BusinessRuleException refused) {
            if (!refused.key().equals("backup.busy")) {
                throw refused;
            }
            LoggerFactory.getLogger(Safekeeping.class).info("Another process is making a backup of this shop");
        }
    }

    private Inspector inspector() {
        return new Inspector(clock, Entrance.pcUser(), Entrance.PROGRAM, db -> new Shop(db, folder).selfCheck().figures());
    }

    private static Path workstation() {
        return WorkstationFile.of(System.getenv(), System.getProperties()).path();
    }
}
