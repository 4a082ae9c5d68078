package app.kontor.value;

import java.util.UUID;

/** The id of a command, a UUIDv7: sorts by time and doubles as the idempotency key of what it did. */
public record CommandId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
