package app.kontor.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Stands where the demo puts it, while the demo's months go by; then it goes on as the clock behind it. */
public final class DemoClock extends Clock {
    private final Clock real;
    private volatile @Nullable Instant stopped;

    public DemoClock(Clock real) {
        this.real = real;
    }

    /** When the demo's last day is. */
    Instant today() {
        return real.instant();
    }

    void set(Instant at) {
        stopped = at;
    }

    void letGo() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        Instant at = stopped;
        return at == null ? real.instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Kontor asks a clock for instants only");
    }
}
