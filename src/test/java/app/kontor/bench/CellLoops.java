package app.kontor.bench;

import app.kontor.text.Formats;
import app.kontor.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What each cell of a list does on the window's thread: a page of orders has some 300 of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CellLoops {
    @Param({"en", "de"})
    public String language;

    private final Money total = Money.of("1234.50", "EUR");
    private final List<BigDecimal> weights = List.of(new BigDecimal("19.90"), new BigDecimal("7.45"), new BigDecimal("0.99"));
    private final LocalDate today = LocalDate.of(2026, 11, 22);
    private final Instant placed = Instant.parse("2025-11-20T12:34:56Z");
    private Formats formats;

    @Setup
    public void begin() {
        formats = new Formats(Locale.forLanguageTag(language), ZoneId.of("Europe/Berlin"));
    }

    @Benchmark
    public String money() {
        return formats.money(total);
    }

    @Benchmark
    public String day() {
        return formats.day(today.minusDays(3), today);
    }

    @Benchmark
    public String dateAndTime() {
        return formats.dateTime(placed);
    }

    @Benchmark
    public String number() {
        return formats.number(12_345);
    }

    /** Not a cell's: what each order with a discount asks for once. */
    @Benchmark
    public List<Money> split() {
        return total.split(weights);
    }
}
