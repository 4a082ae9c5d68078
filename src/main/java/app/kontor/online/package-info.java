/**
 * Straight from the shop: WooCommerce and Shopify by their interfaces, beside files.
 *
 * <p>Decisions. An interface is another way to get a file. What a shop answers is kept page by page, an order a line, and read by
 * {@code woo-orders-api} and {@code shopify-orders-api} like any file that was dropped: the same plan, one transaction, the same archive
 * and undo. How far the shop has been read ({@code channel_connection.since}) moves in the transaction that applies a fetch and not
 * before; undoing the import takes it back too. A fetch that was interrupted goes on where it stopped ({@code Waiting}).
 *
 * <p>Back to the shop goes what the files would say: its list of goods is fetched as the storefront's own file, the same plan is made, and
 * what changed is sent in batches; what the shop has acknowledged is remembered batch by batch, so that a failure leaves the rest and
 * nothing is said twice. Where only a price is new, the quantity is not said: what was sold there meanwhile would come back. A shipment is
 * looked for in the shop before it is told, because an answer can get lost on its way. A price goes only where the shop's currency is ours;
 * WooCommerce tells its currency to keys of people who may manage the shop alone, and where it does not say it, the price goes. Orders name
 * their own currency, each, and quantities have none. Of a shipment of several parcels a shop is told all numbers: WooCommerce one after the
 * other, Shopify in one list, which has room for one carrier only; the first is the one that is remembered.
 *
 * <p>The key of a shop is in this PC's keyring or in a variable of the environment, and nowhere else: not in the database, the journal,
 * the history, a log or a message ({@code Secret} prints as nothing). Only https, but for this PC itself; a redirect to another host is
 * refused, because the key would go along. Nothing goes out unless somebody connected a channel and asked.
 *
 * <p>Sources. WooCommerce: its REST API documentation, wc/v3 (github.com/woocommerce/woocommerce-rest-api-docs, March 2024), and for
 * {@code orderby=modified}, which that leaves out, the schema in WooCommerce's own code; tracking: the documentation of the Shipment
 * Tracking extension (woocommerce.com), and of the plugin of zorem, whose endpoint has the same shape under another name. Shopify:
 * shopify.dev, Admin GraphQL 2026-10: orders, fulfillmentCreate, inventorySetQuantities with {@code changeFromQuantity} and
 * {@code @idempotent} (both required since 2026-04), productVariantsBulkUpdate with partial updates for prices, rate limits. Unconfirmed, as no real shop was asked: the exact cost of the query
 * of orders (it makes its pages smaller where Shopify says that they cost too much), which totals Shopify changes when an order is
 * edited, and whether its {@code modified_after} counts the second itself (both ways work).
 */
@NullMarked
package app.kontor.online;

import org.jspecify.annotations.NullMarked;
