/**
 * Stock: where it lies, how it came to be there, and to whom it is promised.
 *
 * <p>Decisions. The ledger ({@code stock_movement}) and the allocations are the truth; {@code stock_level} is their
 * sum, kept in the same transaction by {@code StockStore} alone, compared and rebuilt by {@code StockCheck} and
 * {@link app.kontor.stock.Stock#recompute}. Stock in a location marked as quarantine is on hand and never available.
 * Buffer is held back over all bins of a variant.
 *
 * <p>Lists. {@code GoodsIndex} finds, sorts and counts variants; their rows come from the database. Sums of levels can't be sorted by in SQL
 * without reading all of them: with 50,000 SKUs that took half a second, and more for each view that was counted.
 *
 * <p>The past. What was on hand at a moment is the last balances that were kept before it ({@code stock_balance}: of all variants, as bytes,
 * after each 20,000 entries) and the ledger from there. A row a variant and month would be as many rows as the ledger has; so it is
 * some three bytes a variant every 20,000 entries. Entries are only ever added: who adds one late, by a clock that was set back or by a
 * count of another day, makes the balances after it wrong, and they are forgotten. Only the check sees through them; it sums up the ledger.
 *
 * <p>The ledger names variants that are there or were: where an import was taken back, its entries, their reversals and the name stay
 * ({@code former_variant}), the variant does not. Levels of such a variant are 0 and nobody's.
 *
 * <p>A level that is stated without a bin is the level of the whole location: a SKU/quantity file knows nothing of
 * bins and must not double what lies in them. What is more goes to where the variant lies already, what is less is
 * taken along the walk, and never what is promised to an order.
 *
 * <p>Bins and locations come into being when they are named first; names are compared whatever their case. Ids are
 * known before the insert, so that a preview and the write go through the same code.
 *
 * <p>{@code AllocationStore} reads the order's number, because a refusal that does not say which order holds the
 * stock helps nobody.
 */
@NullMarked
package app.kontor.stock;

import org.jspecify.annotations.NullMarked;
