package app.kontor.app;

import app.kontor.exporting.saved.SavedExport;
import app.kontor.invoicing.Invoice;
import app.kontor.partner.Customer;
import app.kontor.partner.Supplier;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.sales.OrderRow;
import app.kontor.stock.ProductRow;
import app.kontor.ui.exporting.ExportScreen;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.PaletteEntry;
import app.kontor.ui.shell.PaletteSource;
import app.kontor.value.RowId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What Ctrl+K finds in the shop, where the window has a screen to show it. */
final class Finder {
    private static final int MOST = 12;
    private static final int BUYERS = 100;

    private final Shop shop;
    private final Ui ui;
    private final Set<String> areas;

    Finder(Shop shop, Ui ui, List<Area> areas) {
        this.shop = shop;
        this.ui = ui;
        this.areas = areas.stream().map(Area::code).collect(Collectors.toSet());
    }

    List<PaletteSource> sources() {
        List<PaletteSource> sources = new ArrayList<>();
        if (areas.contains("orders")) {
            sources.add(new PaletteSource(ui.text("finder.orders"), "#", this::orders));
        }
        if (areas.contains("products")) {
            sources.add(new PaletteSource(ui.text("finder.products"), "", search ->
                    shop.productList().list(new WindowRequest(search, "", "", false, null, MOST, true)).rows().stream().map(this::product).toList()));
        }
        if (areas.contains("customers")) {
            sources.add(new PaletteSource(ui.text("finder.customers"), "@", search ->
                    shop.partners().suggest(search, shop.orders().buyers(search, BUYERS), MOST).stream().map(this::customer).toList()));
        }
        if (areas.contains("invoices")) {
            sources.add(new PaletteSource(ui.text("finder.invoices"), "", search ->
                    shop.invoicing().list(request(search)).rows().stream().map(this::invoice).toList()));
        }
        if (areas.contains("suppliers")) {
            sources.add(new PaletteSource(ui.text("finder.suppliers"), "", search ->
                    shop.suppliers().find(search).stream().limit(MOST).map(this::supplier).toList()));
        }
        if (areas.contains("purchases")) {
            sources.add(new PaletteSource(ui.text("finder.purchases"), "", search ->
                    shop.purchasing().find(search).stream().limit(MOST).map(this::purchase).toList()));
        }
        if (areas.contains("export")) {
            sources.add(new PaletteSource(ui.text("finder.exports"), "", search -> shop.savedExports().all().stream().map(SavedExport.Known::export)
                    .filter(export -> export.name().toLowerCase(Locale.ROOT).contains(search.strip().toLowerCase(Locale.ROOT))).map(this::export).toList()));
        }
        return sources;
    }

    private List<PaletteEntry> orders(String search) {
        Window<OrderRow> found = shop.orders().list(request(search));
        List<PaletteEntry> entries = new ArrayList<>(found.rows().stream().map(this::order).toList());
        if (found.part()) { // after what was found: the first line is what Enter takes
            entries.add(new PaletteEntry("orders:part", MaterialDesignP.PROGRESS_CLOCK, ui.text("list.part"), "", "", ui.text("finder.wait"), () -> {}));
        }
        return entries;
    }

    /** The newest first: what is searched by a name is mostly a matter of these days. */
    private static WindowRequest request(String search) {
        return new WindowRequest(search, "", "", false, null, MOST, true); // as the lists are of their own accord
    }

    private PaletteEntry order(OrderRow order) {
        String total = order.total() == null ? "" : ui.formats().money(order.total());
        return new PaletteEntry("order:" + order.id().value(), MaterialDesignC.CART_OUTLINE, order.number() + "  " + order.customer(),
                joined(order.channel() + " " + order.channelNumber(), total), () -> go("order", "orders", order.id()));
    }

    private PaletteEntry product(ProductRow product) {
        String price = product.price() == null ? "" : ui.formats().price(product.price());
        return new PaletteEntry("product:" + product.stock().variant().value(), MaterialDesignT.TAG_OUTLINE, product.stock().name(),
                joined(product.stock().sku().toString(), price), () -> go("product", "products", product.product()));
    }

    private PaletteEntry customer(Customer customer) {
        return new PaletteEntry("customer:" + customer.id().value(), MaterialDesignA.ACCOUNT_OUTLINE, customer.name(),
                joined(customer.email(), customer.city()), () -> go("customer", "customers", customer.id()));
    }

    private PaletteEntry invoice(Invoice invoice) {
        return new PaletteEntry("invoice:" + invoice.id().value(), MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                invoice.number() + "  " + invoice.customer(),
                joined(ui.formats().date(invoice.issuedOn()), ui.formats().money(invoice.total())),
                () -> go("invoice", "invoices", invoice.id()));
    }

    private PaletteEntry supplier(Supplier supplier) {
        return new PaletteEntry("supplier:" + supplier.id().value(), MaterialDesignF.FACTORY, supplier.name(),
                joined(supplier.number(), supplier.draft().address().city()), () -> go("suppliers", "suppliers", supplier.id()));
    }

    private PaletteEntry purchase(PurchaseOrder order) {
        return new PaletteEntry("purchase:" + order.id().value(), MaterialDesignC.CART_ARROW_DOWN, order.number() + "  " + order.supplierName(),
                ui.text("purchase.state." + order.state().code()), () -> ui.navigation().go(new Place("purchases", "all", order.id())));
    }

    private PaletteEntry export(SavedExport export) {
        return new PaletteEntry("export:" + export.name(), MaterialDesignT.TRAY_ARROW_UP, export.name(), export.folder(),
                () -> ui.navigation().go(new Place("export", ExportScreen.SAVED + export.name(), null)));
    }

    private void go(String inside, String list, RowId row) {
        ui.navigation().go(new Place(areas.contains(inside) ? inside : list, "", row));
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).map(String::strip).collect(Collectors.joining(", "));
    }
}
