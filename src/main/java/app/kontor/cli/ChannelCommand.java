package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.channel.Channel;
import app.kontor.exporting.storefront.FeedLayout;
import app.kontor.exporting.storefront.FeedTerms;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    ChannelCommand(Session session) {
        this.session = session;
    }

    record Shown(List<Line> channels) {}

    /** @param layout null for what the channel's own file, or its platform, suggests */
    record Line(String name, String platform, @Nullable String layout, Quantity buffer, int percent, boolean prices, @Nullable String place,
            Map<String, String> carriers) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            if (name == null) {
                return shown(shop, shop.feeds().channels());
            }
            Channel channel = shop.feeds().channel(name);
            FeedTerms before = shop.feeds().terms(channel.id());
            FeedTerms wanted = wanted(before);
            if (!wanted.equals(before)) {
                shop.feeds().save(wanted);
            }
            if (file != null) {
                shop.feeds().give(channel.id(), file.getFileName().toString(), InFile.read(file));
            }
            carriers.forEach((ours, theirs) -> shop.notices().nameCarrier(channel.id(), ours, theirs));
            return shown(shop, List.of(channel));
        });
    }

    private FeedTerms wanted(FeedTerms was) {
        FeedLayout chosen = layout == null ? was.layout() : layout.equalsIgnoreCase(AUTOMATIC) ? null
                : FeedLayout.of(layout).orElseThrow(() -> new BusinessRuleException("feed.layoutUnknown", layout,
                        Arrays.stream(FeedLayout.values()).map(FeedLayout::code).collect(Collectors.joining(", "))));
        return new FeedTerms(was.channel(), chosen, Objects.requireNonNullElse(buffer, was.buffer()), Objects.requireNonNullElse(percent, was.percent()),
                Objects.requireNonNullElse(prices, was.prices()), place == null ? was.place() : place);
    }

    private Answer shown(Shop shop, List<Channel> channels) {
        List<Line> lines = channels.stream().map(c -> line(c, shop.feeds().terms(c.id()), shop.notices().carriers(c.id()))).toList();
        TextTable table = new TextTable(session.texts(), "channel", "platform", "layout", ">buffer", ">percent", "prices", "location");
        lines.forEach(l -> table.row(l.name, l.platform, l.layout == null ? AUTOMATIC : l.layout, l.buffer, l.percent, l.prices, l.place));
        return Answer.of(new Shown(lines), table.toString());
    }

    private static Line line(Channel channel, FeedTerms terms, Map<String, String> carriers) {
        return new Line(channel.name(), channel.platform(), terms.layout() == null ? null : terms.layout().code(), terms.buffer(), terms.percent(),
                terms.prices(), terms.place(), new TreeMap<>(carriers));
    }
}
