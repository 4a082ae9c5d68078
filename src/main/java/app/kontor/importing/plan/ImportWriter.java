package app.kontor.importing.plan;

import app.kontor.channel.Channel;
import app.kontor.channel.Channels;
import app.kontor.db.Tx;
import app.kontor.document.Document;
import app.kontor.document.Documents;
import app.kontor.importing.ImportedOrder;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.stock.Allocations;
import app.kontor.stock.LevelTarget;
import app.kontor.stock.Stock;
import app.kontor.value.BatchId;
import app.kontor.value.OrderId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Does what a plan says, inside one transaction: products, then levels, then orders, file by file. */
final class ImportWriter {
    private final Tx tx;
    private final BatchId batch;
    private final Map<String, Long> sizes;
    private final ShopSettings settings;

    /** @param sizes of the files, by the hash of their content */
    ImportWriter(Tx tx, BatchId batch, Map<String, Long> sizes) {
        this.tx = tx;
        this.sizes = sizes;
        this.batch = batch;
        this.settings = Settings.read(tx);
    }

    /** @return the batch's number */
    int write(ImportPlan plan) {
        int number = ImportStore.insertBatch(tx, batch);
        for (FilePlan file : plan.files().stream().sorted(Comparator.comparing(f -> turn(f))).toList()) {
            Channel channel = file.channel().isEmpty() ? null : channel(file);
            long row = ImportStore.insertFile(tx, batch, file, channel == null ? null : channel.id());
            Documents.record(tx, new Document.Draft(file.file().contentHash(), "import", ImportStore.cut(file.file().name(), 200),
                    sizes.getOrDefault(file.file().contentHash(), 0L), new Document.Owner("import_file", row)));
            new ProductWriter(tx, channel == null ? null : channel.id())
                    .write(file.products().stream().filter(p -> p.verdict() != Verdict.REJECTED).toList());
            setLevels(file);
            if (channel != null) {
                writeOrders(file, channel);
            }
        }
        return number;
    }

    private static int turn(FilePlan file) {
        return switch (file.file().detected().kind()) {
            case PRODUCTS -> 0;
            case STOCK -> 1;
            case ORDERS -> 2;
        };
    }

    private Channel channel(FilePlan file) {
        return Channels.byName(tx, file.channel())
                .orElseGet(() -> Channels.add(tx, file.channel(), file.file().detected().platform(), settings.zone()));
    }

    private void setLevels(FilePlan file) {
        List<LevelTarget> targets = file.stock().stream()
                .filter(s -> s.verdict() == Verdict.CHANGED)
                .map(s -> Objects.requireNonNull(s.outcome()).target())
                .toList();
        if (!targets.isEmpty()) {
            Stock.setLevels(tx, targets, ImportStore.cut(file.file().name(), 300));
        }
    }

    private void writeOrders(FilePlan file, Channel channel) {
        LineMatcher matcher = new LineMatcher(tx, channel.id(), LineMatcher.linesOf(file.file().orders()));
        OrderBuilder builder = new OrderBuilder(channel, settings.currency(), matcher);
        Map<OrderId, OrderPlan> kept = new HashMap<>();
        List<OrderPlan> fresh = file.orders().stream()
                .filter(o -> o.verdict() == Verdict.NEW || o.verdict() == Verdict.HISTORY)
                .toList();
        new NewOrders(tx, builder).place(fresh, placed -> {
            kept.putAll(placed);
            ImportStore.add(tx, batch, file.file().name(), placed);
        });
        ImportStore.keep(tx, batch, file.file().name(), change(file, channel, builder, kept));
    }

    /** @param made what is new of this file already */
    private Map<OrderId, OrderPlan> change(FilePlan file, Channel channel, OrderBuilder builder, Map<OrderId, OrderPlan> made) {
        Map<OrderId, OrderPlan> kept = new LinkedHashMap<>();
        Map<OrderId, OrderPlan> plans = new HashMap<>();
        List<OrderPlan> changed = file.orders().stream().filter(o -> o.verdict() == Verdict.CHANGED).toList();
        var known = Orders.byRefs(tx, channel.id(), changed.stream().flatMap(o -> NewOrders.refs(o.incoming()).stream()).toList());
        for (OrderPlan plan : changed) {
            NewOrders.refs(plan.incoming()).stream().map(known::get).filter(Objects::nonNull).findFirst()
                    .ifPresent(id -> plans.put(id, plan));
        }
        Map<OrderId, SalesOrder> orders = Orders.load(tx, plans.keySet()).stream()
                .collect(Collectors.toMap(SalesOrder::id, Function.identity()));
        Map<OrderId, ImportedOrder> bases = ImportStore.bases(tx, plans.keySet());
        orders.forEach((id, order) -> {
            ImportedOrder base = made.containsKey(id) ? made.get(id).merged() : bases.get(id);
            OrderPlan plan = plans.get(id).completed(order, base);
            OrderChange change = new OrderChange(order, plan, builder);
            if (change.cancels()) {
                Allocations.release(tx, List.of(id));
            }
            Orders.saveImported(tx, change.changed(tx::newId), NewOrders.refs(plan.merged()));
            kept.put(id, plan);
        });
        return kept;
    }
}
