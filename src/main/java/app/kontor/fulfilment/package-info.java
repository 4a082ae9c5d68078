/**
 * What gets orders out of the house: promising stock to them, picking, shipping.
 *
 * <p>Decisions. A pick list has no lines of its own: it holds allocations, so two lists can never share a piece, and
 * an order that is cancelled leaves its list by losing its allocations (R31). Its paper is made from them as long as
 * they have not shipped.
 *
 * <p>An order's line is promised and shipped in whole packs (the line's {@code factor}), as customers buy packs and
 * not pieces (R33). A line that no product is known for blocks itself only. Lines that need no shipping go along with
 * the first shipment.
 *
 * <p>Shipping decides about each order before anything is written: an order that is short is refused and keeps what
 * it had, unless partial shipments are asked for. A caller who wants all or nothing says so in the request.
 */
@NullMarked
package app.kontor.fulfilment;

import org.jspecify.annotations.NullMarked;
