package app.kontor.stock;

import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.index.Filter;
import app.kontor.index.Hits;
import app.kontor.index.Sorting;
import app.kontor.index.TableIndex;
import app.kontor.value.Coded;
import app.kontor.value.Selection;
import app.kontor.value.VariantId;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The variants as the lists of stock and of products find, sort and count them, with what is there of each. One for each open shop. */
public final class GoodsIndex extends TableIndex {
    private static final int VERSION = 1;
    private static final String FLAG = "flag";
    private static final Sorting BY_SKU = new Sorting("sku", false, false);

    /** What is said of a variant in one word, to filter by. */
    enum Flag implements Coded { ACTIVE, ARCHIVED, ON_HAND, ALLOCATED, LOW, OUT, NO_BARCODE, LISTED }

    /** @param folder see {@link TableIndex} */
    public GoodsIndex(@Nullable Path folder) {
        super("variant", folder, VERSION, BY_SKU);
    }

    Hits stock(Tx tx, WindowRequest request) {
        return page(tx, request.search(), stock(request.view()), sorting(request), request.afterKey(), request.limit());
    }

    Hits products(Tx tx, WindowRequest request) {
        return page(tx, request.search(), products(request.view()), sorting(request), request.afterKey(), request.limit());
    }

    /** At most {@link Window#CAP}. */
    long countStock(Tx tx, String search, String view) {
        return count(tx, search, stock(view), (int) Window.CAP);
    }

    long countProducts(Tx tx, String search, String view) {
        return count(tx, search, products(view), (int) Window.CAP);
    }

    Map<StockView, Long> countStock(Tx tx) {
        Map<StockView, Long> counts = new EnumMap<>(StockView.class);
        for (StockView view : StockView.values()) {
            counts.put(view, countStock(tx, "", view.code()));
        }
        return counts;
    }

    /** All variants that a list of products means, by SKU. */
    List<VariantId> all(Tx tx, Selection.Matching<VariantId> meant) {
        return all(tx, meant.search(), products(meant.view()), BY_SKU).stream().map(VariantId::new)
                .filter(id -> !meant.except().contains(id)).toList();
    }

    @Override
    protected List<Long> rowsAfter(Tx tx, long row, int limit) {
        return GoodsIndexStore.after(tx, row, limit);
    }

    @Override
    protected List<Entry> entries(Tx tx, Collection<Long> rows) {
        return GoodsIndexStore.entries(tx, rows);
    }

    /** A variant's figures change with the rows that stand around it. */
    @Override
    protected Set<Long> alsoTouched(Tx tx, long seq) {
        return GoodsIndexStore.movedSince(tx, seq);
    }

    private static Sorting sorting(WindowRequest request) {
        String field = request.sort();
        boolean down = request.descending();
        return switch (field) {
            case "name" -> new Sorting(field, false, down);
            case "onHand", "allocated", "available", "price", "reorder", "buffer" -> new Sorting(field, true, down);
            default -> new Sorting("sku", false, down);
        };
    }

    /** An archived variant is listed as long as it has stock. */
    private static Filter stock(String code) {
        return switch (view(code, StockView.ALL, c -> Coded.of(StockView.class, c))) {
            case ALL -> is(Flag.LISTED);
            case ON_HAND -> is(Flag.ON_HAND);
            case ALLOCATED -> is(Flag.ALLOCATED);
            case LOW -> is(Flag.ACTIVE).and(is(Flag.LOW));
            case SOLD_OUT -> is(Flag.ACTIVE).and(is(Flag.OUT));
        };
    }

    private static Filter products(String code) {
        return switch (view(code, ProductView.ALL, c -> Coded.of(ProductView.class, c))) {
            case ALL -> is(Flag.ACTIVE);
            case LOW -> is(Flag.ACTIVE).and(is(Flag.LOW));
            case OUT -> is(Flag.ACTIVE).and(is(Flag.OUT));
            case NO_BARCODE -> is(Flag.ACTIVE).and(is(Flag.NO_BARCODE));
            case ARCHIVED -> is(Flag.ARCHIVED);
        };
    }

    private static <V> V view(String code, V all, Function<String, V> of) {
        return code.isEmpty() ? all : of.apply(code);
    }

    private static Filter is(Flag flag) {
        return Filter.is(FLAG, flag.code());
    }

    static Entry flag(Entry entry, Flag flag, boolean holds) {
        return holds ? entry.code(FLAG, flag.code()) : entry;
    }
}
