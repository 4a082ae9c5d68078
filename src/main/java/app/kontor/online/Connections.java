package app.kontor.online;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.db.Tx;
import app.kontor.settings.Settings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ChannelId;
import app.kontor.value.CommandId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which channels are connected to their shops. Nothing here goes out: a shop is only called by who fetches or sends. */
public final class Connections {
    private static final Duration USUAL = Duration.ofDays(60);

    private final Database db;
    private final ShopSecrets secrets;

    public Connections(Database db, ShopSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    public List<Connection> all() {
        return db.read(ConnectionStore::all);
    }

    public Optional<Connection> find(ChannelId channel) {
        return all().stream().filter(each -> each.channel().equals(channel)).findFirst();
    }

    /** @throws BusinessRuleException online.notConnected */
    public Connection get(Channel channel) {
        return find(channel.id()).orElseThrow(() -> new BusinessRuleException("online.notConnected", channel.name()));
    }

    public ShopSecrets secrets() {
        return secrets;
    }

    /** The channel of this name, made if there is none yet. @throws BusinessRuleException online.platform */
    public Channel channel(String name, String platform) {
        Optional<Channel> there = db.read(tx -> Channels.byName(tx, name));
        ShopKind kind = ShopKind.of(there.map(Channel::platform).orElse(platform), name);
        return there.orElseGet(() -> db.write(Intent.of("online.channel", name.strip()), // what connects it is the next entry
                tx -> Channels.add(tx, name, kind.code(), Settings.read(tx).zone())));
    }

    /**
     * To try an address for a channel that there may not be yet: {@link #channel} makes it when the shop has answered.
     *
     * @throws BusinessRuleException online.platform, online.address, online.plain
     */
    public Connection trial(String name, String platform, String address) {
        Optional<Channel> there = db.read(tx -> Channels.byName(tx, name));
        ShopKind kind = ShopKind.of(there.map(Channel::platform).orElse(platform), name);
        return new Connection(new ChannelId(0), name, kind, ShopAddress.of(address), "trial", db.clock().instant());
    }

    /**
     * A connection as it would be, to try it before it is kept.
     *
     * @param since orders that were changed before are not fetched; null goes on where the channel is, and begins two months ago, which is
     *     all that Shopify shows without asking
     * @throws BusinessRuleException online.platform, online.address, online.plain
     */
    public Connection draft(Channel channel, String address, @Nullable Instant since) {
        ShopKind kind = ShopKind.of(channel.platform(), channel.name());
        URI shop = ShopAddress.of(address);
        Optional<Connection> before = find(channel.id()).filter(each -> each.address().equals(shop));
        return new Connection(channel.id(), channel.name(), kind, shop,
                before.map(Connection::account).orElseGet(() -> "channel-" + UUID.randomUUID()),
                since != null ? since : before.map(Connection::since).orElseGet(() -> db.clock().instant().minus(USUAL)));
    }

    /**
     * Keeps a connection, and its key in the keyring where there is one.
     *
     * @return whether this PC has the key from now on: in its keyring, or in the environment. Else it has to be given each time
     */
    public boolean connect(Connection connection, Secret secret) {
        db.actor().demand("online.connect"); // before the key is kept
        boolean given = secrets.given(connection.name()).isPresent();
        boolean kept = given || secrets.canKeep() && secrets.keep(connection, secret);
        db.write(Intent.of("online.connect", connection.name()), tx -> {
            ConnectionStore.save(tx, connection);
            return null;
        });
        return kept;
    }

    /** The shop is not reached any more, and this PC forgets the key. */
    public CommandId disconnect(Connection connection) {
        CommandId command = db.write(Intent.of("online.disconnect", connection.name()), tx -> {
            ConnectionStore.remove(tx, connection.channel());
            return tx.command().id();
        });
        secrets.forget(connection);
        return command;
    }

    /** For what applies a fetch, in its transaction. */
    static void applied(Tx tx, ChannelId channel, Instant until) {
        ConnectionStore.applied(tx, channel, until);
    }

}
