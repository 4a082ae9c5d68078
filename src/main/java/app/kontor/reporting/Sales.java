package app.kontor.reporting;

import app.kontor.value.Money;
import java.util.Currency;
import java.util.List;

/**
 * Sales of one currency, day by day, beside the days that they are compared with.
 *
 * @param days     the last 30 days, today last
 * @param before   as many days: those of last year if anything was sold then, else those right before
 * @param lastYear whether {@code before} is last year
 */
public record Sales(Currency currency, List<Money> days, List<Money> before, boolean lastYear, int orders) {
    public Sales {
        days = List.copyOf(days);
        before = List.copyOf(before);
    }

    public Money total() {
        return Money.sum(currency, days);
    }

    public Money totalBefore() {
        return Money.sum(currency, before);
    }
}
