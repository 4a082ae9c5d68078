package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.channel.Channel;
import app.kontor.exporting.storefront.FeedLayout;
import app.kontor.exporting.storefront.FeedTerms;
import app.kontor.online.Connection;
import app.kontor.online.Secret;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the channels and how stock goes back to them; changes it for one, or reads its own file. */
@Command(name = "channel")
final class ChannelCommand implements Callable<Answer> {
    private static final String AUTOMATIC = "auto";
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME")
    private @Nullable String name;

    @Option(names = "--buffer", paramLabel = "PIECES")
    private @Nullable Quantity buffer;

    @Option(names = "--percent", paramLabel = "P")
    private @Nullable Integer percent;

    @Option(names = "--prices", arity = "1", paramLabel = "BOOLEAN")
    private @Nullable Boolean prices;

    @Option(names = "--place", paramLabel = "LOCATION")
    private @Nullable String place;

    @Option(names = "--layout", paramLabel = "LAYOUT")
    private @Nullable String layout;

    @Option(names = "--shop-file", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--carrier", paramLabel = "OURS=THEIRS")
    private Map<String, String> carriers = Map.of();

    @Option(names = "--connect", paramLabel = "URL")
    private @Nullable String connect;

    @Option(names = "--platform", paramLabel = "NAME")
    private @Nullable String platform;

    @Option(names = "--orders-since", paramLabel = "DATE")
    private @Nullable LocalDate since;

    @Option(names = "--disconnect")
    private boolean disconnect;

    ChannelCommand(Session session) {
        this.session = session;
    }

    record Shown(List<Line> channels) {}

    /** @param layout null for what the channel's own file, or its platform, suggests. @param address of the shop that it is connected to */
    record Line(String name, String platform, @Nullable String layout, Quantity buffer, int percent, boolean prices, @Nullable String place,
            Map<String, String> carriers, @Nullable String address, @Nullable Instant fetchedUntil) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            if (name == null) {
                return shown(shop, shop.feeds().channels(), "");
            }
            String kind = platform == null ? shop.feeds().channel(name).platform() : platform;
            Secret secret = connect == null ? null : new OnlineShop(session, shop).tried(name, kind, connect);
            Channel channel = platform == null ? shop.feeds().channel(name) : shop.connections().channel(name, platform);
            String said = connect(shop, channel, secret);
            FeedTerms before = shop.feeds().terms(channel.id());
            FeedTerms wanted = wanted(before);
            if (!wanted.equals(before)) {
                shop.feeds().save(wanted);
            }
            if (file != null) {
                shop.feeds().give(channel.id(), file.getFileName().toString(), InFile.read(file));
            }
            carriers.forEach((ours, theirs) -> shop.notices().nameCarrier(channel.id(), ours, theirs));
            return shown(shop, List.of(channel), said);
        });
    }

    /** @return what was done, in a sentence; empty for nothing */
    private String connect(Shop shop, Channel channel, @Nullable Secret secret) {
        if (connect != null && secret != null) {
            Instant from = since == null ? null : since.atStartOfDay(channel.zone()).toInstant();
            boolean kept = shop.connections().connect(shop.connections().draft(channel, connect, from), secret);
            String variable = shop.connections().get(channel).variable();
            return kept ? session.texts().get("online.connected", channel.name()) : session.texts().get("cli.online.unkept", channel.name(), variable);
        }
        if (disconnect) {
            shop.connections().disconnect(shop.connections().get(channel));
            return session.texts().get("online.disconnected", channel.name());
        }
        return "";
    }

    private FeedTerms wanted(FeedTerms was) {
        FeedLayout chosen = layout == null ? was.layout() : layout.equalsIgnoreCase(AUTOMATIC) ? null
                : FeedLayout.of(layout).orElseThrow(() -> new BusinessRuleException("feed.layoutUnknown", layout,
                        Arrays.stream(FeedLayout.values()).map(FeedLayout::code).collect(Collectors.joining(", "))));
        return new FeedTerms(was.channel(), chosen, Objects.requireNonNullElse(buffer, was.buffer()), Objects.requireNonNullElse(percent, was.percent()),
                Objects.requireNonNullElse(prices, was.prices()), place == null ? was.place() : place);
    }

    private Answer shown(Shop shop, List<Channel> channels, String said) {
        List<Line> lines = channels.stream().map(c -> line(c, shop)).toList();
        TextTable table = new TextTable(session.texts(), "channel", "platform", "layout", ">buffer", ">percent", "prices", "location", "address");
        lines.forEach(l -> table.row(l.name, l.platform, l.layout == null ? AUTOMATIC : l.layout, l.buffer, l.percent, l.prices, l.place, l.address));
        return Answer.of(new Shown(lines), table.toString(), said);
    }

    private static Line line(Channel channel, Shop shop) {
        FeedTerms terms = shop.feeds().terms(channel.id());
        Optional<Connection> connection = shop.connections().find(channel.id());
        return new Line(channel.name(), channel.platform(), terms.layout() == null ? null : terms.layout().code(), terms.buffer(), terms.percent(),
                terms.prices(), terms.place(), new TreeMap<>(shop.notices().carriers(channel.id())),
                connection.map(c -> c.address().toString()).orElse(null), connection.map(Connection::since).orElse(null));
    }
}
