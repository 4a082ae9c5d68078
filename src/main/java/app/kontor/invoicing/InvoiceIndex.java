package app.kontor.invoicing;

import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.index.Filter;
import app.kontor.index.Hits;
import app.kontor.index.Sorting;
import app.kontor.index.TableIndex;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The invoices as their list finds, sorts and counts them, with what is still to come of each. One for each open shop. */
public final class InvoiceIndex extends TableIndex {
    private static final int VERSION = 1;
    private static final String VIEW = "view";
    private static final Sorting NEWEST_FIRST = new Sorting("issued", true, true);

    /** @param folder see {@link TableIndex} */
    public InvoiceIndex(@Nullable Path folder) {
        super("invoice", folder, VERSION, NEWEST_FIRST);
    }

    Hits page(Tx tx, WindowRequest request, LocalDate today) {
        return page(tx, request.search(), view(request.view(), today), sorting(request), request.afterKey(), request.limit());
    }

    /** At most {@link Window#CAP}. */
    long count(Tx tx, String search, String view, LocalDate today) {
        return count(tx, search, view(view, today), (int) Window.CAP);
    }

    @Override
    protected List<Long> rowsAfter(Tx tx, long row, int limit) {
        return InvoiceIndexStore.after(tx, row, limit);
    }

    @Override
    protected List<Entry> entries(Tx tx, Collection<Long> rows) {
        return InvoiceIndexStore.entries(tx, rows);
    }

    /** Whether an invoice is paid is what its order says. */
    @Override
    protected Set<Long> alsoTouched(Tx tx, long seq) {
        return InvoiceIndexStore.ofOrdersSince(tx, seq);
    }

    private static Sorting sorting(WindowRequest request) {
        String field = request.sort();
        boolean down = request.descending();
        return switch (field) {
            case "number", "customer" -> new Sorting(field, false, down);
            case "total", "due", "dueOn" -> new Sorting(field, true, down);
            default -> new Sorting("issued", true, request.sort().isEmpty() != down); // the list's own order is the newest first
        };
    }

    private static Filter view(String code, LocalDate today) {
        return switch (code) {
            case "due", "open", "paid" -> Filter.is(VIEW, code);
            case "overdue" -> Filter.is(VIEW, "open").and(Filter.during("dueOn", Instant.EPOCH, day(today)));
            default -> Filter.ALL;
        };
    }

    /** As moments all in one zone, for days have none. */
    static Instant day(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static Entry view(Entry entry, String code, boolean belongs) {
        return belongs ? entry.code(VIEW, code) : entry;
    }
}
