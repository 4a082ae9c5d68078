package app.kontor.importing.etsy;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Amounts of an order whose rows repeat them, or not. */
final class EtsyAmounts {
    private EtsyAmounts() {}

    /** An amount of the whole order: the largest of its rows. */
    static @Nullable BigDecimal ofOrder(Entry entry, Field field) {
        return largest(values(entry, field));
    }

    /** An amount of which nobody says whether it is the order's or the row's: rows that differ are parts, equal ones repeat the whole. */
    static @Nullable BigDecimal ofOrderOrRows(Entry entry, Field field) {
        List<BigDecimal> values = values(entry, field);
        long different = values.stream().filter(v -> v.signum() != 0).map(BigDecimal::stripTrailingZeros).distinct().count();
        return different > 1 ? values.stream().reduce(BigDecimal::add).orElse(null) : largest(values);
    }

    static @Nullable BigDecimal sum(@Nullable BigDecimal... amounts) {
        return Stream.of(amounts).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    static @Nullable BigDecimal minus(@Nullable BigDecimal amount, @Nullable BigDecimal less) {
        return amount == null || less == null ? amount : amount.subtract(less.abs());
    }

    private static @Nullable BigDecimal largest(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal::max).orElse(null);
    }

    private static List<BigDecimal> values(Entry entry, Field field) {
        return entry.rows().stream().map(row -> entry.amount(row, field)).filter(Objects::nonNull).toList();
    }
}
