/**
 * The words of the business that need nothing but java.*: money, quantities, ids, addresses, and the one exception that means
 * "a rule said no". Everything else builds on these.
 *
 * <p>{@code Address} lives here and not in {@code partner}, because orders, customers, labels and importers all speak of
 * addresses and none of them owns the notion.
 */
@NullMarked
package app.kontor.value;

import org.jspecify.annotations.NullMarked;
