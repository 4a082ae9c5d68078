package app.kontor.catalog;

import app.kontor.db.Tx;
import app.kontor.value.Coded;
import app.kontor.value.Percent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The dated VAT rates that a shop works with. They start as those that come with Kontor; the shop may change its copy.
 */
public record TaxRates(Map<String, List<TaxRate>> byCountry) {

    public static TaxRates of(List<TaxRate> rates) {
        return new TaxRates(rates.stream().collect(Collectors.groupingBy(TaxRate::country)));
    }

    public static TaxRates read(Tx tx) {
        return of(TaxRateStore.all(tx));
    }

    /** Gives a new shop the rates that come with Kontor. */
    public static void prepare(Tx tx) {
        TaxRateStore.insert(tx, shipped());
    }

    /**
     * The rate of a class on the day of delivery. A country without any reduced rate taxes everything at its standard
     * rate; otherwise a class that the country lacks has no rate, and what it should be is for a person to say.
     */
    public Optional<Percent> rateOn(String country, TaxClass taxClass, LocalDate date) {
        if (taxClass.isUntaxed()) {
            return Optional.of(Percent.ZERO);
        }
        List<TaxRate> valid = validOn(country, date);
        TaxClass asked = valid.size() == 1 ? TaxClass.STANDARD : taxClass;
        return valid.stream().filter(r -> r.taxClass() == asked).map(TaxRate::percent).findFirst();
    }

    /** Every rate that goods have in a country on a day, rising. */
    public SortedSet<Percent> percentsOn(String country, LocalDate date) {
        return validOn(country, date).stream().map(TaxRate::percent).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<TaxRate> validOn(String country, LocalDate date) {
        return byCountry.getOrDefault(country, List.of()).stream().filter(r -> r.isValidOn(date)).toList();
    }

    /** The rates that come with this version of Kontor. */
    static List<TaxRate> shipped() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                TaxRates.class.getResourceAsStream("tax-rates.csv"), StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.startsWith("#")).map(TaxRates::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TaxRate parse(String line) {
        String[] cells = line.split(",", -1);
        LocalDate to = cells[4].isEmpty() ? null : LocalDate.parse(cells[4]);
        return new TaxRate(
                cells[0], Coded.of(TaxClass.class, cells[1]), Percent.of(cells[2]), LocalDate.parse(cells[3]), to);
    }
}
