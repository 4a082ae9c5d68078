package app.kontor.cli;

import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what is ordered from suppliers, the newest first; its subcommands order and cancel. */
@Command(name = "purchase-orders")
final class PurchaseOrdersCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--search", paramLabel = "TEXT", defaultValue = "")
    private String search;

    @Option(names = "--open")
    private boolean open;

    PurchaseOrdersCommand(Session session) {
        this.session = session;
    }

    record Orders(int count, List<Order> purchaseOrders) {}

    /** @param state draft, ordered, part, received or cancelled */
    record Order(
            String number, String supplier, String state, @Nullable LocalDate orderedOn, @Nullable LocalDate expectedOn, String currency,
            @Nullable BigDecimal total, List<Line> lines) {

        static Order of(PurchaseOrder o) {
            return new Order(o.number(), o.supplierName(), o.state().code(), o.orderedOn(), o.expectedOn(), o.currency().getCurrencyCode(),
                    o.total().map(Money::amount).orElse(null), o.lines().stream().map(Line::of).toList());
        }
    }

    /** @param open still to come */
    record Line(
            String sku, String name, @Nullable String supplierSku, Quantity quantity, Quantity received, Quantity open,
            @Nullable BigDecimal unitPrice) {

        static Line of(PurchaseLine l) {
            return new Line(l.sku(), l.name(), l.supplierSku(), l.quantity(), l.received(), l.open(), l.price());
        }
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> answer(session, shop.purchasing().find(search).stream().filter(order -> !open || order.isOpen()).toList()));
    }

    static Answer answer(Session session, List<PurchaseOrder> found) {
        TextTable table = new TextTable(session.texts(), "purchase", "supplier", "state", "orderedOn", "expectedOn", ">lines", ">total");
        found.forEach(o -> table.row(o.number(), o.supplierName(), session.texts().get("purchase.state." + o.state().code()), o.orderedOn(),
                o.expectedOn(), o.lines().size(), o.total().map(Object::toString).orElse("")));
        return Answer.of(new Orders(found.size(), found.stream().map(Order::of).toList()), table.toString(),
                session.texts().get("cli.purchases.count", found.size()));
    }

    /** Nothing more is to come of them. */
    @Command(name = "cancel")
    static final class Cancel implements Callable<Answer> {
        private final Session session;

        @Parameters(arity = "1..*", paramLabel = "N")
        private List<String> numbers;

        Cancel(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return session.inShop(shop -> {
                List<PurchaseOrder> meant = numbers.stream().map(shop.purchasing()::numbered).toList();
                return answer(session, meant.stream().map(order -> shop.ordering().cancel(order.id())).toList());
            });
        }
    }
}
