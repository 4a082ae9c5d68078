package app.kontor.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a big shop, in the order of time: an opening count of each SKU, what the shipped orders took, and receipts, corrections
 * and transfers between them. No level is ever below zero.
 */
final class BigLedger implements AutoCloseable {
    private static final int OPENING = 40;
    private static final int PLENTY = 2_000;
    private static final String COLUMNS = "id,kind,variant_id,bin_id,quantity,reason,occurred_at,recorded_at,last_command";

    private final BigSize size;
    private final RowWriter rows;
    private final RowWriter issues;
    private final Watch watch;
    private final SplittableRandom random = new SplittableRandom(7);
    private final int[] first;
    private final int[] second;
    private int count;

    /** Is told of each movement. */
    interface Watch {
        void moved(int variant, int pieces, OffsetDateTime at);
    }

    /** @param connection null to write nothing */
    BigLedger(BigSize size, @Nullable Connection connection, Watch watch) throws SQLException {
        this.size = size;
        this.watch = watch;
        this.rows = new RowWriter(connection, "stock_movement", COLUMNS);
        this.issues = new RowWriter(connection, "stock_movement", COLUMNS + ",order_line_id");
        this.first = new int[size.skus()];
        this.second = new int[size.skus()];
    }

    /** What lies in a SKU's own bin and in its second one is known from here on. */
    void open() throws SQLException {
        OffsetDateTime start = BigSize.at(0, 1);
        for (int i = 0; i < size.skus() && count < size.movements(); i++) {
            first[i] = OPENING;
            row("count", i, false, OPENING, "Opening count", start);
        }
    }

    /** So much of everything comes in at the end that nobody has to wait. */
    void stockUp() throws SQLException {
        for (int i = 0; i < size.skus(); i++) {
            first[i] += PLENTY;
            row("receipt", i, false, PLENTY, "Delivery", BigSize.at(1, 1));
        }
    }

    void ship(BigOrder.Line sold, long line, String shipment, OffsetDateTime at) throws SQLException {
        int variant = sold.variant();
        require(variant, sold.pieces(), at);
        first[variant] -= sold.pieces();
        watch.moved(variant, -sold.pieces(), at);
        issues.add(id(), "issue", BigSize.FIRST_VARIANT + variant, bin(variant, false), BigDecimal.valueOf(-sold.pieces()), shipment, at, at,
                size.command(), line);
    }

    /** As much of the rest as belongs to this share of the time. */
    void goOn(long part, long of) throws SQLException {
        long wanted = Math.max(size.skus(), (long) size.movements() * part / of);
        while (count < wanted && count < size.movements()) {
            move(BigSize.at(part, of), pick(random, size.skus()));
        }
    }

    private void move(OffsetDateTime at, int variant) throws SQLException {
        int pieces = 1 + random.nextInt(6);
        int kind = random.nextInt(10);
        if (kind == 0 && first[variant] >= pieces && count + 1 < size.movements()) {
            first[variant] -= pieces;
            second[variant] += pieces;
            row("transfer", variant, false, -pieces, "To the reserve", at);
            row("transfer", variant, true, pieces, "To the reserve", at);
        } else if (kind < 6 && first[variant] >= pieces + OPENING / 2) {
            first[variant] -= pieces;
            row("adjustment", variant, false, -pieces, "Sold in the shop", at);
        } else {
            first[variant] += pieces;
            row("receipt", variant, false, pieces, "Delivery", at);
        }
    }

    private void require(int variant, int pieces, OffsetDateTime at) throws SQLException {
        if (first[variant] < pieces) {
            first[variant] += 60;
            row("receipt", variant, false, 60, "Delivery", at);
        }
    }

    private void row(String kind, int variant, boolean reserve, int pieces, String reason, OffsetDateTime at) throws SQLException {
        watch.moved(variant, pieces, at);
        rows.add(id(), kind, BigSize.FIRST_VARIANT + variant, bin(variant, reserve), BigDecimal.valueOf(pieces), reason, at, at, size.command());
    }

    private long id() {
        return BigSize.FIRST_MOVEMENT + count++;
    }

    private static long bin(int variant, boolean reserve) {
        return BigSize.FIRST_BIN + (variant * 31L + (reserve ? 977 : 0)) % BigSize.BINS;
    }

    /** Some goods are wanted often, most now and then. */
    static int pick(SplittableRandom random, int of) {
        double chance = random.nextDouble();
        return (int) ((long) (of * chance * chance) * 7919 % of);
    }

    int count() {
        return count;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        issues.close();
    }
}
