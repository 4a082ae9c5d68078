package app.kontor.importing.plan;

import app.kontor.catalog.TaxClass;
import app.kontor.channel.Channel;
import app.kontor.db.Tx;
import app.kontor.importing.ImportedOrder;
import app.kontor.invoicing.Foreseen;
import app.kontor.sales.OrderLine;
import app.kontor.sales.SalesOrder;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import app.kontor.value.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Adds up what a plan will do to stock, tax and invoices: its orders are made some at a time, judged, and thrown away. */
final class Foresight {
    private final Tx tx;
    private final ImportPlan plan;
    private final ShopSettings settings;
    private final LocalDate today;
    private final Map<String, String> comingClasses = new HashMap<>();
    private final StockTally stock;
    private final TaxTally tax = new TaxTally();
    private final InvoiceTally invoices = new InvoiceTally();
    private final AtomicLong ids = new AtomicLong();

    Foresight(Tx tx, ImportPlan plan, Instant now) {
        this.tx = tx;
        this.plan = plan;
        this.settings = Settings.read(tx);
        this.today = LocalDate.ofInstant(now, settings.zone());
        this.stock = new StockTally(tx);
    }

    Effect effect() {
        List<byte[]> marks = new ArrayList<>();
        plan.files().forEach(this::notePreparations);
        plan.files().forEach(file -> marks.add(judge(file)));
        return new Effect(stock.sum(), tax.sum(), invoices.sum(), new Effect.Marks(marks));
    }

    /** Products and levels of the same call are there before its orders. */
    private void notePreparations(FilePlan file) {
        stock.add(file.stock());
        file.products().forEach(product -> product.variants().forEach(v -> {
            String taxClass = product.incoming().taxClass() == null ? TaxClass.STANDARD.code() : product.incoming().taxClass();
            comingClasses.put(v.variant().sku().key(), taxClass);
            comingClasses.put(v.text() == null ? v.variant().sku().key() : Sku.key(v.text()), taxClass);
        }));
    }

    private byte[] judge(FilePlan file) {
        PlannedOrders orders = file.orders();
        byte[] marks = new byte[orders.size()];
        LineMatcher matcher = new LineMatcher(tx, file.known() == null ? null : file.known().id());
        OrderBuilder builder = new OrderBuilder(channel(file), settings.currency(), matcher);
        for (int first = 0; first < orders.size(); first += NewOrders.AT_ONCE) {
            judge(orders, first, Math.min(orders.size(), first + NewOrders.AT_ONCE), new Judge(matcher, builder, marks));
        }
        return marks;
    }

    private record Judge(LineMatcher matcher, OrderBuilder builder, byte[] marks) {
        void mark(int index, Mark mark) {
            marks[index] |= (byte) (1 << mark.ordinal());
        }
    }

    private void judge(PlannedOrders orders, int from, int to, Judge judge) {
        Map<Integer, OrderPlan> fresh = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            if (orders.verdict(i) == Verdict.NEW) {
                fresh.put(i, orders.get(i));
            } else if (orders.verdict(i) == Verdict.CHANGED) {
                int index = i;
                invoices.changed(orders.get(i)).forEach(mark -> judge.mark(index, mark));
            }
        }
        judge.matcher.learn(fresh.values().stream().map(OrderPlan::incoming).toList());
        Iterator<Foreseen> foreseen = Foreseen.of(tx, fresh.values().stream().map(order -> made(order.merged(), judge.builder)).toList(), today).iterator();
        fresh.forEach((index, order) -> add(index, order, foreseen.next(), judge));
    }

    private void add(int index, OrderPlan order, Foreseen foreseen, Judge judge) {
        stock.add(order.incoming(), judge.matcher);
        tax.add(order.merged(), foreseen);
        invoices.fresh(order, foreseen).forEach(mark -> judge.mark(index, mark));
        if (order.shortLines() > 0) {
            judge.mark(index, Mark.SHORT);
        }
    }

    private SalesOrder made(ImportedOrder order, OrderBuilder builder) {
        SalesOrder built = builder.build(order, new NewOrders.Drawn(new OrderId(ids.incrementAndGet()), "", null), ids::incrementAndGet);
        return comingClasses.isEmpty() ? built : built.with(built.lines().stream().map(this::classed).toList());
    }

    /** What a file of the same call brings has its tax class already. */
    private OrderLine classed(OrderLine line) {
        String coming = line.variant() == null ? comingClasses.get(Sku.key(line.matchText())) : null;
        return coming == null ? line : line.classed(coming);
    }

    private Channel channel(FilePlan file) {
        return file.known() != null ? file.known()
                : new Channel(new ChannelId(0), file.channel(), file.file().detected().platform(), settings.zone(), false, false);
    }
}
