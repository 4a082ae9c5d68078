package app.kontor.history;

import app.kontor.value.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * What a use case gave and the command that it left.
 *
 * @param command what takes it back; null where nothing was changed, or only what is not taken back
 */
public record Done<T extends @Nullable Object>(T result, @Nullable CommandId command) {}
