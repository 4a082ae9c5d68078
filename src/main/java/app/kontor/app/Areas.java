package app.kontor.app;

import app.kontor.settings.ShopSettings;
import app.kontor.ui.activity.ActivityScreen;
import app.kontor.ui.backup.BackupCases;
import app.kontor.ui.backup.BackupsScreen;
import app.kontor.ui.channel.ChannelCases;
import app.kontor.ui.channel.ChannelsScreen;
import app.kontor.ui.channel.OnlineCases;
import app.kontor.ui.customers.CustomerCases;
import app.kontor.ui.customers.CustomerScreen;
import app.kontor.ui.customers.CustomersScreen;
import app.kontor.ui.exporting.ExportScreen;
import app.kontor.ui.help.HelpScreen;
import app.kontor.ui.imports.ImportsScreen;
import app.kontor.ui.invoices.InvoicePrinting;
import app.kontor.ui.invoices.InvoiceScreen;
import app.kontor.ui.invoices.InvoicesScreen;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.order.NewOrderScreen;
import app.kontor.ui.order.OrderScreen;
import app.kontor.ui.orders.OrdersScreen;
import app.kontor.ui.orders.PaperTray;
import app.kontor.ui.pack.PackScreen;
import app.kontor.ui.pack.ParcelPrinter;
import app.kontor.ui.picking.PickListScreen;
import app.kontor.ui.picking.PickingScreen;
import app.kontor.ui.printing.LabelPrinting;
import app.kontor.ui.printing.LabelsScreen;
import app.kontor.ui.printing.PrintersScreen;
import app.kontor.ui.products.ProductCases;
import app.kontor.ui.products.ProductScreen;
import app.kontor.ui.products.ProductsScreen;
import app.kontor.ui.profiles.ProfileCases;
import app.kontor.ui.profiles.ProfilesScreen;
import app.kontor.ui.purchasing.PurchaseCases;
import app.kontor.ui.purchasing.PurchaseScreen;
import app.kontor.ui.purchasing.PurchasesScreen;
import app.kontor.ui.settings.KeyDoors;
import app.kontor.ui.settings.SettingsPages;
import app.kontor.ui.settings.SettingsScreen;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.Area.Part;
import app.kontor.ui.shipping.ShippingScreen;
import app.kontor.ui.stock.StockCases;
import app.kontor.ui.stock.StockItemScreen;
import app.kontor.ui.stock.StockScreen;
import app.kontor.ui.suppliers.SupplierCases;
import app.kontor.ui.suppliers.SuppliersScreen;
import app.kontor.ui.today.TodayScreen;
import app.kontor.vault.Keyrings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The areas of a shop's window, in the sidebar's order: the one place that says which screens there are. */
final class Areas {
    private final Shop shop;
    private final Ui ui;
    private final PaperTray tray;
    private final Thumbnails thumbnails;
    private final Office.Doors doors;
    private final Runnable looked;
    private final FileScreens files;
    private volatile ShopSettings settings;

    /**
     * @param doors  for what is done while the shop is closed
     * @param looked    called after a backup or a check
     */
    Areas(Shop shop, ShopSettings settings, Ui ui, PaperTray tray, Office.Doors doors, Runnable looked) {
        this.doors = doors;
        this.looked = looked;
        this.shop = shop;
        this.settings = settings;
        this.ui = ui;
        this.tray = tray;
        this.files = new FileScreens(shop, ui);
        this.thumbnails = new Thumbnails(ui, shop.pictures());
    }

    /** Something was written: on the JavaFX thread. */
    void changed() {
        thumbnails.forget();
    }

    /** As they are now. */
    void settings(ShopSettings now) {
        settings = now;
    }

