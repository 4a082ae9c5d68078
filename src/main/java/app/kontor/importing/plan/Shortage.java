package app.kontor.importing.plan;

import app.kontor.db.Tx;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.sales.OpenOrders;
import app.kontor.sales.WaitingGoods;
import app.kontor.stock.Allocation;
import app.kontor.stock.Allocations;
import app.kontor.stock.Stock;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines of new orders will have no stock, once the orders that wait already have taken theirs. Of each line that wants something
 * only the variant's place and the pieces are kept, as a file may have a million of them.
 */
final class Shortage {
    private static final long BEGINNING = Instant.parse("1999-12-01T00:00:00Z").getEpochSecond(); // no file's date is earlier

    private final Map<VariantId, Integer> places = new HashMap<>();
    private final List<VariantId> variants = new ArrayList<>();
    private long[] orders = new long[64];
    private int[] firstLines = new int[64];
    private int[] lineVariants = new int[64];
    private long[] linePieces = new long[64];
    private int orderCount;
    private int lineCount;

    /** Notes what a new order wants. @param index of its plan */
    void add(int index, Instant placed, ImportedOrder order, LineMatcher matcher) {
        if (orderCount == orders.length) {
            orders = Arrays.copyOf(orders, 2 * orderCount);
            firstLines = Arrays.copyOf(firstLines, 2 * orderCount);
        }
        orders[orderCount] = (placed.getEpochSecond() - BEGINNING) << 31 | index;
        firstLines[orderCount++] = lineCount;
        if (order.fulfilment() != FulfilmentStatus.FULFILLED) { // of a new order nobody else has said anything
            order.lines().stream().filter(ImportedLine::requiresShipping)
                    .forEach(line -> matcher.match(line).ifPresent(match -> add(line, match)));
        }
    }

    private void add(ImportedLine line, LineMatcher.Match match) {
        if (lineCount == lineVariants.length) {
            lineVariants = Arrays.copyOf(lineVariants, 2 * lineCount);
            linePieces = Arrays.copyOf(linePieces, 2 * lineCount);
        }
        VariantId variant = match.variant().id();
        lineVariants[lineCount] = places.computeIfAbsent(variant, v -> {
            variants.add(v);
            return variants.size() - 1;
        });
        linePieces[lineCount++] = thousandths(line.quantity().minus(line.fulfilled()).times(match.factor()));
    }

    /**
     * Tells the plans how many of their lines will be short: the oldest orders get the stock first.
     *
     * @param set levels that stock files of the same call will set: what is free of them counts instead
     * @return the number of such lines
     */
    int check(Tx tx, Map<VariantId, Quantity> set, PlannedOrders plans) {
        if (orderCount == 0) {
            return 0; // nothing comes that wants stock: what waits already need not be read
        }
        long[] left = left(tx, set);
        long[] oldestFirst = new long[orderCount];
        int[] byIndex = new int[plans.size()];
        for (int i = 0; i < orderCount; i++) {
            oldestFirst[i] = orders[i];
            byIndex[index(orders[i])] = i;
        }
        Arrays.sort(oldestFirst);
        int all = 0;
        for (long order : oldestFirst) {
            int count = shortLines(byIndex[index(order)], left);
            plans.shortLines(index(order), count);
            all += count;
        }
        return all;
    }

    private int shortLines(int order, long[] left) {
        int count = 0;
        int end = order + 1 < orderCount ? firstLines[order + 1] : lineCount;
        for (int line = firstLines[order]; line < end; line++) {
            int variant = lineVariants[line];
            count += linePieces[line] > left[variant] ? 1 : 0;
            left[variant] -= linePieces[line];
        }
        return count;
    }

    private long[] left(Tx tx, Map<VariantId, Quantity> set) {
        Map<VariantId, Quantity> left = left(tx, variants, set);
        return variants.stream().mapToLong(v -> thousandths(left.getOrDefault(v, Quantity.ZERO))).toArray();
    }

    /** What is left of each variant when the orders that wait have theirs. @param set what stock files of the same call add or take */
    static Map<VariantId, Quantity> left(Tx tx, Collection<VariantId> variants, Map<VariantId, Quantity> set) {
        Map<VariantId, Quantity> left = new HashMap<>(Stock.available(tx, variants));
        set.forEach((variant, more) -> left.merge(variant, more, Quantity::plus));
        WaitingGoods waiting = OpenOrders.waiting(tx);
        waiting.open().forEach((variant, open) -> left.computeIfPresent(variant, (v, q) -> q.minus(open)));
        for (Allocation promised : Allocations.of(tx, waiting.partly())) {
            left.computeIfPresent(promised.variant(), (v, q) -> q.plus(promised.quantity()));
        }
        return left;
    }

    private static int index(long order) {
        return (int) (order & Integer.MAX_VALUE);
    }

    private static long thousandths(Quantity quantity) {
        return quantity.value().multiply(BigDecimal.TEN.pow(Quantity.DECIMALS)).longValueExact();
    }
}
