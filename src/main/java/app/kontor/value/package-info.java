/**
 * The words of the business that need nothing but java.*: money, quantities, ids, addresses, and the one exception that means
 * "a rule said no". Everything else builds on these.
 *
 * <p>{@code Address} lives here and not in {@code partner}, because orders, customers, labels and importers all speak of
 * addresses and none of them owns the notion.
 *
 * <p>{@code PlainText} and {@code FileName} are here because every way out (paper, files' names, the log, a terminal) and the way in
 * (spreadsheets) clean by the same rule. Data keeps what people wrote but for letters that nobody can see; the joiners of Persian and of
 * emoji stay in data and go from paper, whose fonts can't join.
 */
@NullMarked
package app.kontor.value;

import org.jspecify.annotations.NullMarked;
