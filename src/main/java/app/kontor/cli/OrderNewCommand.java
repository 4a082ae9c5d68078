package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.partner.Customer;
import app.kontor.partner.FoundCustomers;
import app.kontor.sales.NewOrder;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes an order by phone, by mail, at the market. */
@Command(name = "new")
final class OrderNewCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--customer", paramLabel = "C")
    private @Nullable String customer;

    @Option(names = "--name", paramLabel = "TEXT")
    private @Nullable String name;

    @Option(names = "--street", paramLabel = "TEXT")
    private @Nullable String street;

    @Option(names = "--zip", paramLabel = "TEXT")
    private @Nullable String zip;

    @Option(names = "--city", paramLabel = "TEXT")
    private @Nullable String city;

    @Option(names = "--country", paramLabel = "XX")
    private @Nullable String country;

    @Option(names = "--email", paramLabel = "TEXT")
    private @Nullable String email;

    @Option(names = "--vat-id", paramLabel = "TEXT")
    private @Nullable String vatId;

    @Option(names = "--line", paramLabel = "SKU=QTY[@PRICE]", required = true)
    private List<String> lines;

    @Option(names = "--shipping", paramLabel = "A")
    private @Nullable BigDecimal shipping;

    @Option(names = "--discount", paramLabel = "A")
    private @Nullable BigDecimal discount;

    @Option(names = "--ship-by", paramLabel = "DATE")
    private @Nullable LocalDate shipBy;

    @Option(names = "--net")
    private boolean net;

    @Option(names = "--paid")
    private boolean paid;

    OrderNewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            Currency currency = shop.settings().get().currency();
            Customer known = customer == null ? null : known(shop, customer);
            NewOrder.Terms terms = new NewOrder.Terms(net, money(shipping, currency), money(discount, currency), paid);
            List<NewOrder.Line> wanted = lines.stream().map(text -> line(text, currency)).toList();
            SalesOrder order = shop.orderDesk().place(
                    new NewOrder(known == null ? null : known.id(), delivery(shop, known), shipBy, wanted, terms));
            return OrderShown.of(shop, order.id()).in(session.texts());
        });
    }

    /** One customer of that number, e-mail or name. @throws BusinessRuleException customer.unknown, customer.ambiguous */
    private static Customer known(Shop shop, String text) {
        FoundCustomers found = shop.partners().find(text, 5);
        List<Customer> exact = found.customers().stream()
                .filter(c -> List.of(c.number(), c.name(), Objects.requireNonNullElse(c.email(), "")).stream().anyMatch(text::equalsIgnoreCase))
                .toList();
        List<Customer> meant = exact.isEmpty() ? found.customers() : exact;
        if (meant.isEmpty()) {
            throw new BusinessRuleException("customer.unknown", text);
        }
        if (meant.size() > 1) {
            throw new BusinessRuleException("customer.ambiguous", text, String.join(", ", meant.stream().map(Customer::number).toList()));
        }
        return meant.getFirst();
    }

    /** What the line says, else what the customer's last order said, else what is known of the customer. */
    private SalesOrder.Delivery delivery(Shop shop, @Nullable Customer known) {
        SalesOrder.Delivery usual = known == null ? null : shop.orderDesk().usual(known, shop.orders().of(known.id()));
        Address old = usual == null ? Address.EMPTY : usual.billing();
        String home = shop.settings().get().country();
        Address address = new Address(or(name, old.name()), old.company(), or(street, old.street()), street == null ? old.street2() : null,
                null, or(zip, old.zip()), or(city, old.city()), old.region(),
                country != null ? country.toUpperCase(Locale.ROOT) : or(old.country(), home.isEmpty() ? null : home), old.phone());
        boolean moved = name != null || street != null || zip != null || city != null || country != null;
        return new SalesOrder.Delivery(address, moved || usual == null ? address : usual.shipping(), or(email, usual == null ? null : usual.email()),
                or(vatId, usual == null ? null : usual.vatId()), usual == null ? null : usual.shippingMethod(), null, null,
                usual == null ? null : usual.language());
    }

    private static @Nullable String or(@Nullable String said, @Nullable String known) {
        return said != null ? said : known;
    }

    private static NewOrder.Line line(String text, Currency currency) {
        ItemText item = ItemText.of(text);
        return new NewOrder.Line(item.sku(), item.quantity(), item.price() == null ? null : new UnitPrice(item.price(), currency));
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        try {
            return amount == null ? null : new Money(amount, currency);
        } catch (ArithmeticException tooFine) {
            throw new BusinessRuleException("amount.decimals", amount.toPlainString(), currency.getCurrencyCode());
        }
    }
}
