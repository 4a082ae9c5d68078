package app.kontor.index;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the making of an index does for each of a million orders. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WordLoops {
    @Param({"SO-2026-000123 #1001 Anna Berg anna.berg@example.com 50667 TP-0017 TP-0018", "SO-2026-000123 #1001 Søren Weiß-Müller soeren@example.com 50667 TP-0017"})
    public String text;

    @Benchmark
    public Set<String> words() {
        return SearchWords.of(text);
    }
}
