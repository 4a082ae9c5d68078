package app.kontor.importing.plan;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Tx;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.importing.ImportedOrder;
import app.kontor.importing.ParsedFile;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.partner.CustomerMatch;
import app.kontor.partner.KnownPeople;
import app.kontor.partner.Partners;
import app.kontor.sales.ImportedOrders;
import app.kontor.sales.KnownRefs;
import app.kontor.sales.OrderRef;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.stock.Allocations;
import app.kontor.stock.LevelOutcome;
import app.kontor.stock.LevelTarget;
import app.kontor.stock.Levels;
import app.kontor.value.BatchId;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does what a plan says, inside one transaction: products, then levels, then orders, file by file. */
final class ImportWriter {
    /** Whatever the order of the files: orders find the customers and the goods that the same call brings. */
    static final List<Kind> IN_TURN = List.of(
            Kind.PRODUCTS, Kind.CUSTOMERS, Kind.SUPPLIERS, Kind.SUPPLIER_ITEMS, Kind.PURCHASE_ORDERS, Kind.STOCK, Kind.ORDERS,
            Kind.TRACKING, Kind.PAYMENTS);
    private static final Set<Verdict> FRESH = EnumSet.of(Verdict.NEW, Verdict.HISTORY);

    private final Tx tx;
    private final BatchId batch;
    private final Papers papers;
    private final ShopSettings settings;
    private final NewOrders newOrders;
    private boolean hasPlaced; // customers, of whom the plan knew nothing

    /**
     * What is on the disk already.
     *
     * @param sizes of the files, by the hash of their content
     * @param fixes corrections, by the name of their file
     */
    record Papers(Map<String, Long> sizes, Map<String, Documents.Kept> fixes) {}

    ImportWriter(Tx tx, BatchId batch, Papers papers) {
        this.tx = tx;
        this.papers = papers;
        this.batch = batch;
        this.settings = Settings.read(tx);
        this.newOrders = new NewOrders(tx);
    }

    /** @return the plan as it was carried out, with the batch's number */
    ImportPlan write(ImportPlan plan) {
        int number = ImportStore.insertBatch(tx, batch);
        Map<FilePlan, FilePlan> done = new IdentityHashMap<>();
        for (FilePlan planned : plan.files().stream().sorted(Comparator.comparing(f -> turn(f))).toList()) {
            FilePlan file = Deeds.settled(tx, planned);
            done.put(planned, file);
            Channel channel = file.channel().isEmpty() ? null : channel(file);
            record(file.file(), ImportStore.insertFile(tx, batch, file, channel == null ? null : channel.id()));
            new ProductWriter(tx, channel == null ? null : channel.id())
                    .write(file.products().stream().filter(p -> p.verdict() != Verdict.REJECTED).toList());
            setLevels(file);
            hasPlaced |= RecordWriter.write(tx, batch, file) && file.file().detected().kind() == Kind.CUSTOMERS;
            if (channel != null) {
                writeOrders(file, channel);
            }
        }
        newOrders.save();
        return plan.as(number, plan.files().stream().map(file -> Objects.requireNonNull(done.get(file))).toList());
    }

    /** The file as it came, and what was corrected in it. */
    private void record(ParsedFile file, long row) {
        Documents.record(tx, new Document.Draft(file.contentHash(), "import", ImportStore.cut(file.name(), 200),
                papers.sizes.getOrDefault(file.contentHash(), 0L), new Document.Owner("import_file", row)));
        Documents.Kept fixes = papers.fixes.get(file.name());
        if (fixes != null && !file.fixed().isEmpty()) {
            Documents.record(tx, KeptFixes.draft(fixes, file, row));
        }
    }

    private static int turn(FilePlan file) {
        return IN_TURN.indexOf(file.file().detected().kind());
    }

    private Channel channel(FilePlan file) {
        return Channels.byName(tx, file.channel())
                .orElseGet(() -> Channels.add(tx, file.channel(), file.file().detected().platform(), settings.zone()));
    }

    private void setLevels(FilePlan file) {
        List<StockPlan> changed = file.stock().stream().filter(s -> s.verdict() == Verdict.CHANGED).toList();
        List<LevelTarget> targets = new ArrayList<>(
                changed.stream().map(StockPlan::outcome).filter(Objects::nonNull).map(LevelOutcome::target).toList());
        targets.addAll(new StockPlanner(tx, Set.of())
                .targets(changed.stream().filter(s -> s.outcome() == null).map(StockPlan::incoming).toList()));
        if (!targets.isEmpty()) {
            Levels.set(tx, targets, ImportStore.cut(file.file().name(), 300));
        }
    }

    private void writeOrders(FilePlan file, Channel channel) {
        LineMatcher matcher = new LineMatcher(tx, channel.id());
        OrderBuilder builder = new OrderBuilder(channel, settings.currency(), matcher);
        if (hasPlaced) {
            matchAgain(file.orders());
        }
        file.orders().portions(FRESH, portion -> {
            matcher.learn(portion.values().stream().map(p -> p.plan().incoming()).toList());
            ImportStore.add(tx, batch, file.file().name(), newOrders.place(portion.values(), builder));
            hasPlaced = true;
        });
        KnownRefs known = ImportedOrders.known(tx, channel.id(), file.counts().changed());
        file.orders().portions(EnumSet.of(Verdict.CHANGED), portion -> {
            matcher.learn(portion.values().stream().map(p -> p.plan().merged()).toList());
            List<OrderPlan> plans = portion.values().stream().map(PlannedOrders.Planned::plan).toList();
            ImportStore.keep(tx, batch, file.file().name(), change(plans, builder, known));
        });
    }

    /** An earlier file of the call has brought customers, who were not there when this one was planned. */
    private void matchAgain(PlannedOrders orders) {
        KnownPeople known = Partners.known(tx, orders.size());
        orders.portions(FRESH, portion -> {
            Map<Integer, Partners.Person> people = new HashMap<>();
            portion.forEach((index, planned) -> people.put(index, Newcomers.person(planned.plan().incoming())));
            Map<Partners.Person, CustomerMatch> matches = known.match(tx, Set.copyOf(people.values()));
            people.forEach((index, person) -> orders.match(index, matches.get(person)));
        });
    }

    private Map<OrderId, OrderPlan> change(List<OrderPlan> changed, OrderBuilder builder, KnownRefs known) {
        Map<OrderId, OrderPlan> kept = new LinkedHashMap<>();
        Map<OrderId, OrderPlan> plans = new HashMap<>();
        Map<OrderRef, OrderId> there = known.of(tx, changed.stream().flatMap(o -> NewOrders.refs(o.incoming()).stream()).toList());
        for (OrderPlan plan : changed) {
            NewOrders.refs(plan.incoming()).stream().map(there::get).filter(Objects::nonNull).findFirst()
                    .ifPresent(id -> plans.put(id, plan));
        }
        Map<OrderId, SalesOrder> orders = Orders.load(tx, plans.keySet()).stream()
                .collect(Collectors.toMap(SalesOrder::id, Function.identity()));
        Map<OrderId, ImportedOrder> bases = ImportStore.bases(tx, plans.keySet());
        orders.forEach((id, order) -> {
            OrderPlan plan = plans.get(id).completed(order, bases.get(id));
            OrderChange change = new OrderChange(order, plan, builder);
            if (change.cancels()) {
                Allocations.release(tx, List.of(id));
            }
            ImportedOrders.save(tx, change.changed(tx::newId), NewOrders.refs(plan.merged()));
            kept.put(id, plan);
        });
        return kept;
    }
}
