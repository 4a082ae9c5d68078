package app.kontor.importing;

import app.kontor.spreadsheet.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** @param rows all that are below the header */
    Decided(ReadOptions options, @Nullable DateOrder fixedOrder, Iterable<Row> rows) {
        this.options = options;
        this.fixedOrder = fixedOrder;
        this.rows = rows;
    }

    Decimals decimals(List<Field> amounts) {
        if (decimals == null) {
            decimals = new Decimals(Decimals.chosen(options.decimal()), amounts, rows);
        }
        return decimals;
    }

    Dates dates(Collection<Field> columns) {
        if (dates == null) {
            DateOrder chosen = options.dateOrder() == null ? fixedOrder : DateOrder.of(options.dateOrder());
            dates = new Dates(chosen, new LinkedHashSet<>(columns), rows);
        }
        return dates;
    }

    /** Whether something that is said of the whole file has not been said yet. */
    boolean isNew(String what) {
        return told.add(what);
    }
}
