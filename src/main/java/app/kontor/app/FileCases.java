package app.kontor.app;

import app.kontor.db.Database;
import app.kontor.document.Documents;
import app.kontor.exporting.Exporting;
import app.kontor.exporting.OpenFolder;
import app.kontor.exporting.carrier.CarrierTemplates;
import app.kontor.exporting.carrier.Uploads;
import app.kontor.exporting.edited.Editing;
import app.kontor.exporting.storefront.Feeds;
import app.kontor.exporting.storefront.Notices;

/** What leaves an open shop as files: its data as tables, lists that come back edited, what storefronts are told. */
public abstract sealed class FileCases permits UseCases {
    final Documents documents;
    private final Database db;

    FileCases(Database db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    abstract OpenFolder.Papers papers();

    public final Exporting exporting() {
        return new Exporting(db);
    }

    /** Everything as an open folder. */
    public final OpenFolder openFolder() {
        return new OpenFolder(db, documents, papers());
    }

    /** Lists out to a spreadsheet and back. */
    public final Editing editing() {
        return new Editing(db);
    }

    /** Stock and prices back to the storefronts. */
    public final Feeds feeds() {
        return new Feeds(db, documents);
    }

    /** Shipment confirmations to the storefronts. */
    public final Notices notices() {
        return new Notices(db, documents);
    }

    /** Layouts of carriers' files. */
    public final CarrierTemplates carrierTemplates() {
        return new CarrierTemplates(db);
    }

    /** Parcels to the carriers. */
    public final Uploads uploads() {
        return new Uploads(db);
    }
}
