package app.kontor.exporting.storefront;

import app.kontor.channel.Channel;
import app.kontor.db.Tx;
import app.kontor.document.Documents;
import app.kontor.exporting.storefront.FeedLine.Told;
import app.kontor.exporting.storefront.FeedPlan.Left;
import app.kontor.exporting.storefront.FeedPlan.Why;
import app.kontor.exporting.storefront.FeedStore.Source;
import app.kontor.settings.Settings;
import app.kontor.stock.Stock;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plans what a channel is told: what it sells, what it knows of that, and what is here. */
final class FeedPlanner {
    private final Tx tx;
    private final Channel channel;
    private final FeedTerms terms;
    private final boolean online;
    private final Sources sources;

    /** What plans are made from beside the database. @param memory of the open shop */
    record Sources(Documents documents, ChannelMemory memory) {}

    FeedPlanner(Tx tx, Sources sources, Channel channel) {
        this(tx, sources, channel, FeedStore.terms(tx, channel.id()), false);
    }

    /** @param online for the shop's interface, which takes prices where its list has them: Shopify's files of stock do not */
    FeedPlanner(Tx tx, Sources sources, Channel channel, FeedTerms terms, boolean online) {
        this.tx = tx;
        this.sources = sources;
        this.channel = channel;
        this.terms = terms;
        this.online = online;
    }

    /** What a file is made from: the plan, and the storefront's own file if there is one. */
    record Draft(FeedPlan plan, @Nullable ShopFile file, @Nullable ShopNumbers numbers) {}

    /** @throws BusinessRuleException feed.needsFile, feed.placeNeeded, feed.placeUnknown, document.missing, document.damaged */
    Draft plan() {
        Source source = source().orElse(null);
        ShopFile file = source == null ? null : read(sources.documents.read(source.hash()));
        FeedLayout layout = file == null ? terms.layout() == null ? FeedLayout.usual(channel.platform()) : terms.layout()
                : FeedLayout.recognised(file).orElseThrow();
        if (file == null && layout.needsFile()) {
            throw needsFile(layout);
        }
        ShopNumbers numbers = file == null ? null : numbers(layout, file, terms.place());
        GoodsFinder goods = new GoodsFinder(tx, channel.id(), sources.memory);
        if (file == null) {
            goods.bySales();
        } else {
            goods.byFile(layout, file, numbers, terms.place());
        }
        List<Left> left = new ArrayList<>(goods.left());
        FeedStore.Known known = FeedStore.known(tx, channel.id());
        boolean prices = terms.prices() && (layout.holdsPrices() || online && numbers != null && numbers.priceTitle() != null);
        List<FeedLine> lines = lines(layout, prices, goods.found(), known.told(), left);
        FeedPlan plan = new FeedPlan(channel, terms, layout, source == null ? null : source.name(), known.at(), lines, left);
        return new Draft(plan, file, numbers);
    }

    /** Which of its own files helps, and where the storefront gives it out. */
    private BusinessRuleException needsFile(FeedLayout layout) {
        return switch (layout.platform()) {
            case "shopify" -> new BusinessRuleException("feed.needsFile.shopify", channel.name());
            case "ebay" -> new BusinessRuleException("feed.needsFile.ebay", channel.name());
            default -> new BusinessRuleException("feed.needsFile", channel.name());
        };
    }

    static ShopFile read(byte[] bytes) {
        return ShopFile.read(bytes, header -> FeedLayout.recognised(header).isPresent());
    }

    /** A plain list, and Amazon's or Magento's other one, are chosen; then the storefront's own file of another layout does not count. */
    private Optional<Source> source() {
        Optional<Source> source = FeedStore.source(tx, channel.id());
        FeedLayout wanted = terms.layout();
        return wanted == null || source.isEmpty() ? source
                : source.filter(s -> FeedLayout.recognised(read(sources.documents.read(s.hash()))).filter(Predicate.isEqual(wanted)).isPresent());
    }

    /** @throws BusinessRuleException feed.placeNeeded, feed.placeUnknown where the file has several locations, or not that one */
    static ShopNumbers numbers(FeedLayout layout, ShopFile file, @Nullable String place) {
        if (layout == FeedLayout.SHOPIFY_WIDE) {
            ShopKeys keys = new ShopKeys(layout, file);
            List<Integer> places = file.columnsBut(title -> keys.isKey(title) || title.equals("hs code") || title.equals("coo"));
            String chosen = chosen(places.stream().map(file::title).toList(), place);
            return new ShopNumbers(layout, file, places.stream().filter(c -> file.title(c).equals(chosen)).findFirst().orElseThrow());
        }
        if (layout.isTall()) {
            chosen(file.rows().stream().map(row -> file.cell(row, ShopKeys.LOCATION)).filter(p -> !p.isEmpty()).distinct().toList(), place);
        }
        return new ShopNumbers(layout, file, -1);
    }

    private static String chosen(List<String> places, @Nullable String place) {
        String all = String.join(", ", places);
        if (place == null && places.size() != 1) {
            throw new BusinessRuleException("feed.placeNeeded", all);
        }
        return place == null ? places.getFirst() : places.stream().filter(place::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> new BusinessRuleException("feed.placeUnknown", place, all));
    }

    private List<FeedLine> lines(FeedLayout layout, boolean prices, List<Goods> goods, Map<String, Told> known, List<Left> left) {
        List<VariantId> ids = goods.stream().map(Goods::variant).distinct().toList();
        Map<VariantId, Quantity> available = Stock.available(tx, ids);
        Map<VariantId, FeedStore.Article> articles = FeedStore.articles(tx, ids);
        Currency currency = Settings.read(tx).currency();
        List<FeedLine> lines = new ArrayList<>();
        for (Goods each : goods) {
            FeedStore.Article article = articles.get(each.variant());
            BigDecimal price = prices ? price(article.price(), each.factor(), currency) : null;
            if (prices && price == null && layout.blankWipes() && each.was().price() == null) {
                left.add(new Left(each.text(), Why.NO_PRICE));
            } else {
                Quantity free = available.get(each.variant());
                Told now = new Told(terms.offered(free, each.factor()), price);
                Told was = known.getOrDefault(each.key(), Told.NOTHING).after(each.was());
                lines.add(new FeedLine(each.key(), each.text(), article.sku().value(), article.name(), each.row(), was, now, free));
            }
        }
        lines.sort(Comparator.comparing((FeedLine line) -> line.sku().toLowerCase(Locale.ROOT)).thenComparing(FeedLine::key));
        return lines;
    }

    /** Of the channel's unit, with the currency's decimals; null if there is none, or in another currency than the shop's. */
    private static @Nullable BigDecimal price(@Nullable UnitPrice price, Quantity factor, Currency currency) {
        if (price == null || !price.currency().equals(currency)) {
            return null;
        }
        return price.times(factor).amount().setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP);
    }
}
