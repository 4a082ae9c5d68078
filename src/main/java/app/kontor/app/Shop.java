package app.kontor.app;

import app.kontor.backup.Backups;
import app.kontor.backup.Restore;
import app.kontor.catalog.Catalog;
import app.kontor.catalog.Pictures;
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
import app.kontor.db.ShopDatabase;
import app.kontor.db.ShopFolder;
import app.kontor.document.Documents;
import app.kontor.exporting.Exporting;
import app.kontor.exporting.PersonalData;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.Packing;
import app.kontor.fulfilment.Parcels;
import app.kontor.fulfilment.PickLists;
import app.kontor.history.History;
import app.kontor.importing.plan.Importing;
import app.kontor.invoicing.Invoicing;
import app.kontor.partner.Partners;
import app.kontor.sales.CustomerBook;
import app.kontor.reporting.Today;
import app.kontor.sales.Matching;
import app.kontor.sales.OrderNotes;
import app.kontor.sales.Orders;
import app.kontor.security.ShopKeys;
import app.kontor.settings.NewShop;
import app.kontor.settings.SavedViews;
import app.kontor.settings.Settings;
import app.kontor.settings.Users;
import app.kontor.stock.ProductList;
import app.kontor.stock.Stock;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.vault.Opener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open shop with all its use cases, wired by hand. Whoever opened it closes it. */
public final class Shop implements AutoCloseable {
    static final String PROGRAM = "0.1.0";

    private final Database db;
    private final ShopFolder folder;
    private final Documents documents;
    private final Settings settings;
    private final Channels channels;
    private final Catalog catalog;
    private final Pictures pictures;
    private final ProductList productList;
    private final SavedViews savedViews;
    private final Users users;
    private final TaxRateBook taxRates;
    private final Partners partners;
    private final CustomerBook customerBook;
    private final PersonalData personalData;
    private final Stock stock;
    private final Orders orders;
    private final Matching matching;
    private final History history;
    private final Importing importing;
    private final Exporting exporting;
    private final Fulfilment fulfilment;
    private final Invoicing invoicing;
    private final InvoicePaper invoicePaper;
    private final PickPaper pickPaper;
    private final PaperRun paperRun;
    private final SendingOut sendingOut;
    private final OrderDesk orderDesk;
    private final OrderNotes orderNotes;
    private final Packing packing;
    private final PickLists pickLists;
    private final Parcels parcels;
    private final PackDesk packDesk;
    private final ParcelPaper parcelPaper;
    private final SelfCheck selfCheck;
    private final Today today;
    private final GoodsLabels goodsLabels;
    private final Backups backups;

    /** The shop over any database: the H2 file, or PostgreSQL. */
    public Shop(Database db, ShopFolder folder) {
        this(db, folder, null);
    }

    /** @param shared the backups of a shop that is open already: they take turns */
    private Shop(Database db, ShopFolder folder, @Nullable Backups shared) {
        this.db = db;
        this.folder = folder;
        this.documents = new Documents(folder);
        this.settings = new Settings(db, documents);
        this.channels = new Channels(db);
        this.catalog = new Catalog(db);
        this.pictures = new Pictures(db, documents);
        this.productList = new ProductList(db);
        this.savedViews = new SavedViews(db);
        this.users = new Users(db);
        this.taxRates = new TaxRateBook(db);
        this.partners = new Partners(db);
        this.customerBook = new CustomerBook(db);
        this.stock = new Stock(db);
        this.orders = new Orders(db);
        this.matching = new Matching(db);
        this.history = new History(db, Stock::recompute);
        this.personalData = new PersonalData(db, customerBook, history);
        this.backups = shared != null ? shared : new Safekeeping(folder, db.clock()).of(db, settings);
        this.importing = new Importing(db, documents, rows -> Safekeeping.beforeImport(backups, rows));
        this.exporting = new Exporting(db);
        this.fulfilment = new Fulfilment(db);
        this.invoicing = new Invoicing(db);
        this.invoicePaper = new InvoicePaper(db, invoicing, documents);
        this.pickPaper = new PickPaper(db, invoicePaper);
        this.paperRun = new PaperRun(db, invoicePaper);
        this.sendingOut = new SendingOut(db);
        this.orderDesk = new OrderDesk(db);
        this.orderNotes = new OrderNotes(db);
        this.packing = new Packing(db);
        this.pickLists = new PickLists(db);
        this.parcels = new Parcels(db);
        this.packDesk = new PackDesk(sendingOut, packing);
        this.parcelPaper = new ParcelPaper(db, invoicePaper);
        this.goodsLabels = new GoodsLabels(db, invoicePaper);
        this.today = new Today(db);
        this.selfCheck = new SelfCheck(new SelfCheck.Parts(stock, orders, invoicing, invoicePaper, history, db));
    }

    public static boolean exists(Path dir) {
        settle(dir);
        return new ShopFolder(dir).holdsShop();
    }

    /** Whether a new shop may be made here. */
    public static boolean isFree(Path dir) {
        settle(dir);
        return new ShopFolder(dir).isEmpty();
    }

    /** A restore that was interrupted may have left the shop under another name. */
    private static void settle(Path dir) {
        new Safekeeping(new ShopFolder(dir), Clock.systemUTC()).settle();
    }

