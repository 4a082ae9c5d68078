package app.kontor.online;

import app.kontor.value.ChannelId;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * How a channel's shop is reached. The key is not part of it: it is kept by this PC, or given each time.
 *
 * @param name    of the channel
 * @param address of the shop, without what comes behind it for its interface
 * @param account under which a keyring has the key
 * @param since   what changed in the shop after it has not been applied here yet, by the shop's own clock
 */
public record Connection(ChannelId channel, String name, ShopKind kind, URI address, String account, Instant since) {

    /** The variable of the environment that holds the key where there is no keyring: {@code KONTOR_MY_SHOP_KEY}. */
    public String variable() {
        return variable(name);
    }

    static String variable(String channel) {
        return "KONTOR_" + channel.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_|_$", "") + "_KEY";
    }
}
