package app.kontor.importing.plan;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Changes;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedLine;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Problem;
import app.kontor.importing.plan.ProductPlan.PlannedVariant;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Plans all files of a call against the database. Products come first and levels second, whatever the order of the files, so that
 * orders find what the same call brings.
 */
final class Planner {
    private static final int CHANNEL_NAME = 120;
    /** The channel of orders that come in files of the shop's own and belong to no other. */
    private static final String FILES = "Files";

    private final Tx tx;
    private final ShopSettings settings;
    private final @Nullable String wantedChannel;
    private final List<Channel> channels;
    private final Map<String, OrderPlanner> orderPlanners = new HashMap<>();
    private final Set<String> newTexts = new HashSet<>();
    private final Map<VariantId, Quantity> newLevels = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Changes.Point asOf;
    private int shortLines;

    Planner(Tx tx, @Nullable String channel) {
        this.asOf = Changes.now(tx); // before anything else is read
        this.tx = tx;
        this.settings = Settings.read(tx);
        this.wantedChannel = channel;
        this.channels = Channels.all(tx);
    }

    ImportPlan plan(List<ParsedFile> files) {
        FilePlan[] plans = new FilePlan[files.size()];
        for (Kind kind : List.of(Kind.PRODUCTS, Kind.STOCK, Kind.ORDERS)) {
            for (int i = 0; i < plans.length; i++) {
                if (files.get(i).detected().kind() == kind) {
                    plans[i] = plan(files.get(i));
                }
            }
        }
        return new ImportPlan(List.of(plans), unknown.size(), shortLines, null, asOf);
    }

    private FilePlan plan(ParsedFile file) {
        return switch (file.detected().kind()) {
            case PRODUCTS -> products(file);
            case STOCK -> stock(file);
            case ORDERS -> orders(file);
        };
    }

    private FilePlan products(ParsedFile file) {
        List<Problem> problems = new ArrayList<>(file.problems());
        List<ProductPlan> plans = new ProductPlanner(tx, settings.currency()).plan(file.products(), problems);
        for (PlannedVariant v : plans.stream().flatMap(p -> p.variants().stream()).toList()) {
            newTexts.add(v.variant().sku().key());
            newTexts.add(v.text() == null ? v.variant().sku().key() : Sku.key(v.text()));
        }
        String name = file.detected().platform().isEmpty() ? "" : channelName(file);
        var counts = FilePlan.Counts.of(plans.stream().map(ProductPlan::verdict).toList(), file.rejected());
        return new FilePlan(file, name, known(name), counts, Map.of(), problems, List.of(), plans, List.of());
    }

    private FilePlan stock(ParsedFile file) {
        List<Problem> problems = new ArrayList<>(file.problems());
        List<StockPlan> plans = new StockPlanner(tx).plan(file.stock(), problems);
        plans.stream().filter(p -> p.verdict() == Verdict.CHANGED).forEach(p -> newLevels.merge(
                p.outcome().target().variant(), p.incoming().quantity().minus(p.outcome().before()), Quantity::plus));
        var counts = FilePlan.Counts.of(plans.stream().map(StockPlan::verdict).toList(), file.rejected());
        return new FilePlan(file, "", null, counts, Map.of(), problems, List.of(), List.of(), plans);
    }

    private FilePlan orders(ParsedFile file) {
        String name = channelName(file);
        Channel known = known(name);
        List<Problem> problems = new ArrayList<>(file.problems());
        List<ImportedOrder> orders = Fitting.fit(file.orders(), problems);
        OrderPlanner planner = orderPlanners.computeIfAbsent(name, n -> new OrderPlanner(tx, known));
        List<OrderPlan> plans = planner.plan(orders, problems);
        LineMatcher matcher = new LineMatcher(tx, known == null ? null : known.id(), LineMatcher.linesOf(orders));
        noteUnknown(orders, matcher);
        plans = withShortLines(plans, matcher);
        var counts = FilePlan.Counts.of(plans.stream().map(OrderPlan::verdict).toList(),
                file.rejected() + file.orders().size() - orders.size());
        problems.sort(Comparator.comparingInt(Problem::line));
        return new FilePlan(file, name, known, counts, totals(orders), problems, plans, List.of(), List.of());
    }

