/**
 * Invoices: posted once, numbered without gaps, never changed.
 *
 * <p>The way of an order to its invoice: {@link app.kontor.invoicing.OrderAmounts} makes what was charged definite or
 * refuses; {@link app.kontor.invoicing.RateFinder} finds how the whole order is taxed; {@link
 * app.kontor.invoicing.InvoiceFigures} takes an invoice's share of it; the gate asks for what the law wants on the
 * paper; {@link app.kontor.invoicing.InvoiceSnapshot} freezes everything that is on it. All of that is pure; {@link
 * app.kontor.invoicing.Invoicing} reads, numbers and writes.
 *
 * <p>Decisions. The customer's charge is sacred: no figure of the order is changed, and VAT is found inside it. A
 * stated tax of zero in the seller's own country or to a consumer counts as "not stated", because many shops export
 * zeros where they keep no tax: whatever the channel says about its prices, the tax is then found inside the charge, and
 * a draft whose total is not the charge is refused; only zero-rated goods, exports and deliveries between businesses are untaxed. Orders
 * of which something was refunded are refused, since a file does not say for which lines. Parts of an order are
 * cumulated and subtracted, so that rounding never adds up.
 *
 * <p>The hash of an invoice covers its snapshot and the hash before it in the series (R14). There is no update and no
 * delete: what is wrong is corrected by another document.
 *
 * <p>Lists. {@code InvoiceIndex} finds, sorts and counts invoices: of 200,000 SQL took 2.2 to 3.4 s of the processor for a view, 8 to 10 by customer or
 * total, 4.6 to search, because each question met all rows with their snapshots, and whether an invoice is paid stands in another table. Orders that
 * change touch their invoices in it. While it is being made the newest come from the table's key.
 */
@NullMarked
package app.kontor.invoicing;

import org.jspecify.annotations.NullMarked;
