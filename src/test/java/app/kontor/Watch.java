package app.kontor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved. */
public final class Watch extends Clock {
    /** A Monday morning. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private Instant now = START;

    public void set(String time) {
        set(Instant.parse(time));
    }

    public void set(Instant time) {
        now = time;
    }

    public void forward(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
