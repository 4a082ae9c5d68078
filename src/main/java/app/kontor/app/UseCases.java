package app.kontor.app;

import app.kontor.backup.Backups;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.Pictures;
import app.kontor.catalog.SupplierItems;
import app.kontor.catalog.TaxRateBook;
import app.kontor.channel.Channels;
import app.kontor.day.GoodsLabels;
import app.kontor.day.InvoicePaper;
import app.kontor.day.OrderDesk;
import app.kontor.day.PackDesk;
import app.kontor.day.PaperRun;
import app.kontor.day.ParcelPaper;
import app.kontor.day.PickPaper;
import app.kontor.day.SelfCheck;
import app.kontor.day.SendingOut;
import app.kontor.db.Database;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.exporting.OpenFolder;
import app.kontor.exporting.PersonalData;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.Packing;
import app.kontor.fulfilment.Parcels;
import app.kontor.fulfilment.PickLists;
import app.kontor.history.History;
import app.kontor.invoicing.Invoicing;
import app.kontor.partner.Partners;
import app.kontor.partner.Suppliers;
import app.kontor.purchasing.Ordering;
import app.kontor.purchasing.Purchasing;
import app.kontor.reporting.Today;
import app.kontor.sales.CustomerBook;
import app.kontor.sales.Matching;
import app.kontor.sales.OrderNotes;
import app.kontor.sales.Orders;
import app.kontor.security.ShopKeys;
import app.kontor.settings.SavedViews;
import app.kontor.settings.Settings;
import app.kontor.settings.Users;
import app.kontor.stock.ProductList;
import app.kontor.stock.Stock;
import org.jspecify.annotations.Nullable;

/**
 * What can be done in an open shop, feature by feature: the only place that says {@code new} on use cases. They hold nothing but the
 * way to the data, so each call may make its own. Made once: paper, which keeps its fonts, backups, which take turns, and the indexes.
 */
public abstract sealed class UseCases extends FileCases permits Shop {
    private final Database db;
    private final ShopFolder folder;
    private final InvoicePaper invoicePaper;
    private final Backups backups;
    private final Indexes indexes;

    /** @param open the same shop, if it is open already: what is made once is shared with it */
    UseCases(Database db, ShopFolder folder, @Nullable UseCases open) {
        super(db, folder, open);
        this.db = db;
        this.folder = folder;
        this.backups = open != null ? open.backups : new Safekeeping(folder, db.clock()).of(db, settings());
        this.indexes = open != null ? open.indexes : new Indexes(folder, db.readOnlyBecause().isEmpty());
        this.invoicePaper = new InvoicePaper(db, new Invoicing(db, indexes.invoices), documents);
    }

    // The shop itself

    @Override
    public final Settings settings() {
        return new Settings(db, documents);
    }

    public final Users users() {
        return new Users(db, folder);
    }

    public final SavedViews savedViews() {
        return new SavedViews(db);
    }

    @Override
    public final Channels channels() {
        return new Channels(db);
    }

    public final TaxRateBook taxRates() {
        return new TaxRateBook(db);
    }

    public final Documents documents() {
        return documents;
    }

    /** The ways into this shop, if it is encrypted. */
    public final ShopKeys keys() {
        return new ShopKeys(folder, db.actor());
    }

    // Goods

    public final Catalog catalog() {
        return new Catalog(db);
    }

    public final Purchasing purchasing() {
        return new Purchasing(db);
    }

    public final Ordering ordering() {
        return new Ordering(db);
    }

    public final SupplierItems supplierItems() {
        return new SupplierItems(db);
    }

    public final Pictures pictures() {
        return new Pictures(db, documents);
    }

    public final ProductList productList() {
        return new ProductList(db, indexes.goods);
    }

    public final Stock stock() {
        return new Stock(db, indexes.goods);
    }

    public final GoodsLabels goodsLabels() {
        return new GoodsLabels(db, invoicePaper);
    }

    // People

    public final Partners partners() {
        return new Partners(db);
    }

    public final Suppliers suppliers() {
        return new Suppliers(db);
    }

    public final CustomerBook customerBook() {
        return new CustomerBook(db, indexes.customers);
    }

    public final PersonalData personalData() {
        return new PersonalData(db, customerBook(), history(), orders(), invoicePaper::pdf);
    }

    // Orders

    final void closeIndexes() {
        indexes.close();
    }

    @Override
    public final Orders orders() {
        return new Orders(db, indexes.orders);
    }

    public final OrderDesk orderDesk() {
        return new OrderDesk(db);
    }

    public final OrderNotes orderNotes() {
        return new OrderNotes(db);
    }

    public final Matching matching() {
        return new Matching(db);
    }

    // From the shelf to the parcel

    public final Fulfilment fulfilment() {
        return new Fulfilment(db);
    }

    public final PickLists pickLists() {
        return new PickLists(db);
    }

    public final PickPaper pickPaper() {
        return new PickPaper(db, invoicePaper);
    }

    public final Packing packing() {
        return new Packing(db);
    }

    public final PackDesk packDesk() {
        return new PackDesk(sendingOut(), packing());
    }

    public final SendingOut sendingOut() {
        return new SendingOut(db);
    }

    public final Parcels parcels() {
        return new Parcels(db, orders());
    }

    public final ParcelPaper parcelPaper() {
        return new ParcelPaper(db, invoicePaper);
    }

    // Invoices

    public final Invoicing invoicing() {
        return new Invoicing(db, indexes.invoices);
    }

    public final InvoicePaper invoicePaper() {
        return invoicePaper;
    }

    public final PaperRun paperRun() {
        return new PaperRun(db, invoicePaper);
    }

    @Override
    final OpenFolder.Papers papers() {
        return new OpenFolder.Papers(invoicePaper::complete, invoicePaper::pdf);
    }

    // What happened, and whether it is all still there

    public final History history() {
        return new History(db, Stock::recompute);
    }

    public final Today today() {
        return new Today(db, orders(), stock(), invoicing());
    }

    @Override
    public final Backups backups() {
        return backups;
    }

    public final SelfCheck selfCheck() {
        return new SelfCheck(new SelfCheck.Parts(stock(), purchasing(), orders(), invoicing(), invoicePaper, history(), db));
    }
}
