package app.kontor.db;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.INSTANT;
import static org.jooq.impl.SQLDataType.NUMERIC;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jooq.Field;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What each changed row costs beside its writing: its image for the log and the journal, and the hash of that. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ImageLoops {
    private final RowImage.Shape shape = new RowImage.Shape(new Field<?>[] {field("id", BIGINT), field("number", VARCHAR), field("name", VARCHAR),
            field("email", VARCHAR), field("total", NUMERIC.precision(19, 4)), field("placed_at", INSTANT), field("note", VARCHAR)});
    private final Object[] row = {4711L, "SO-2026-000123", "Søren \"Weiß\" Müller", "soeren@example.com", new BigDecimal("1234.5000"),
            Instant.parse("2026-11-20T12:34:56.123456Z"), null};
    private final MessageDigest digest = ChangeLog.sha256();
    private final Utf8Text text = new Utf8Text();
    private final byte[] ready = bytes();

    @Benchmark
    public byte[] image() {
        return bytes();
    }

    /** The image as characters, as what is shown to people is made. */
    @Benchmark
    public String imageAsText() {
        return shape.image(row);
    }

    /** The yard-stick: nobody hashes in less. */
    @Benchmark
    public byte[] hashOnly() {
        return digest.digest(ready);
    }

    private byte[] bytes() {
        text.clear();
        shape.addTo(text, row);
        return text.toBytes();
    }
}
