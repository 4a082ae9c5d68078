package app.kontor.importing.table;

import app.kontor.importing.ImportedOrder.Charges;
import app.kontor.importing.ImportedOrder.NamedTax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the customer was charged, while a format makes it up; null is "the file does not say". */
public final class Bill {
    private final @Nullable String currency;
    private final @Nullable BigDecimal goods;
    private @Nullable BigDecimal refunded;
    private @Nullable BigDecimal discount;
    private @Nullable BigDecimal shipping;
    private @Nullable BigDecimal tax;
    private @Nullable Boolean taxIncluded;
    private @Nullable BigDecimal marketplaceTax;
    private @Nullable BigDecimal total;
    private List<NamedTax> taxes = List.of();

    Bill(@Nullable String currency, @Nullable BigDecimal goods, @Nullable BigDecimal refunded) {
        this.currency = currency;
        this.goods = goods;
        this.refunded = refunded;
    }

    public Bill discount(@Nullable BigDecimal amount) {
        discount = amount == null ? null : amount.abs();
        return this;
    }

    public Bill shipping(@Nullable BigDecimal amount) {
        shipping = amount;
        return this;
    }

    public Bill tax(@Nullable BigDecimal amount) {
        tax = amount;
        return this;
    }

    public Bill taxIncluded(@Nullable Boolean isIncluded) {
        taxIncluded = isIncluded;
        return this;
    }

    /** Tax that the marketplace collects and remits itself. */
    public Bill marketplaceTax(@Nullable BigDecimal amount) {
        marketplaceTax = amount;
        return this;
    }

    public Bill refunded(@Nullable BigDecimal amount) {
        refunded = amount == null ? null : amount.abs();
        return this;
    }

    public Bill total(@Nullable BigDecimal amount) {
        total = amount;
        return this;
    }

    public Bill taxes(List<NamedTax> named) {
        taxes = named;
        return this;
    }

    public Charges charges() {
        return new Charges(
                currency, goods, discount, shipping, tax, taxIncluded, marketplaceTax, null, refunded, total, taxes);
    }

    /** The sum of those that are known; null if none is. */
    public static @Nullable BigDecimal sum(@Nullable BigDecimal... amounts) {
        return Stream.of(amounts).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }
}
