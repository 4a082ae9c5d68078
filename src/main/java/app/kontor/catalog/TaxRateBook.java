package app.kontor.catalog;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Percent;
import java.time.LocalDate;
import java.util.List;

/** The shop's own tax rates: reading them, and entering a rate that a country has changed. */
public final class TaxRateBook {
    private static final Percent HIGHEST = Percent.of("50");

    private final Database db;

    public TaxRateBook(Database db) {
        this.db = db;
    }

    /** The rates of a country, newest first within a class; a country that has none gives an empty list. */
    public List<TaxRate> of(String country) {
        return db.read(tx -> TaxRateStore.all(tx)).stream()
                .filter(rate -> rate.country().equals(country))
                .sorted(TaxRateStore.BY_CLASS_NEWEST_FIRST)
                .toList();
    }

    /** The countries that have rates. */
    public List<String> countries() {
        return db.read(tx -> TaxRateStore.all(tx)).stream().map(TaxRate::country).distinct().toList();
    }

    /**
     * A class has another rate from a day on. The rate before ends on the day before; what is posted keeps what it was posted with.
     *
     * @throws BusinessRuleException tax.rateRange outside 0 to 50 %, tax.rateOrder if a later rate exists already
     */
    public void change(String country, TaxClass taxClass, Percent percent, LocalDate from) {
        if (percent.value().signum() < 0 || percent.compareTo(HIGHEST) > 0) {
            throw new BusinessRuleException("tax.rateRange", percent);
        }
        db.write(Intent.of("tax.rate", country + " " + taxClass.code()), tx -> {
            TaxRateStore.change(tx, new TaxRate(country, taxClass, percent, from, null));
            return null;
        });
    }
}
