package app.kontor.importing.plan;

import app.kontor.importing.Arithmetic;
import app.kontor.importing.ImportedOrder;
import app.kontor.invoicing.Foreseen;
import app.kontor.invoicing.TaxFigures;
import app.kontor.value.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up how new orders are taxed: by rate and currency, inside the prices or added, and how that was found. */
final class TaxTally {
    private final Map<String, Effect.Rate> rates = new TreeMap<>();
    private int included;
    private int added;
    private int unstated;
    private int bySum;

    void add(ImportedOrder order, Foreseen foreseen) {
        foreseen.rates().forEach(this::add);
        ImportedOrder.Charges charges = order.charges();
        boolean isStated = charges.tax() != null && charges.tax().signum() != 0;
        unstated += isStated ? 0 : 1;
        included += isStated && Boolean.TRUE.equals(charges.taxIncluded()) ? 1 : 0;
        added += isStated && !Boolean.TRUE.equals(charges.taxIncluded()) ? 1 : 0;
        bySum += isStated && Arithmetic.isFoundBySum(charges, order.lines()) ? 1 : 0;
    }

    private void add(TaxFigures.Rate rate) {
        String currency = rate.net().currency().getCurrencyCode();
        String key = currency + '\n' + text(rate.percent()) + '\n' + rate.name();
        Effect.Rate one = new Effect.Rate(currency, rate.percent(), rate.name(), 1, rate.net().amount(), rate.tax().amount());
        rates.merge(key, one, (a, b) -> new Effect.Rate(
                a.currency(), a.percent(), a.name(), a.orders() + 1, a.net().add(b.net()), a.tax().add(b.tax())));
    }

    private static String text(@Nullable Percent percent) {
        return percent == null ? "" : percent.value().stripTrailingZeros().toPlainString();
    }

    /** The highest rate of each currency first. */
    Effect.OfTax sum() {
        List<Effect.Rate> all = new ArrayList<>(rates.values());
        all.sort(Comparator.comparing(Effect.Rate::currency)
                .thenComparing(rate -> rate.percent() == null ? BigDecimal.ZERO : rate.percent().value(), Comparator.reverseOrder()));
        return new Effect.OfTax(List.copyOf(all), included, added, unstated, bySum);
    }
}
