package app.kontor.bench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * How big a shop is to be, and where the rows of each kind have their ids.
 *
 * @param open the last of its orders, still to be sent
 * @param command the one that all its rows belong to
 */
record BigSize(int orders, int skus, int movements, int open, UUID command) {
    static final Instant END = Instant.parse("2026-10-01T06:00:00Z");
    private static final long DAYS = 3 * 365;
    static final int VARIANTS_PER_PRODUCT = 5;
    static final int BINS = 2_000;
    private static final int MOST_OPEN = 5_000;

    static final long FIRST_PRODUCT = 1_000_000;
    static final long FIRST_VARIANT = 2_000_000;
    static final long FIRST_BARCODE = 3_000_000;
    static final long FIRST_BIN = 4_000_000;
    static final long FIRST_CUSTOMER = 5_000_000;
    static final long FIRST_ORDER = 10_000_000;
    static final long FIRST_LINE = 20_000_000;
    static final long FIRST_TAX = 40_000_000;
    static final long FIRST_REF = 50_000_000;
    static final long FIRST_SHIPPED = 60_000_000;
    static final long FIRST_MOVEMENT = 100_000_000;

    int products() {
        return (skus + VARIANTS_PER_PRODUCT - 1) / VARIANTS_PER_PRODUCT;
    }

    int customers() {
        return Math.max(1, orders * 2 / 5);
    }

    /** As many open ones as a shop of this size has on a morning. */
    static int usuallyOpen(int orders) {
        return Math.min(MOST_OPEN, orders / 10);
    }

    /** Orders before this one had left the house before Kontor came. */
    int history() {
        return Math.min((int) (orders * 79L / 100), orders - open);
    }

    /** The time at a share of the three years. */
    static OffsetDateTime at(long part, long of) {
        Instant start = END.minusSeconds(DAYS * 86_400);
        return start.plusSeconds(DAYS * 86_400 * part / of).atOffset(ZoneOffset.UTC);
    }
}
