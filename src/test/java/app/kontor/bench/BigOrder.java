package app.kontor.bench;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One order of a big shop, out of its number alone: what the generator writes, and the truth that answers are held against. */
record BigOrder(int n, OffsetDateTime placed, Fate fate, int channel, BigName name, int customer, List<Line> lines) {
    private static final int[] PIECES = {1, 1, 1, 1, 1, 1, 2, 2, 3, 5};
    private static final int[] LINES = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 5, 6};
    static final BigDecimal SHIPPING = new BigDecimal("4.90");

    /** What became of it. */
    enum Fate {
        HISTORY, CLOSED, CANCELLED, OPEN, UNPAID, HOLD;

        boolean isGone() {
            return this == HISTORY || this == CLOSED;
        }
    }

    record Line(int variant, int pieces) {
        long cents() {
            return BigGoods.cents(variant) * pieces;
        }
    }

    static BigOrder of(BigSize size, int n) {
        SplittableRandom random = new SplittableRandom(0xD1B54A32D192ED03L * (n + 1));
        Fate fate = fate(size, n, random.nextInt(100));
        List<Line> lines = new ArrayList<>();
        for (int left = LINES[random.nextInt(LINES.length)]; left > 0; left--) {
            lines.add(new Line(BigLedger.pick(random, size.skus()), PIECES[random.nextInt(PIECES.length)]));
        }
        int platform = random.nextInt(20);
        int channel = platform < 12 ? 0 : platform < 17 ? 1 : 2;
        return new BigOrder(n, BigSize.at(n, size.orders()), fate, channel, BigName.of(channel, n), random.nextInt(size.customers()), lines);
    }

    private static Fate fate(BigSize size, int n, int chance) {
        if (n >= size.orders() - size.open()) {
            return chance < 3 ? Fate.HOLD : chance < 15 ? Fate.UNPAID : Fate.OPEN;
        }
        return chance == 0 ? Fate.CANCELLED : n < size.history() ? Fate.HISTORY : Fate.CLOSED;
    }

    /** Kontor's own. */
    String number() {
        return "K-" + (1001 + n);
    }

    /** As its customer knows it. */
    String shipment() {
        return "S-" + (1001 + n);
    }

    OffsetDateTime shipped() {
        return placed.plusHours(20);
    }

    BigWords.Person buyer() {
        return BigWords.person(customer);
    }

    BigDecimal goods() {
        return BigDecimal.valueOf(lines.stream().mapToLong(Line::cents).sum(), 2);
    }

    BigDecimal total() {
        return goods().add(SHIPPING);
    }

    /** 19 %, contained in the total. */
    BigDecimal tax() {
        long cents = total().movePointRight(2).longValueExact();
        return BigDecimal.valueOf((cents * 19 * 2 / 119 + 1) / 2, 2);
    }
}
