package app.kontor.sales;

import org.jspecify.annotations.Nullable;

/**
 * What a channel calls a thing that no product of the shop is yet.
 *
 * @param text what {@code match} takes: the SKU, or the name where the channel has no SKU
 * @param orders how many orders wait for it
 */
public record UnmatchedText(String text, @Nullable String sku, String name, int orders) {}
