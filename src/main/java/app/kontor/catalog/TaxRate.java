package app.kontor.catalog;

import app.kontor.value.Percent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A country's rate for a class of goods from its first to its last day; the last is null while it is valid (R20). */
public record TaxRate(String country, TaxClass taxClass, Percent percent, LocalDate from, @Nullable LocalDate to) {

    public boolean isValidOn(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
