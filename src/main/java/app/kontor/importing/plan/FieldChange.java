package app.kontor.importing.plan;

import org.jspecify.annotations.Nullable;

/**
 * A field that the channel says differently than last time.
 *
 * @param field stable code; {@code import.field.<code>} is its name
 * @param taken false if the owner has edited it here since, or it is past changing: then it stays
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after, boolean taken) {}
