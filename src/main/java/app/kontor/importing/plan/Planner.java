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
import app.kontor.importing.Problems;
import app.kontor.importing.mapped.OwnList;
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
    private final Decisions decided;
    private final List<Channel> channels;
    private final Map<String, OrderPlanner> orderPlanners = new HashMap<>();
    private final Map<Kind, RecordPlanner> recordPlanners = new HashMap<>(); // a second file that names the same one is told of it
    private final Set<String> newTexts = new HashSet<>();
    private final Map<VariantId, Quantity> newLevels = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Changes.Point asOf;
    private final Deeds deeds;
    private int shortLines;

    Planner(Tx tx, ImportRequest request) {
        this.asOf = Changes.now(tx); // before anything else is read
        this.tx = tx;
        this.settings = Settings.read(tx);
        this.wantedChannel = request.channel();
        this.decided = request.decided();
        this.channels = Channels.all(tx);
        this.deeds = new Deeds(tx, decided);
    }

    ImportPlan plan(List<ParsedFile> files) {
        deeds.expectFrom(files);
        FilePlan[] plans = new FilePlan[files.size()];
        for (Kind kind : ImportWriter.IN_TURN) {
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
            default -> records(file);
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
        return new FilePlan(file, name, known(name), counts, Map.of(), problems, new PlannedOrders(List.of()), plans, List.of(), List.of());
    }

    private FilePlan stock(ParsedFile file) {
        List<Problem> problems = new ArrayList<>(file.problems());
        List<StockPlan> plans = new StockPlanner(tx, newTexts).plan(file.stock(), problems);
        plans.stream().filter(p -> p.verdict() == Verdict.CHANGED && p.outcome() != null).forEach(p -> newLevels.merge(
                p.outcome().target().variant(), p.incoming().quantity().minus(p.outcome().before()), Quantity::plus));
        var counts = FilePlan.Counts.of(plans.stream().map(StockPlan::verdict).toList(), file.rejected());
        return new FilePlan(file, "", null, counts, Map.of(), problems, new PlannedOrders(List.of()), List.of(), plans, List.of());
    }

    private FilePlan records(ParsedFile file) {
        List<Problem> problems = new ArrayList<>(file.problems());
        Kind kind = file.detected().kind();
        if (DeedWriter.KINDS.contains(kind)) {
            return planned(file, deeds.plan(kind, file.records(), problems), problems);
        }
        List<RecordPlan> plans = recordPlanners
                .computeIfAbsent(kind, k -> new RecordPlanner(tx, k, RecordWriter.subject(tx, k), decided))
                .plan(file.records(), problems, OwnList.is(file.detected().format()));
        return planned(file, plans, problems);
    }

    private static FilePlan planned(ParsedFile file, List<RecordPlan> plans, List<Problem> problems) {
        var counts = FilePlan.Counts.of(plans.stream().map(RecordPlan::verdict).toList(), file.rejected());
        return new FilePlan(file, "", null, counts, Map.of(), problems, new PlannedOrders(List.of()), List.of(), List.of(), plans);
    }

    private FilePlan orders(ParsedFile file) {
        String name = channelName(file);
        Channel known = known(name);
        OrderPlanner planner = orderPlanners.computeIfAbsent(name, n -> new OrderPlanner(tx, known, file.orders().size(), decided));
        OrdersOfFile plans = new OrdersOfFile(file.orders(), planner, new LineMatcher(tx, known == null ? null : known.id()));
        plans.problems.addAll(file.problems());
        for (int first = 0; first < file.orders().size(); first += NewOrders.AT_ONCE) {
            plans.add(first, Math.min(file.orders().size(), first + NewOrders.AT_ONCE));
        }
        shortLines += plans.shortage.check(tx, newLevels, plans.orders);
        var counts = FilePlan.Counts.of(plans.orders, file.rejected() + file.orders().size() - plans.orders.size());
        return new FilePlan(file, name, known, counts, plans.totals, plans.problems.byLine(), plans.orders, List.of(), List.of(),
                List.of());
    }

    /** What becomes of the orders of one file, some at a time. */
    private final class OrdersOfFile {
        private final OrderPlanner planner;
        private final LineMatcher matcher;
        private final List<ImportedOrder> stated;
        private final PlannedOrders orders;
        private final Shortage shortage = new Shortage();
        private final Problems problems = new Problems();
        private final Map<String, BigDecimal> totals = new TreeMap<>();

        private OrdersOfFile(List<ImportedOrder> stated, OrderPlanner planner, LineMatcher matcher) {
            this.stated = stated;
            this.orders = new PlannedOrders(stated);
            this.planner = planner;
            this.matcher = matcher;
            planner.begin(orders);
        }

        private void add(int from, int to) {
            List<OrderPlanner.Stated> fitting = new ArrayList<>();
            for (int place = from; place < to; place++) {
                ImportedOrder order = stated.get(place);
                ImportedOrder fit = Fitting.fit(order, problems);
                if (fit != null) {
                    fitting.add(new OrderPlanner.Stated(fit, fit == order ? place : -1));
                }
            }
            int first = orders.size();
            planner.plan(fitting, problems);
            matcher.learn(fitting.stream().map(OrderPlanner.Stated::order).toList());
            for (int i = 0; i < fitting.size(); i++) {
                ImportedOrder order = fitting.get(i).order();
                noteUnknown(order, matcher);
                addTotal(order, totals);
                deeds.expect(order, orders.verdict(first + i));
                if (orders.verdict(first + i) == Verdict.NEW) {
                    shortage.add(first + i, placed(order), order, matcher);
                }
            }
        }
    }

    private Instant placed(ImportedOrder order) {
        Instant at = order.placed().instantIn(settings.zone());
        return at != null ? at : order.placed().dayIn(settings.zone()).atStartOfDay(settings.zone()).toInstant();
    }

    private void noteUnknown(ImportedOrder order, LineMatcher matcher) {
        for (ImportedLine line : order.lines()) {
            String text = Sku.key(LineMatcher.text(line));
            if (!newTexts.contains(text) && matcher.match(line).isEmpty()) {
                unknown.add(text);
            }
        }
    }

    private void addTotal(ImportedOrder o, Map<String, BigDecimal> totals) {
        String currency = o.charges().currency() == null ? settings.currency().getCurrencyCode() : o.charges().currency();
        BigDecimal charged = o.charges().charged();
        if (charged != null) {
            totals.merge(currency, charged, BigDecimal::add);
        }
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
        return fitting.isEmpty() ? PlatformName.of(platform) : fitting.getFirst().name();
    }

    private static String accepted(String name) {
        if (name.isEmpty() || name.length() > CHANNEL_NAME) {
            throw new BusinessRuleException("import.channelName", name, CHANNEL_NAME);
        }
        return name;
    }

    private @Nullable Channel known(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        return channels.stream().filter(c -> c.name().toLowerCase(Locale.ROOT).equals(key)).findFirst().orElse(null);
    }
}
