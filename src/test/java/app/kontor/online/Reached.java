package app.kontor.online;

import app.kontor.Given;
import app.kontor.channel.Channel;
import app.kontor.db.ShopFolder;
import app.kontor.vault.Keyring;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A shop of ours with one channel that is connected to a server on this PC; time is only written down. */
final class Reached implements AutoCloseable {
    static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
    final Given given = Given.shop();
    final Map<String, byte[]> kept = new HashMap<>();
    Duration waited = Duration.ZERO;
    final Connections connections = new Connections(given.db, new ShopSecrets(Map.of(), keyring()));
    final Secret secret;
    final Channel channel;
    private final Path folder;

    Reached(String platform, URI address, String key, Path folder) {
        this.folder = folder;
        secret = new Secret(key);
        given.channel("Shop", platform);
        channel = given.shop.channels().all().stream().filter(each -> each.name().equals("Shop")).findFirst().orElseThrow();
        connections.connect(connections.draft(channel, address.toString(), SINCE), secret);
    }

    Reach reach() {
        return new Reach(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), java.time.ZoneOffset.UTC), time -> waited = waited.plus(time));
    }

    Connection connection() {
        return connections.get(channel);
    }

    /** The same channel at another server, read from the beginning. */
    Connection at(URI address) {
        Connection own = connection();
        return new Connection(own.channel(), own.name(), own.kind(), address, own.account(), SINCE);
    }

    Fetching.Fetched fetch(URI address, Path waiting, Course course) {
        return new Fetching(new ShopFolder(waiting), reach()).fetch(at(address), secret, course);
    }

    Fetching.Fetched fetch() {
        return fetch((done, total) -> {});
    }

    Fetching.Fetched fetch(Course course) {
        return new Fetching(new ShopFolder(folder), reach()).fetch(connection(), secret, course);
    }

    Telling telling() {
        return new Telling(given.shop.feeds(), given.shop.notices(), reach());
    }

    private Keyring keyring() {
        return new Keyring() {
            @Override
            public boolean isPresent() {
                return true;
            }

            @Override
            public void keep(String account, byte[] secret) {
                kept.put(account, secret);
            }

            @Override
            public Optional<byte[]> find(String account) {
                return Optional.ofNullable(kept.get(account));
            }

            @Override
            public void forget(String account) {
                kept.remove(account);
            }
        };
    }

    @Override
    public void close() {
        given.close();
    }
}
