package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is decided once for a file, from all of its rows, however many portions it is read in. */
final class Decided {
    private final ReadOptions options;
    private final @Nullable DateOrder fixedOrder;
    private final Iterable<Row> rows;
    private final Set<String> told = new HashSet<>();
    private @Nullable Decimals decimals;
    private @Nullable Dates dates;
    private @Nullable Boolean isWideSeldom;

    /** @param rows all that are below the header */
    Decided(ReadOptions options, @Nullable DateOrder fixedOrder, Iterable<Row> rows) {
        this.options = options;
        this.fixedOrder = fixedOrder;
        this.rows = rows;
    }

    Decimals decimals(List<Field> amounts, Collection<Field> days) {
        decide(amounts, days);
        return Objects.requireNonNull(decimals);
    }

    Dates dates(List<Field> amounts, Collection<Field> days) {
        decide(amounts, days);
        return Objects.requireNonNull(dates);
    }

    /** Both from one look at all rows. */
    private void decide(List<Field> amounts, Collection<Field> days) {
        if (decimals != null && dates != null) {
            return;
        }
        Decimals signs = new Decimals(Decimals.chosen(options.decimal()), amounts);
        Dates orders = new Dates(options.dateOrder() == null ? fixedOrder : DateOrder.of(options.dateOrder()), days);
        for (Row row : rows) {
            signs.look(row);
            orders.look(row);
        }
        signs.settle();
        orders.settle();
        decimals = signs;
        dates = orders;
    }

    /** Whether a row of more cells than columns is an exception; programs that end each row with a separator do it in all of them. */
    boolean isWideSeldom(int columns) {
        if (isWideSeldom == null) {
            int wide = 0;
            int all = 0;
            for (Row row : rows) {
                wide += row.width() > columns ? 1 : 0;
                all++;
            }
            isWideSeldom = 2 * wide <= all;
        }
        return isWideSeldom;
    }

    /** Whether something that is said of the whole file has not been said yet. */
    boolean isNew(String what) {
        return told.add(what);
    }
}
