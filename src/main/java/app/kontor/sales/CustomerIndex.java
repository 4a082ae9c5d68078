package app.kontor.sales;

import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.index.Filter;
import app.kontor.index.Hits;
import app.kontor.index.Sorting;
import app.kontor.index.TableIndex;
import app.kontor.value.Coded;
import app.kontor.value.CustomerId;
import app.kontor.value.Selection;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customers as their list finds, sorts and counts them, with what their orders came to. One for each open shop. */
public final class CustomerIndex extends TableIndex {
    private static final int VERSION = 2;
    private static final String VIEW = "view";
    private static final String PHONE = "phone";
    private static final Sorting BY_NAME = new Sorting("name", false, false);

    /** @param folder see {@link TableIndex} */
    public CustomerIndex(@Nullable Path folder) {
        super("customer", folder, VERSION, BY_NAME);
    }

    Hits page(Tx tx, WindowRequest request) {
        return page(tx, request.search(), view(request.view()), sorting(request), request.afterKey(), request.limit());
    }

    /** At most {@link Window#CAP}. */
    long count(Tx tx, String search, String view) {
        return count(tx, search, view(view), (int) Window.CAP);
    }

    /** All that a list means, by name. */
    List<CustomerId> all(Tx tx, Selection.Matching<CustomerId> meant) {
        return all(tx, meant.search(), view(meant.view()), BY_NAME).stream().map(CustomerId::new).filter(id -> !meant.except().contains(id)).toList();
    }

    /** Those in use whose phone has these digits. */
    List<CustomerId> phoned(Tx tx, String digits) {
        return all(tx, "", view("").and(Filter.is(PHONE, digits)), BY_NAME).stream().map(CustomerId::new).toList();
    }

    @Override
    protected List<Long> rowsAfter(Tx tx, long row, int limit) {
        return CustomerIndexStore.after(tx, row, limit);
    }

    @Override
    protected List<Entry> entries(Tx tx, Collection<Long> rows) {
        return CustomerIndexStore.entries(tx, rows);
    }

    @Override
    protected Reader all(Tx tx) {
        BuyerSums sums = BuyerSums.ofAll(tx);
        return rows -> CustomerIndexStore.entries(tx, rows.stream().map(CustomerId::new).toList(), sums);
    }

    /** A customer's figures change with their orders. */
    @Override
    protected Set<Long> alsoTouched(Tx tx, long seq) {
        return CustomerIndexStore.buyersSince(tx, seq);
    }

    private static Sorting sorting(WindowRequest request) {
        String field = request.sort();
        boolean down = request.descending();
        return switch (field) {
            case "number", "city", "country" -> new Sorting(field, false, down);
            case "orders", "value", "last" -> new Sorting(field, true, down);
            default -> new Sorting("name", false, down);
        };
    }

    private static Filter view(String code) {
        return Filter.is(VIEW, (code.isEmpty() ? CustomerView.ALL : Coded.of(CustomerView.class, code)).code());
    }

    static void views(Entry entry, Collection<CustomerView> views) {
        views.forEach(view -> entry.code(VIEW, view.code()));
    }

    static void phone(Entry entry, @Nullable String digits) {
        if (digits != null && !digits.isEmpty()) {
            entry.code(PHONE, digits);
        }
    }
}