    /** Oldest orders get the stock first; the plans come back in the order of the file. */
    private List<OrderPlan> withShortLines(List<OrderPlan> plans, LineMatcher matcher) {
        if (plans.stream().noneMatch(p -> p.verdict() == Verdict.NEW)) {
            return plans; // nothing comes that wants stock: what waits already need not be read
        }
        Shortage shortage = new Shortage(tx, matcher, plans, newLevels);
        OrderPlan[] result = plans.toArray(OrderPlan[]::new);
        List<Integer> oldestFirst = new ArrayList<>();
        Instant[] placed = new Instant[result.length];
        for (int i = 0; i < result.length; i++) {
            oldestFirst.add(i);
            placed[i] = placed(result[i]);
        }
        oldestFirst.sort(Comparator.comparing(i -> placed[i]));
        oldestFirst.forEach(i -> result[i] = shortage.check(result[i]));
        shortLines += List.of(result).stream().mapToInt(OrderPlan::shortLines).sum();
        return List.of(result);
    }

    private Instant placed(OrderPlan plan) {
        Instant at = plan.incoming().placed().instantIn(settings.zone());
        return at != null ? at : plan.incoming().placed().dayIn(settings.zone()).atStartOfDay(settings.zone()).toInstant();
    }

    private void noteUnknown(List<ImportedOrder> orders, LineMatcher matcher) {
        for (ImportedLine line : LineMatcher.linesOf(orders)) {
            String text = Sku.key(LineMatcher.text(line));
            if (!newTexts.contains(text) && matcher.match(line).isEmpty()) {
                unknown.add(text);
            }
        }
    }

    private Map<String, BigDecimal> totals(List<ImportedOrder> orders) {
        Map<String, BigDecimal> totals = new TreeMap<>();
        for (ImportedOrder o : orders) {
            String currency = o.charges().currency() == null ? settings.currency().getCurrencyCode() : o.charges().currency();
            BigDecimal charged = o.charges().charged();
            if (charged != null) {
                totals.merge(currency, charged, BigDecimal::add);
            }
        }
        return totals;
    }

    /** The named channel; else the only one of the platform; else a new one with the platform's name. */
    private String channelName(ParsedFile file) {
        if (wantedChannel != null) {
            return accepted(wantedChannel.strip());
        }
        if (file.detected().channel() != null) {
            return accepted(file.detected().channel().strip());
        }
        String platform = file.detected().platform();
        List<Channel> fitting = channels.stream().filter(c -> c.platform().equals(platform) && !c.archived()).toList();
        if (fitting.size() > 1) {
            String names = String.join(", ", fitting.stream().map(Channel::name).toList());
            throw new BusinessRuleException("import.channelNeeded", file.name(), names);
        }
        if (platform.isEmpty() && fitting.isEmpty()) {
            return FILES;
        }
        return fitting.isEmpty() ? displayName(platform) : fitting.getFirst().name();
    }

    private static String accepted(String name) {
        if (name.isEmpty() || name.length() > CHANNEL_NAME) {
            throw new BusinessRuleException("import.channelName", name, CHANNEL_NAME);
        }
        return name;
    }

    static String displayName(String platform) {
        return switch (platform) {
            case "shopify" -> "Shopify";
            case "woocommerce" -> "WooCommerce";
            case "amazon" -> "Amazon";
            case "ebay" -> "eBay";
            case "etsy" -> "Etsy";
            case "bigcommerce" -> "BigCommerce";
            case "wix" -> "Wix";
            case "squarespace" -> "Squarespace";
            case "magento" -> "Magento";
            case "prestashop" -> "PrestaShop";
            case "shopware" -> "Shopware";
            case "square" -> "Square";
            case "tiktok" -> "TikTok Shop";
            case "walmart" -> "Walmart";
            default -> platform;
        };
    }

    private @Nullable Channel known(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return channels.stream().filter(c -> c.name().toLowerCase(Locale.ROOT).equals(key)).findFirst().orElse(null);
    }
}
