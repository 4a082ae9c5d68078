package app.kontor.catalog;

import static app.kontor.schema.Tables.TAX_RATE;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.TaxRateRecord;
import app.kontor.value.Coded;
import app.kontor.value.Percent;
import java.util.List;

/** SQL of the tax rates. */
final class TaxRateStore {
    private TaxRateStore() {}

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
