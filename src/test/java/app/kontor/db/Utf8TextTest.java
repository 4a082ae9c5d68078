package app.kontor.db;

import static app.kontor.schema.Tables.SALES_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An image in UTF-8 is the image, encoded: byte by byte, or the hashes of a row would differ. */
class Utf8TextTest {
    private final Random random = new Random(7);

    @Test
    void imagesInUtf8AreTheImages() {
        Columns columns = new Columns(SALES_ORDER);
        Utf8Text text = new Utf8Text();
        for (int round = 0; round < 2_000; round++) {
            Object[] values = new Object[SALES_ORDER.fields().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = value();
            }
            text.clear();
            columns.image(values, text);
            assertThat(new String(text.toBytes(), StandardCharsets.ISO_8859_1))
                    .isEqualTo(new String(columns.image(values).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    private Object value() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> random.nextLong();
            case 2 -> BigDecimal.valueOf(random.nextInt(), random.nextInt(8));
            case 3 -> OffsetDateTime.of(2026, 3, 1, 1, 2, 3, random.nextInt(1_000_000_000), ZoneOffset.ofHours(2));
            case 4 -> new UUID(random.nextLong(), random.nextLong());
            case 5 -> random.nextBoolean();
            default -> text();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append((char) switch (random.nextInt(6)) {
                case 0 -> random.nextInt(0x20);
                case 1 -> random.nextInt(0x800);
                case 2 -> random.nextInt(0x10000); // halves of characters, too
                case 3 -> "\"\\\u007f\u0080\u07ff\u0800".charAt(random.nextInt(6));
                default -> 'a' + random.nextInt(26);
            });
            if (random.nextInt(10) == 0) {
                text.appendCodePoint(0x1f600 + random.nextInt(50));
            }
        }
        return text.toString();
    }
}