    List<Area> all() {
        return List.of(
                area("today", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, KeyCode.T, Part.WORK, () -> new TodayScreen(ui, shop, thumbnails)),
                area("orders", MaterialDesignC.CART_OUTLINE, KeyCode.O, Part.WORK, () -> new OrdersScreen(ui, shop, tray)),
                area("picking", MaterialDesignC.CLIPBOARD_LIST_OUTLINE, KeyCode.K, Part.WORK, () -> new PickingScreen(ui, shop)),
                Area.inside("picking", "pick-list", ui.text("area.pick-list"), MaterialDesignC.CLIPBOARD_LIST_OUTLINE,
                        () -> new PickListScreen(ui, shop, tray, thumbnails)),
                area("pack", MaterialDesignP.PACKAGE_VARIANT_CLOSED, KeyCode.P, Part.WORK,
                        () -> new PackScreen(ui, shop, thumbnails, new ParcelPrinter(ui, shop.parcelPaper(), tray))),
                area("invoices", MaterialDesignF.FILE_DOCUMENT_OUTLINE, KeyCode.I, Part.WORK,
                        () -> new InvoicesScreen(ui, shop, new InvoicePrinting(ui, shop, tray))),
                Area.inside("invoices", "invoice", ui.text("area.invoice"), MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                        () -> new InvoiceScreen(ui, shop, new InvoicePrinting(ui, shop, tray))),
                area("products", MaterialDesignT.TAG_OUTLINE, KeyCode.A, Part.STOCK, () -> new ProductsScreen(ui, products(), thumbnails, labels())),
                inside("products", "product", MaterialDesignT.TAG_OUTLINE, () -> new ProductScreen(ui, products(), thumbnails, labels())),
                area("customers", MaterialDesignA.ACCOUNT_OUTLINE, KeyCode.C, Part.STOCK, () -> new CustomersScreen(ui, customers())),
                inside("customers", "customer", MaterialDesignA.ACCOUNT_OUTLINE, () -> new CustomerScreen(ui, customers())),
                area("suppliers", MaterialDesignF.FACTORY, KeyCode.V, Part.STOCK,
                        () -> new SuppliersScreen(ui, new SupplierCases(shop.suppliers(), shop.supplierItems(), shop.history()))),
                area("purchases", MaterialDesignC.CART_ARROW_DOWN, KeyCode.U, Part.STOCK,
                        () -> new PurchasesScreen(ui, purchases())),
                inside("purchases", "purchase", MaterialDesignC.CART_ARROW_DOWN, () -> new PurchaseScreen(ui, purchases(), thumbnails)),
                Area.inside("orders", "order", ui.text("area.order"), MaterialDesignC.CART_OUTLINE,
                        () -> new OrderScreen(ui, shop, tray, thumbnails)),
                inside("orders", "new-order", MaterialDesignC.CART_PLUS, () -> new NewOrderScreen(ui, shop, thumbnails)),
                area("shipping", MaterialDesignT.TRUCK_OUTLINE, KeyCode.D, Part.WORK,
                        () -> new ShippingScreen(ui, shop, new ParcelPrinter(ui, shop.parcelPaper(), tray), files::upload)),
                inside("shipping", "carrier-file", MaterialDesignT.TRUCK_FAST_OUTLINE, files::carrier),
                area("stock", MaterialDesignW.WAREHOUSE, KeyCode.S, Part.STOCK,
                        () -> new StockScreen(ui, stock())),
                inside("stock", "stock-item", MaterialDesignW.WAREHOUSE, this::stockItem),
                area("import", MaterialDesignT.TRAY_ARROW_DOWN, KeyCode.M, Part.TOOLS, files::imports),
                inside("import", "imports", MaterialDesignH.HISTORY, () -> new ImportsScreen(ui, shop.pastImports(), shop.history())),
                inside("import", "profiles", MaterialDesignT.TABLE_EDIT, () -> new ProfilesScreen(ui,
                        new ProfileCases(shop.importProfiles(), shop.pastImports(), shop.history()), files::map)),
                area("export", MaterialDesignT.TRAY_ARROW_UP, KeyCode.E, Part.TOOLS, () -> new ExportScreen(ui,
                        new ExportScreen.Cases(shop.exporting(), shop.editing(), shop.openFolder(), shop.savedExports(), shop.history()), tray.viewer())),
                inside("export", "edited", MaterialDesignT.TABLE_EDIT, files::edited),
                area("channels", MaterialDesignS.STOREFRONT_OUTLINE, KeyCode.W, Part.TOOLS,
                        () -> new ChannelsScreen(ui, new ChannelCases(shop.feeds(), shop.notices(), shop.history(),
                                new OnlineCases(shop.connections(), shop.fetching(), shop.telling(), files::open)))),
                area("labels", MaterialDesignL.LABEL_OUTLINE, KeyCode.L, Part.TOOLS, () -> new LabelsScreen(ui, shop, tray)),
                area("printers", MaterialDesignP.PRINTER_OUTLINE, KeyCode.R, Part.TOOLS,
                        () -> new PrintersScreen(ui, shop.goodsLabels(), tray)),
                area("backups", MaterialDesignB.BACKUP_RESTORE, KeyCode.B, Part.TOOLS, () -> new BackupsScreen(ui, backups(), looked)),
                area("activity", MaterialDesignH.HISTORY, KeyCode.Y, Part.TOOLS,
                        () -> new ActivityScreen(ui, shop.history(), shop.savedViews())),
                area("settings", MaterialDesignC.COG_OUTLINE, KeyCode.COMMA, Part.TOOLS,
                        () -> new SettingsScreen(ui, SettingsPages.of(ui, shop, keyDoors()))),
                area("help", MaterialDesignH.HELP_CIRCLE_OUTLINE, KeyCode.H, Part.TOOLS, () -> new HelpScreen(ui)));
    }

    private BackupCases backups() {
        return new BackupCases(shop.backups(), Entrance.restore(shop.folder().path()), shop.selfCheck(),
                because -> shop.database().readOnly(because), doors.restoring(), tray.viewer(), shop.users().present());
    }

    private KeyDoors keyDoors() {
        return new KeyDoors(tray.printing(), Keyrings.of(System.getenv(), System.getProperties()), doors.recoding());
    }

    private LabelPrinting labels() {
        return new LabelPrinting(ui, shop.catalog(), shop.goodsLabels(), tray);
    }

    private ProductCases products() {
        return new ProductCases(shop.catalog(), shop.productList(), shop.stock(), shop.pictures(), shop.channels(), shop.supplierItems(), shop.savedViews(),
                shop.history(), () -> settings.currency());
    }

    private CustomerCases customers() {
        return new CustomerCases(shop.customerBook(), shop.partners(), shop.personalData(), shop.savedViews(), shop.history());
    }

    private PurchaseCases purchases() {
        return new PurchaseCases(shop.purchasing(), shop.ordering(), shop.suppliers(), shop.supplierItems(), shop.catalog(), shop.history(),
                () -> settings.currency());
    }

    private StockCases stock() {
        return new StockCases(shop.stock(), shop.catalog(), shop.savedViews(), shop.history(), Clock.systemUTC());
    }

    private Screen stockItem() {
        return new StockItemScreen(ui, stock(), thumbnails);
    }

    /** Files that were let fall somewhere: they are read where imports are. */
    void importFiles(List<Path> dropped) {
        files.open(dropped);
    }

    private Area inside(String list, String code, Ikon icon, Supplier<Screen> screen) {
        return Area.inside(list, code, ui.text("area." + code), icon, screen);
    }

    private Area area(String code, Ikon icon, KeyCode letter, Part part, Supplier<Screen> screen) {
        return new Area(code, ui.text("area." + code), icon, letter, part, screen);
    }
}
