/**
 * Orders: what a customer was promised and charged. The axes of an order (state, payment, allocation, shipment, invoice) are
 * stored facts that upper features set in the transaction that makes them true; nothing is guessed from another axis.
 */
@NullMarked
package app.kontor.sales;

import org.jspecify.annotations.NullMarked;
