package app.kontor.spill;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the values of one element in an order that {@link Unpacker} reads them in again. */
public final class Packer {
    private static final int LONG_BYTES = 10;
    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Small numbers, of either sign, take few bytes. */
    public void number(long value) {
        room(LONG_BYTES);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    public void flag(@Nullable Boolean value) {
        number(value == null ? 0 : value ? 1 : 2);
    }

    public void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public void bytes(byte[] part) {
        number(part.length);
        raw(part);
    }

    /** Bytes whose number is told elsewhere. */
    public void raw(byte[] part) {
        room(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    /** With its scale: 1.50 stays 1.50. */
    public void decimal(@Nullable BigDecimal value) {
        flag(value == null ? null : value.precision() < 19);
        if (value != null && value.precision() < 19) {
            number(value.scale());
            number(value.unscaledValue().longValue());
        } else if (value != null) {
            text(value.toString());
        }
    }

    public <E> void each(Collection<E> elements, Consumer<E> pack) {
        number(elements.size());
        elements.forEach(pack);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
