package app.kontor.app;

import app.kontor.backup.Backups;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.exporting.Exporting;
import app.kontor.exporting.OpenFolder;
import app.kontor.exporting.carrier.CarrierTemplates;
import app.kontor.exporting.carrier.Uploads;
import app.kontor.exporting.edited.DroppedLists;
import app.kontor.exporting.edited.Editing;
import app.kontor.exporting.saved.SavedExports;
import app.kontor.exporting.storefront.ChannelMemory;
import app.kontor.exporting.storefront.Feeds;
import app.kontor.exporting.storefront.Notices;
import app.kontor.importing.folder.DropFolder;
import app.kontor.importing.plan.Importing;
import app.kontor.importing.plan.PastImports;
import app.kontor.importing.profile.ImportProfiles;
import app.kontor.online.Connections;
import app.kontor.online.Fetching;
import app.kontor.online.Reach;
import app.kontor.online.ShopSecrets;
import app.kontor.online.Telling;
import app.kontor.sales.Orders;
import app.kontor.settings.Settings;
import app.kontor.vault.Keyrings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What comes into an open shop as files, and what leaves it: imports, its data as tables, lists that come back edited, what storefronts are told. */
public abstract sealed class FileCases permits UseCases {
    final Documents documents;
    private final Database db;

    private final ShopFolder folder;
    private final ChannelMemory channelMemory;

    /** @param open the same shop, if it is open already */
    FileCases(Database db, ShopFolder folder, @Nullable FileCases open) {
        this.db = db;
        this.folder = folder;
        this.channelMemory = open != null ? open.channelMemory : new ChannelMemory(db.readOnlyBecause().isEmpty() ? folder.channelIndex() : null);
        this.documents = new Documents(folder);
    }

    abstract OpenFolder.Papers papers();

    public abstract Orders orders();

    public abstract Channels channels();

    public abstract Settings settings();

    public abstract Backups backups();

    // In

    public final Importing importing() {
        return new Importing(db, documents, rows -> Safekeeping.beforeImport(backups(), rows));
    }

    public final PastImports pastImports() {
        return new PastImports(db, documents);
    }

    public final DropFolder dropFolder() {
        return new DropFolder(importing(), channels(), settings(), Clock.systemUTC(), new DroppedLists(editing())::take);
    }

    public final ImportProfiles importProfiles() {
        return new ImportProfiles(db);
    }

    // Out

    public final Exporting exporting() {
        return new Exporting(db);
    }

    /** Everything as an open folder. */
    public final OpenFolder openFolder() {
        return new OpenFolder(db, documents, papers());
    }

    /** Lists out to a spreadsheet and back. */
    public final Editing editing() {
        return new Editing(db, documents);
    }

    /** Stock and prices back to the storefronts. */
    public final Feeds feeds() {
        return new Feeds(db, documents, channelMemory);
    }

    /** Shipment confirmations to the storefronts. */
    public final Notices notices() {
        return new Notices(db, documents, channelMemory);
    }

    /** Layouts of carriers' files. */
    public final CarrierTemplates carrierTemplates() {
        return new CarrierTemplates(db);
    }

    /** Parcels to the carriers. */
    public final Uploads uploads() {
        return new Uploads(db);
    }

    /** Which storefronts are connected to their shops. */
    public final Connections connections() {
        return new Connections(db, new ShopSecrets(System.getenv(), Keyrings.of(System.getenv(), System.getProperties())));
    }

    /** Orders straight from a connected shop. */
    public final Fetching fetching() {
        return new Fetching(folder, Reach.real());
    }

    /** Stock and shipments straight to it. */
    public final Telling telling() {
        return new Telling(feeds(), notices(), Reach.real());
    }

    /** Exports kept by name. */
    public final SavedExports savedExports() {
        return new SavedExports(db, exporting(), orders(), db.clock());
    }
}
