package app.kontor.sales;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When an order was placed, as precisely as the channel said.
 *
 * @param at null where only the day is known
 * @param on the business day in the channel's zone
 * @param text the original cell
 * @param sort {@code at}, or the start of the day: what lists and allocation go by
 */
public record Placed(@Nullable Instant at, LocalDate on, String text, Instant sort) {}