    /** Where the window that holds the shop of this folder takes commands. */
    public static Path socket(Path dir) {
        return new ShopFolder(dir).socket();
    }

    public Path socket() {
        return folder.socket();
    }

    /** @throws BusinessRuleException shop.missing, shop.encrypted, shop.locked, shop.damaged, shop.newer */
    public static Shop open(Path dir) {
        return open(dir, Clock.systemUTC());
    }

    public static Shop open(Path dir, Clock clock) {
        return Entrance.open(dir, Opener.NOTHING, clock);
    }

    /** As {@link #open(Path)}, a shop that may be encrypted. */
    public static Shop open(Path dir, Opener opener) {
        return Entrance.open(dir, opener, Clock.systemUTC());
    }

    /** Goes on without the journal that does not belong to this database; see {@link ShopDatabase#renewJournal}. */
    public static Path renewJournal(Path dir, Opener opener) {
        return Entrance.renewJournal(dir, opener);
    }

    /** Opens a shop to be looked at and checked, though it can't be worked with. */
    public static Shop inspect(Path dir, Opener opener) {
        return Entrance.inspect(dir, opener);
    }

    /** @throws BusinessRuleException shop.notEmpty, setting.invalid */
    public static Shop create(Path dir, NewShop wanted) {
        return create(dir, wanted, Clock.systemUTC());
    }

    public static Shop create(Path dir, NewShop wanted, Clock clock) {
        return create(dir, FirstAnswers.of(wanted), clock);
    }

    public static Shop create(Path dir, FirstAnswers answers, Clock clock) {
        return Entrance.create(dir, answers, clock);
    }

    /** Fills an empty database: settings by country, the first location. */
    public void prepare(NewShop wanted) {
        FirstAnswers.of(wanted).writeTo(db);
    }

    /** The same open shop, worked in by somebody else. */
    public Shop as(Actor other) {
        return other.equals(db.actor()) ? this : new Shop(db.as(other), folder, backups);
    }

    /** Why this shop can only be looked at, if so: what the check found first. */
    public Optional<String> readOnlyBecause() {
        return db.readOnlyBecause();
    }

    /** What the owner should know about the place where the shop lies, as keys of sentences with the folder as their argument. */
    public List<String> warnings() {
        return folder.warnings();
    }

    Database database() {
        return db;
    }

    /** Calls back after every change, on the thread that made it. */
    public void onChange(Runnable listener) {
        db.onChange(listener);
    }

    public ShopFolder folder() {
        return folder;
    }

    public Documents documents() {
        return documents;
    }

    public Settings settings() {
        return settings;
    }

    public Channels channels() {
        return channels;
    }

    public Catalog catalog() {
        return catalog;
    }

    public Pictures pictures() {
        return pictures;
    }

    public ProductList productList() {
        return productList;
    }

    public PersonalData personalData() {
        return personalData;
    }

    public CustomerBook customerBook() {
        return customerBook;
    }

    public SavedViews savedViews() {
        return savedViews;
    }

    /** The ways into this shop, if it is encrypted. */
    public ShopKeys keys() {
        return new ShopKeys(folder, db.actor());
    }

    public Users users() {
        return users;
    }

    public TaxRateBook taxRates() {
        return taxRates;
    }

    public Partners partners() {
        return partners;
    }

    public Stock stock() {
        return stock;
    }

    public Orders orders() {
        return orders;
    }

    public Matching matching() {
        return matching;
    }

    public History history() {
        return history;
    }

    public Importing importing() {
        return importing;
    }

    public Exporting exporting() {
        return exporting;
    }

    public Fulfilment fulfilment() {
        return fulfilment;
    }

    public Invoicing invoicing() {
        return invoicing;
    }

    public InvoicePaper invoicePaper() {
        return invoicePaper;
    }

    public PickPaper pickPaper() {
        return pickPaper;
    }

    public PaperRun paperRun() {
        return paperRun;
    }

    public SendingOut sendingOut() {
        return sendingOut;
    }

    public OrderDesk orderDesk() {
        return orderDesk;
    }

    public OrderNotes orderNotes() {
        return orderNotes;
    }

    public Packing packing() {
        return packing;
    }

    public PickLists pickLists() {
        return pickLists;
    }

    public Parcels parcels() {
        return parcels;
    }

    public PackDesk packDesk() {
        return packDesk;
    }

    public ParcelPaper parcelPaper() {
        return parcelPaper;
    }

    public GoodsLabels goodsLabels() {
        return goodsLabels;
    }

    public Today today() {
        return today;
    }

    public Backups backups() {
        return backups;
    }

    /** Getting the shop of a folder back, whatever state it is in. Nobody may have it open. */
    public static Restore restore(Path dir) {
        return new Safekeeping(new ShopFolder(dir), Clock.systemUTC()).restore();
    }

    public SelfCheck selfCheck() {
        return selfCheck;
    }

    @Override
    public void close() {
        LogFile.stop();
        db.close();
    }

    /** The name by which the operating system knows who sits here. */
    public static String pcUser() {
        return System.getProperty("user.name", "");
    }
}
