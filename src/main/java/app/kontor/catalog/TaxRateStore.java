package app.kontor.catalog;

import static app.kontor.schema.Tables.TAX_RATE;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.TaxRateRecord;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.Percent;
import java.util.Comparator;
import java.util.List;

/** SQL of the tax rates. */
final class TaxRateStore {
    static final Comparator<TaxRate> BY_CLASS_NEWEST_FIRST =
            Comparator.comparing(TaxRate::taxClass).thenComparing(TaxRate::from, Comparator.reverseOrder());

    private TaxRateStore() {}

    /** The open rate of the class ends the day before; one that begins on the same day gets the new percentage. */
    static void change(Tx tx, TaxRate wanted) {
        List<TaxRateRecord> there = tx.sql().selectFrom(TAX_RATE).where(TAX_RATE.COUNTRY.eq(wanted.country()))
                .and(TAX_RATE.TAX_CLASS.eq(wanted.taxClass().code())).orderBy(TAX_RATE.VALID_FROM.desc()).fetch();
        if (there.stream().anyMatch(rate -> rate.getValidFrom().isAfter(wanted.from()))) {
            throw new BusinessRuleException("tax.rateOrder", there.getFirst().getValidFrom());
        }
        TaxRateRecord newest = there.isEmpty() ? null : there.getFirst();
        if (newest != null && newest.getValidFrom().equals(wanted.from())) {
            newest.setPercent(wanted.percent().value());
            newest.setValidTo(null);
            tx.update(newest);
            return;
        }
        if (newest != null && (newest.getValidTo() == null || !newest.getValidTo().isBefore(wanted.from()))) {
            newest.setValidTo(wanted.from().minusDays(1));
            tx.update(newest);
        }
        insert(tx, List.of(wanted));
    }

    static List<TaxRate> all(Tx tx) {
        return tx.sql().selectFrom(TAX_RATE)
                .orderBy(TAX_RATE.COUNTRY, TAX_RATE.VALID_FROM, TAX_RATE.ID)
                .fetch(TaxRateStore::rate);
    }

    static void insert(Tx tx, List<TaxRate> rates) {
        tx.insert(rates.stream()
                .map(r -> new TaxRateRecord(
                        tx.newId(), r.country(), r.taxClass().code(), r.percent().value(), r.from(), r.to(),
                        tx.command().id()))
                .toList());
    }

    private static TaxRate rate(TaxRateRecord r) {
        return new TaxRate(r.getCountry(), Coded.of(TaxClass.class, r.getTaxClass()), new Percent(r.getPercent()),
                r.getValidFrom(), r.getValidTo());
    }
}
