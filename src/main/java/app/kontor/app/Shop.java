package app.kontor.app;

import app.kontor.db.Database;
import app.kontor.db.ShopFolder;
import app.kontor.settings.NewShop;
import app.kontor.value.Actor;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open shop, and all that can be done in it. {@link Entrance} opens it; whoever asked for it closes it. */
public final class Shop extends UseCases implements AutoCloseable {
    private final Database db;
    private final ShopFolder folder;

    /** The shop over any database: the H2 file, or PostgreSQL. */
    public Shop(Database db, ShopFolder folder) {
        this(db, folder, null);
    }

    private Shop(Database db, ShopFolder folder, @Nullable Shop open) {
        super(db, folder, open);
        this.db = db;
        this.folder = folder;
    }

    /** Fills an empty database: settings by country, the first location. */
    public void prepare(NewShop wanted) {
        FirstAnswers.of(wanted).writeTo(db);
    }

    /** The same open shop, worked in by somebody else. */
    public Shop as(Actor other) {
        return other.equals(db.actor()) ? this : new Shop(db.as(other), folder, this);
    }

    public ShopFolder folder() {
        return folder;
    }

    /** Where the window that holds this shop takes commands. */
    public Path socket() {
        return folder.socket();
    }

    /** Why this shop can only be looked at, if so: what the check found first. */
    public Optional<String> readOnlyBecause() {
        return db.readOnlyBecause();
    }

    /** What the owner should know about the place where the shop lies, as keys of sentences with the folder as their argument. */
    public List<String> warnings() {
        return folder.warnings();
    }

    /** Calls back after every change, on the thread that made it. */
    public void onChange(Runnable listener) {
        db.onChange(listener);
    }

    Database database() {
        return db;
    }

    @Override
    public void close() {
        LogFile.stop();
        closeIndexes();
        db.close();
    }
}
