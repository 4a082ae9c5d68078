/** Shopify's GraphQL Admin API, pinned to one version: orders by the moment of their change, levels compared before they are set, fulfilments. */
@NullMarked
package app.kontor.online.shopify;

import org.jspecify.annotations.NullMarked;
