package app.kontor.spill;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives back what a {@link Packer} took. */
public final class Unpacker {
    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    public long number() {
        long rest = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            rest |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
    }

    public int integer() {
        return (int) number();
    }

    public @Nullable Boolean flag() {
        return switch (integer()) {
            case 0 -> null;
            case 1 -> Boolean.TRUE;
            default -> Boolean.FALSE;
        };
    }

    public @Nullable String text() {
        int length = integer();
        if (length <= 0) {
            return length < 0 ? null : "";
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public byte[] bytes() {
        return raw(integer());
    }

    /** As many bytes. */
    public byte[] raw(int length) {
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** A text that was none of those that may be missing. */
    public String required() {
        return Objects.requireNonNull(text());
    }

    public @Nullable BigDecimal decimal() {
        Boolean isShort = flag();
        if (isShort == null) {
            return null;
        }
        if (!isShort) {
            return new BigDecimal(required());
        }
        int scale = integer();
        return BigDecimal.valueOf(number(), scale);
    }

    public <E> List<E> list(Supplier<E> unpack) {
        int size = integer();
        List<E> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(unpack.get());
        }
        return elements;
    }
}
