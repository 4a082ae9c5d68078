/**
 * Orders out of WooCommerce. The core has no order export, so each plugin is a format: Advanced Order Export in its
 * generations (a row per item, the merchant picks columns) and WebToffee (a row per order, items in columns).
 *
 * <p>WooCommerce's own amounts are net: line subtotals before, line totals after the coupon, tax always on top,
 * whatever the shop shows its visitors. So tax is never included here. Unit prices have up to ten decimals, because a
 * gross price rarely has a net cent; lines are rounded together so that their sum stays what WooCommerce calls the
 * subtotal. Fees are lines that need no shipping. An order that was partly refunded keeps the quantity that was sold,
 * as its total does; the refund is told in a warning, because nothing in the file says whether the goods still have to
 * go out. Cash on delivery is not paid, even where WooCommerce says "processing" (R45).
 */
@NullMarked
package app.kontor.importing.woocommerce;

import org.jspecify.annotations.NullMarked;
