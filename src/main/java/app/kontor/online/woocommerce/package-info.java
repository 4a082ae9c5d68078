/** WooCommerce's REST interface wc/v3: orders by the moment of their change, goods and their levels in batches, tracking. */
@NullMarked
package app.kontor.online.woocommerce;

import org.jspecify.annotations.NullMarked;
