package app.kontor.day;

import app.kontor.db.Database;
import app.kontor.fulfilment.Fulfilment;
import app.kontor.fulfilment.Shipment;
import app.kontor.invoicing.Invoice;
import app.kontor.invoicing.Invoicing;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import app.kontor.value.ShipmentId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The paper of parcels that have been closed: packing slips, labels, invoices, each as often as it is wanted. */
public final class ParcelPaper {
    private final Database db;
    private final InvoicePaper invoices;
    private final PaperPress press;

    public ParcelPaper(Database db, InvoicePaper invoices) {
        this.db = db;
        this.invoices = invoices;
        this.press = invoices.press();
    }

    /** What goes with a parcel. */
    public enum Kind { SLIP, LABEL, INVOICE }

    /** What is read in one go; the paper is drawn from it afterwards. */
    private record Parcels(
            ShopSettings settings, List<Shipment> shipments, Map<OrderId, SalesOrder> orders, List<InvoiceId> invoices) {}

    /** Into the folder, a file for each kind. An order without an invoice has none printed. @throws BusinessRuleException paper.nothing */
    public List<PaperFile> print(Collection<ShipmentId> parcels, Set<Kind> kinds, Path dir) {
        Parcels read = read(parcels);
        Papers papers = new Papers(read.settings, LocalDate.ofInstant(read.shipments.getFirst().shippedAt(), read.settings.zone()));
        String name = read.shipments.size() == 1 ? " " + read.shipments.getFirst().number() : "";
        List<PaperFile> files = new ArrayList<>();
        if (kinds.contains(Kind.SLIP)) {
            files.add(press.slips(dir.resolve("packing-slips" + name + ".pdf"), read.shipments.stream()
                    .map(s -> papers.slip(read.orders.get(s.order()), s)).iterator(), read.settings));
        }
        if (kinds.contains(Kind.LABEL)) {
            files.add(press.labels(dir.resolve("labels" + name + ".pdf"), read.shipments.stream()
                    .map(s -> papers.label(read.orders.get(s.order()))).iterator(), read.settings));
        }
        if (kinds.contains(Kind.INVOICE) && !read.invoices.isEmpty()) {
            files.add(invoices.print(read.invoices, dir.resolve("invoices" + name + ".pdf")));
        }
        return List.copyOf(files);
    }

    /** Address labels of orders, one each, in the order of the ids, whether they are packed or not. */
    public PaperFile labels(Collection<OrderId> orders, Path file) {
        record Read(ShopSettings settings, List<SalesOrder> orders) {}
        Read read = db.read(tx -> new Read(Settings.read(tx), Orders.load(tx, orders)));
        Papers papers = new Papers(read.settings, LocalDate.ofInstant(db.clock().instant(), read.settings.zone()));
        return press.labels(file, read.orders.stream().map(papers::label).iterator(), read.settings);
    }

    private Parcels read(Collection<ShipmentId> parcels) {
        return db.read(tx -> {
            List<Shipment> shipments = Fulfilment.sent(tx, parcels);
            if (shipments.isEmpty()) {
                throw new BusinessRuleException("paper.nothing");
            }
            List<OrderId> ids = shipments.stream().map(Shipment::order).distinct().toList();
            Map<OrderId, SalesOrder> orders =
                    Orders.load(tx, ids).stream().collect(Collectors.toMap(SalesOrder::id, Function.identity()));
            List<InvoiceId> own = Invoicing.ofOrders(tx, ids).values().stream().flatMap(List::stream).map(Invoice::id).toList();
            return new Parcels(Settings.read(tx), shipments, orders, own);
        });
    }
}
