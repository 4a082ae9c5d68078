package app.kontor.db;

import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Creates and opens a shop's H2 file: the start guard looks at the folder before H2 does, the owner's connection opens the file and
 * stays, the journal completes what a crash cut off, an older schema is migrated, and only then somebody may work.
 */
public final class ShopDatabase {
    private static final int LOCKED = 90020;

    private final ShopFolder folder;
    private final ShopStart start;

    private ShopDatabase(ShopFolder folder, Clock clock, String user, String program) {
        this.folder = folder;
        this.start = new ShopStart(folder, new Database.Origin(clock, user, program, Integer.toString(Migrations.LATEST)));
    }

    /** A new, empty shop. @throws BusinessRuleException shop.notEmpty, shop.diskFull, shop.notWritable */
    public static Database create(ShopFolder folder, Clock clock, String user, String program) {
        if (!folder.isEmpty() && !(folder.holdsShop() && clearUnfinished(folder) && folder.isEmpty())) {
            throw new BusinessRuleException("shop.notEmpty", folder.path());
        }
        ShopDatabase shop = new ShopDatabase(folder, clock, user, program);
        return shop.connecting(shop.start::make);
    }

    public static Database open(ShopFolder folder, Clock clock, String user, String program) {
        return open(folder, clock, user, program, (tx, variants) -> {});
    }

    /**
     * Opens a shop to work in.
     *
     * @param derived sums up what the journal does not hold, when commands had to be completed
     * @throws BusinessRuleException shop.missing, shop.encrypted, shop.locked, shop.newer, shop.damaged.*, shop.keyMissing,
     *     shop.journalBehind, shop.journalDamaged, shop.diskFull, shop.notWritable, shop.migrationFailed
     */
    public static Database open(ShopFolder folder, Clock clock, String user, String program, Derived derived) {
        requireShop(folder);
        ShopDatabase shop = new ShopDatabase(folder, clock, user, program);
        try {
            return shop.connecting(() -> shop.start.start(derived));
        } catch (BusinessRuleException e) {
            if (e.key().startsWith("shop.damaged") && clearUnfinished(folder)) {
                throw new BusinessRuleException("shop.missing", folder.path());
            }
            throw e;
        }
    }

    /** Clears away a shop whose making was cut off before anybody was told of it. @return whether it was one */
    public static boolean clearUnfinished(ShopFolder folder) {
        try {
            return Unfinished.clear(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a shop to be looked at and checked, whatever its manifest and journal say. Nothing in its folder is changed. */
    public static Database inspect(ShopFolder folder, Clock clock, String user, String program) {
        requireShop(folder);
        ShopDatabase shop = new ShopDatabase(folder, clock, user, program);
        return shop.connecting(shop.start::look);
    }

    /**
     * Takes the database as it is, without its journal, after everything else in it was found right: the owner's way on when the two do not
     * belong together and no backup is wanted. The journal is put aside; the next opening checks everything once more and begins another.
     *
     * @return where the old journal lies now
     * @throws BusinessRuleException shop.readOnly if something else is wrong too
     */
    public static Path renewJournal(ShopFolder folder, Clock clock, String user, String program) {
        try (Database looked = inspect(folder, clock, user, program)) {
            looked.faults().stream().filter(f -> !f.check().equals("journal") && !f.check().equals("file")).findFirst().ifPresent(f -> {
                throw new BusinessRuleException("shop.readOnly", f.detail());
            });
        }
        try {
            return new JournalFiles(folder).putAside(clock);
        } catch (IOException e) {
            throw Disk.refused("shop.diskRefused", e);
        }
    }

    /** The last command of a shop as its manifest has it, which may be an old one; 0 without a sound manifest. */
    public static long lastKnownSeq(ShopFolder folder) {
        try {
            return Manifest.read(folder.manifest()).map(Manifest::lastSeq).orElse(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a closed shop will be migrated when it is opened. */
    public static boolean isOlder(ShopFolder folder) {
        try {
            return Manifest.read(folder.manifest()).map(last -> last.schema() < Migrations.LATEST).orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireShop(ShopFolder folder) {
        if (!folder.holdsShop()) {
            throw new BusinessRuleException("shop.missing", folder.path());
        }
        if (folder.isEncrypted() && folder.key() == null) {
            throw new BusinessRuleException("shop.encrypted", folder.path());
        }
    }

    private Database connecting(ShopStart.Step work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw Disk.refused("shop.diskRefused", e);
        } catch (DataAccessException e) {
            throw meaning(e.getCause(SQLException.class), e);
        } catch (SQLException e) {
            throw meaning(e, e);
        }
    }

    /** H2 meets a damaged page wherever it happens to read it: 50000, a column that is not there, a password that is not the one. */
    private RuntimeException unreadable(Exception e) {
        LoggerFactory.getLogger(ShopDatabase.class).error("The shop could not be opened", e);
        return new StartGuard(folder).damaged("");
    }

    private RuntimeException meaning(@Nullable SQLException cause, Exception e) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof IOException disk) {
                return Disk.refused("shop.diskRefused", disk);
            }
        }
        return switch (cause == null ? 0 : cause.getErrorCode()) {
            case LOCKED -> new BusinessRuleException("shop.locked", folder.path());
            case 90048 -> new BusinessRuleException("shop.damaged.format", folder.path());
            default -> unreadable(e);
        };
    }
}
