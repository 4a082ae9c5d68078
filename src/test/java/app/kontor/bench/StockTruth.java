package app.kontor.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was on hand in a big shop at some moments, out of the generator alone: of all SKUs, and of each. */
final class StockTruth {
    final List<Instant> moments;
    final long[] all;
    private final int[][] each;

    /** @param moments at which it will be asked for */
    StockTruth(int orders, int skus, int movements, List<Instant> moments) throws SQLException {
        this.moments = moments;
        this.all = new long[moments.size()];
        this.each = new int[moments.size()][skus];
        BigSize size = new BigSize(orders, skus, movements, BigSize.usuallyOpen(orders), new UUID(0, 0));
        try (BigLedger ledger = new BigLedger(size, null, (variant, pieces, at) -> moved(variant, pieces, at.toInstant()))) {
            ledger.open();
            for (int n = 0; n < orders; n++) {
                BigOrder order = BigOrder.of(size, n);
                if (order.fate() == BigOrder.Fate.CLOSED) {
                    for (BigOrder.Line line : order.lines()) {
                        ledger.ship(line, 0, "", order.shipped());
                    }
                }
                ledger.goOn(n + 1L, orders);
            }
        }
    }

    private void moved(int variant, int pieces, Instant at) {
        for (int i = 0; i < all.length; i++) {
            if (!at.isAfter(moments.get(i))) {
                all[i] += pieces;
                each[i][variant] += pieces;
            }
        }
    }

    int of(int variant, int moment) {
        return each[moment][variant];
    }
}
