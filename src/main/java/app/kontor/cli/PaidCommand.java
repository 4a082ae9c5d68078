package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Money;
import app.kontor.value.OrderId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says that an order was paid, in full or in part. */
@Command(name = "paid")
final class PaidCommand implements Callable<Answer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N")
    private String number;

    @Option(names = "--amount", paramLabel = "A")
    private @Nullable BigDecimal amount;

    PaidCommand(Session session) {
        this.session = session;
    }

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            OrderId id = shop.orders().resolve(number);
            shop.orders().pay(id, amount == null ? null : money(amount, shop, id));
            return ChangedOrders.of(List.of(number), shop).in(session.texts());
        });
    }

    private static Money money(BigDecimal amount, Shop shop, OrderId id) {
        Currency currency = shop.orders().get(id).charges().currency();
        try {
            return new Money(amount, currency);
        } catch (ArithmeticException tooFine) {
            throw new BusinessRuleException("amount.decimals", amount.toPlainString(), currency.getCurrencyCode());
        }
    }
}
