/**
 * Orders: what a customer was promised and charged. The axes of an order (state, payment, allocation, shipment, invoice) are
 * stored facts that upper features set in the transaction that makes them true; nothing is guessed from another axis.
 *
 * <p>Customers are listed by what they bought. Of 400,000 with a million orders, SQL took 5 s of the processor for a page by name, 17 to 20 by orders,
 * value or last order, 1.1 to 1.5 to search, 2 to count the views, and held a reader of the database meanwhile. Keys for name and place would
 * leave the sums and the words, sums kept beside each customer would be a write with each order; so there is {@code CustomerIndex}, which answers
 * each of these in 0.3 to 26 ms computed and takes 42 MB. Orders that come, go or change hands touch their customers in it. While it is being made
 * {@code CustomerKeyStore} answers.
 */
@NullMarked
package app.kontor.sales;

import org.jspecify.annotations.NullMarked;
