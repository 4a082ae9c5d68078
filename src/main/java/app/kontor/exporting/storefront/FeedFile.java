package app.kontor.exporting.storefront;

import app.kontor.exporting.storefront.FeedLine.Told;
import app.kontor.value.ChannelId;
import java.util.Map;

/**
 * A file for a storefront, ready to be written.
 *
 * @param name  "shopify-stock.csv": a proposal
 * @param bytes as the storefront reads them
 * @param lines goods in it that change
 * @param told  what the channel knows once it has it, by key
 */
public record FeedFile(ChannelId channel, FeedLayout layout, String name, byte[] bytes, int lines, Map<String, Told> told) {}
