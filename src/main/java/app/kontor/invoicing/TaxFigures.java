package app.kontor.invoicing;

import app.kontor.value.Money;
import app.kontor.value.Percent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an order would be taxed if it were invoiced today, for looking at.
 *
 * @param percents of each line; null where no VAT is shown
 * @param net of everything; {@code net} and {@code tax} add up to the total
 * @param isUntaxedAbroad no tax because of where it goes: exports, and businesses in other member states
 */
public record TaxFigures(List<Rate> rates, List<@Nullable Percent> percents, Money net, Money tax, Money total, boolean isUntaxedAbroad) {

    /** @param name what the channel calls it, null for VAT */
    public record Rate(@Nullable Percent percent, @Nullable String name, Money net, Money tax) {}
}
