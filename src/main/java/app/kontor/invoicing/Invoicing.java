package app.kontor.invoicing;

import app.kontor.catalog.Catalog;
import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRates;
import app.kontor.catalog.Variant;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.document.NextNumber;
import app.kontor.document.NumberSeries;
import app.kontor.sales.OrderLine;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.InvoiceId;
import app.kontor.value.OrderId;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Posting invoices, and finding those that have been posted. Paper is made from their snapshots, after the commit. */
public final class Invoicing {
    private final Database db;
    private final InvoiceIndex index;

    /** @param index of the open shop's invoices */
    public Invoicing(Database db, InvoiceIndex index) {
        this.db = db;
        this.index = index;
    }

    /**
     * Invoices what is due of these orders: what has left, or everything as long as nothing has. An order of which
     * nothing is due because it has been invoiced gives its invoices again. Orders that can't be invoiced are refused
     * one by one, the rest is posted, numbered in the order asked for, in one transaction.
     *
     * @throws BusinessRuleException invoice.backDated if the clock stands before the last posted date of the series
     */
    public PostResult post(Collection<OrderId> orders) {
        return db.write(Intent.of("invoices.post", orders.size()), tx -> postDue(tx, orders));
    }

    /**
     * One window of the list; views: all, {@code due} for those with something to pay, and the codes of
     * {@link InvoiceStatus}. Sorts: number, customer, total, due, dueOn.
     */
    public Window<Invoice> list(WindowRequest request) {
        return db.read(tx -> lists(tx, now(tx)).list(request));
    }

    /** How many invoices each view has; capped. Only of all while the index is being made. */
    public Map<String, Long> counts() {
        return db.read(tx -> lists(tx, now(tx)).counts());
    }

    /** How many invoices are unpaid and past their day; capped. Inside the reading of an upper feature. */
    public long overdue(Tx tx, LocalDate today) {
        return lists(tx, today).overdue();
    }

    private InvoiceListStore lists(Tx tx, LocalDate today) {
        return new InvoiceListStore(tx, index, db, today);
    }

    /** Today in the shop's zone: what is overdue depends on it. */
    public LocalDate today() {
        return db.read(this::now);
    }

    /** @throws BusinessRuleException invoice.unknown */
    public Invoice get(InvoiceId id) {
        return db.read(tx -> InvoiceStore.find(tx, id))
                .orElseThrow(() -> new BusinessRuleException("invoice.unknown", id.value()));
    }

    /** The invoice that an order would get now. */
    public InvoiceDraft draft(OrderId order) {
        return db.read(tx -> {
            SalesOrder found = Orders.get(tx, order);
            Invoiced before = InvoiceStore.invoiced(tx, List.of(order)).getOrDefault(order, Invoiced.NOTHING);
            List<Invoice> posted = ofOrders(tx, List.of(order)).getOrDefault(order, List.of());
            Terms terms = terms(tx, List.of(found), now(tx));
            NextNumber next = NumberSeries.nextInvoice(tx, terms.settings().invoiceSeries(), terms.today());
            return new Preview(found, terms).draft(before, next, posted);
        });
    }

    /** What the next invoice would be numbered if it were posted today. */
    public NextNumber nextNumber() {
        return db.read(tx -> NumberSeries.nextInvoice(tx, Settings.read(tx).invoiceSeries(), now(tx)));
    }

    /** What stands on these invoices, in their order; all a renderer needs. */
    public Map<InvoiceId, InvoiceSnapshot> snapshots(Collection<InvoiceId> ids) {
        return db.read(tx -> InvoiceStore.snapshots(tx, ids));
    }

    public List<Invoice> ofOrder(OrderId order) {
        return db.read(tx -> ofOrders(tx, List.of(order))).getOrDefault(order, List.of());
    }

    /** How the order is taxed. @throws BusinessRuleException invoice.blocked: unknown amounts, an unclear rate … */
    public TaxFigures figures(OrderId order) {
        return db.read(tx -> {
            SalesOrder found = Orders.get(tx, order);
            return new Preview(found, terms(tx, List.of(found), now(tx))).figures();
        });
    }

    /** Why the order can't be invoiced, apart from being on hold; empty if it can, or has been. */
    public Optional<BusinessRuleException> obstacle(OrderId order) {
        return db.read(tx -> {
            SalesOrder found = Orders.get(tx, order);
            Invoiced before = InvoiceStore.invoiced(tx, List.of(order)).getOrDefault(order, Invoiced.NOTHING);
            return before.isNothing()
                    ? new Preview(found, terms(tx, List.of(found), now(tx))).obstacle(before)
                    : Optional.<BusinessRuleException>empty();
        });
    }

    /** Reads every invoice and compares it with its hash (R14), and the numbers with their series (R9). */
    public InvoiceCheck check() {
        return db.read(InvoiceStore::check);
    }

    // ---- for upper features, inside their transaction

    /** As {@link #post(Collection)}. */
    public static PostResult postDue(Tx tx, Collection<OrderId> orders) {
        List<OrderId> distinct = orders.stream().distinct().toList();
        LocalDate today = today(tx, Settings.read(tx));
        Map<OrderId, Invoiced> before = InvoiceStore.invoiced(tx, distinct);
        return post(tx, Orders.load(tx, distinct).stream()
                .map(o -> before.getOrDefault(o.id(), Invoiced.NOTHING).due(o, today))
                .toList());
    }

    /**
     * What an order that is only agreed is taxed with, its prices being net or not.
     *
     * @throws BusinessRuleException invoice.blocked
     */
    public static TaxFigures agreed(Tx tx, SalesOrder order, boolean net, LocalDate today) {
        return new Preview(order, terms(tx, List.of(order), today)).agreed(net);
    }

    /** Of all invoices, oldest first. */
    public static List<InvoiceId> ids(Tx tx) {
        return InvoiceStore.ids(tx);
    }

    /** Invoices by order, oldest first; orders without any are left out. */
    public static Map<OrderId, List<Invoice>> ofOrders(Tx tx, Collection<OrderId> orders) {
        return InvoiceStore.ofOrders(tx, orders);
    }

    /**
     * Posts these quantities and saves the orders as they are given; an empty posting of an order that has invoices
     * gives them again. At most one posting an order.
     */
    public static PostResult post(Tx tx, List<Posting> postings) {
        return InvoicePosting.post(tx, postings);
    }

    static Terms terms(Tx tx, List<SalesOrder> orders, LocalDate today) {
        ShopSettings settings = Settings.read(tx);
        Set<VariantId> unclassed = orders.stream()
                .flatMap(o -> o.lines().stream())
                .filter(l -> l.taxClass() == null)
                .map(OrderLine::variant)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<VariantId, TaxClass> classes = new HashMap<>();
        for (Map.Entry<VariantId, Variant> entry : Catalog.byId(tx, unclassed).entrySet()) {
            classes.put(entry.getKey(), Coded.of(TaxClass.class, entry.getValue().taxClass()));
        }
        return new Terms(settings, TaxRates.read(tx), classes, today);
    }

    private LocalDate now(Tx tx) {
        return LocalDate.ofInstant(db.clock().instant(), Settings.read(tx).zone());
    }

    static LocalDate today(Tx tx, ShopSettings settings) {
        return LocalDate.ofInstant(tx.now(), settings.zone());
    }
}
