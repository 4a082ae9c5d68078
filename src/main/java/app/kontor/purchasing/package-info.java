/**
 * Orders to suppliers, and the goods that come in for them.
 *
 * <p>Decisions. What has come in is a row of its own ({@code goods_receipt}) beside its entry in the ledger, and both are one whole for an
 * undo: a receipt can be taken back after a later one, and a line never says more than the ledger. So whether an order is open, in part or
 * wholly received is worked out from its lines and not stored. What had come in before the order was imported is a number of the line
 * ({@code received}), for which nothing is booked: no file moves stock silently.
 *
 * <p>What is ordered and not yet received is {@code incoming} in the stock. It is promised to nobody.
 */
@NullMarked
package app.kontor.purchasing;

import org.jspecify.annotations.NullMarked;
