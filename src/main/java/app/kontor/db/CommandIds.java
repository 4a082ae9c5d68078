package app.kontor.db;

import app.kontor.value.CommandId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDv7: 48 bits of milliseconds, then random bits (RFC 9562, section 5.7). */
final class CommandIds {
    private final SecureRandom random = new SecureRandom();

    CommandId next(Instant at) {
        long high = (at.toEpochMilli() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new CommandId(new UUID(high, low));
    }
}
