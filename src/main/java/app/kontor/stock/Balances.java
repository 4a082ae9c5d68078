package app.kontor.stock;

import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What was on hand of every variant that had moved by some moment. Kept as bytes, three for a usual variant: ids ascending as the difference
 * to the one before, numbers in groups of seven bits, whole pieces as such and others in thousandths.
 */
final class Balances {
    /** So many variants fit into a column, whatever their numbers. */
    private static final int PART = 50_000;
    private static final int GROUP = 7;
    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final long THOUSAND = 1_000;

    private final Map<Long, Balance> balances = new HashMap<>();

    /** In thousandths of a piece. */
    static final class Balance {
        private long onHand;
        private long quarantine;

        Quantity onHand() {
            return new Quantity(BigDecimal.valueOf(onHand, Quantity.DECIMALS));
        }

        /** How much of that was not for sale. */
        Quantity quarantine() {
            return new Quantity(BigDecimal.valueOf(quarantine, Quantity.DECIMALS));
        }
    }

    void add(VariantId variant, Quantity moved, boolean isQuarantine) {
        Balance balance = balances.computeIfAbsent(variant.value(), v -> new Balance());
        long thousandths = moved.value().unscaledValue().longValueExact();
        balance.onHand += thousandths;
        balance.quarantine += isQuarantine ? thousandths : 0;
    }

    void forEach(BiConsumer<VariantId, Balance> each) {
        balances.forEach((variant, balance) -> each.accept(new VariantId(variant), balance));
    }

    Balance of(VariantId variant) {
        return balances.getOrDefault(variant.value(), new Balance());
    }

    boolean has(VariantId variant) {
        return balances.containsKey(variant.value());
    }

    /** A sum that two of the same balances share, and others practically never; sums of parts add up. */
    long fingerprint() {
        long sum = 0;
        for (Map.Entry<Long, Balance> one : balances.entrySet()) {
            sum += fingerprint(one.getKey(), one.getValue().onHand, false) + fingerprint(one.getKey(), one.getValue().quarantine, true);
        }
        return sum;
    }

    static long fingerprint(long variant, long thousandths, boolean isQuarantine) {
        long mixed = (variant * 2 + (isQuarantine ? 1 : 0)) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return (mixed ^ mixed >>> 29 | 1) * thousandths;
    }

    /** At least one part. */
    List<byte[]> write() {
        List<Long> variants = balances.keySet().stream().sorted().toList();
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < variants.size(); from += PART) {
            parts.add(write(variants.subList(from, Math.min(variants.size(), from + PART))));
        }
        return parts;
    }

    private byte[] write(List<Long> variants) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(variants.size() * 3);
        long last = 0;
        for (long variant : variants) {
            Balance balance = balances.get(variant);
            write(out, variant - last << 1 | (balance.quarantine == 0 ? 0 : 1));
            write(out, packed(balance.onHand));
            if (balance.quarantine != 0) {
                write(out, packed(balance.quarantine));
            }
            last = variant;
        }
        return out.toByteArray();
    }

    void read(byte[] part) {
        ByteBuffer in = ByteBuffer.wrap(part);
        long variant = 0;
        while (in.hasRemaining()) {
            long step = read(in);
            variant += step >>> 1;
            Balance balance = new Balance();
            balance.onHand = unpacked(read(in));
            balance.quarantine = (step & 1) == 0 ? 0 : unpacked(read(in));
            balances.put(variant, balance);
        }
    }

    /** Small numbers are small, whatever their sign. */
    private static long packed(long thousandths) {
        boolean whole = thousandths % THOUSAND == 0;
        long number = whole ? thousandths / THOUSAND : thousandths;
        return (number << 1 ^ number >> 63) << 1 | (whole ? 0 : 1);
    }

    private static long unpacked(long packed) {
        long zigzag = packed >>> 1;
        long number = zigzag >>> 1 ^ -(zigzag & 1);
        return (packed & 1) == 0 ? number * THOUSAND : number;
    }

    private static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest >>> GROUP != 0) {
            out.write((int) (rest & LOW) | MORE);
            rest >>>= GROUP;
        }
        out.write((int) rest);
    }

    private static long read(ByteBuffer in) {
        long number = 0;
        int shift = 0;
        byte group;
        do {
            group = in.get();
            number |= (long) (group & LOW) << shift;
            shift += GROUP;
        } while (group < 0);
        return number;
    }
}
