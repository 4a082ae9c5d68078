package app.kontor.demo;

import app.kontor.demo.DemoOrder.Fate;
import app.kontor.importing.ReadOptions;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.text.Texts;
import app.kontor.value.OrderId;
import app.kontor.value.VariantId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The months of the demo, working day by working day: orders come in, goods come in, parcels and invoices go out. */
final class DemoMonths {
    /** When somebody last looked for new orders: so many seconds ago. */
    private static final int LOOKED_IN = 6_000;
    /** Parcels left twice a week; since so many days there are enough for every working day. */
    private static final int SEASON_DAYS = 35;
    static final Set<DayOfWeek> TWICE_A_WEEK = Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final DemoShop.Parts parts;
    private final Assortment assortment;
    private final Texts texts;
    private final Instant today;
    private final LocalDate lastDay;
    private final DemoGoods goods;
    private final Random random = new Random(4_711);
    private final DemoParcels parcels;
    private final OrderBook book;
    private final List<DemoOrder> orders;
    private final Deque<DemoOrder> coming;
    private final Map<OrderId, DemoOrder> taken = new LinkedHashMap<>();
    private final Set<OrderId> onAccount = new LinkedHashSet<>();
    private final Map<OrderId, LocalDate> paying = new LinkedHashMap<>();
    DemoMonths(DemoShop.Parts parts, Assortment assortment, Texts texts, Map<String, VariantId> variants) {
        this.parts = parts;
        this.assortment = assortment;
        this.texts = texts;
        this.today = parts.clock().today();
        this.lastDay = lastDay(today);
        Set<String> scarce = DemoGoods.scarce(assortment);
        this.goods = new DemoGoods(parts, assortment, texts, variants, lastDay);
        this.parcels = new DemoParcels(parts, random, taken);
        this.book = new OrderBook(assortment, today, scarce, texts.get("demo.notes").lines().toList());
        this.orders = book.months();
        this.coming = new ArrayDeque<>(orders);
    }

    /** An order that waits for its money: in the files to try with it has come. */
    DemoOrder unpaid() {
        return orders.stream().filter(o -> o.fate() == Fate.UNPAID && taken.containsValue(o)).toList().getLast();
    }

    OrderBook book() {
        return book;
    }

    Instant today() {
        return today;
    }

    void run(DemoShop.Progress progress) {
        LocalDate day = OrderBook.firstDay(today).plusDays(OrderBook.BEFORE);
        LocalDate season = lastDay.minusDays(SEASON_DAYS);
        int wares = assortment.wares().size();
        for (; !day.isAfter(lastDay); day = day.plusDays(1)) {
            if (Workdays.is(day) && (day.isAfter(season) || TWICE_A_WEEK.contains(day.getDayOfWeek()))) {
                workOn(day);
            }
            int done = OrderBook.DAYS - (int) ChronoUnit.DAYS.between(day, lastDay);
            progress.at(2 * wares + Math.max(0, done), 2 * wares + OrderBook.DAYS);
        }
        parts.clock().set(today.minusSeconds(LOOKED_IN));
        takeOrders();
        parts.fulfilment().allocate();
    }

    private void workOn(LocalDate day) {
        at(day, MORNING);
        List<OrderId> fresh = takeOrders();
        allocate(day);
        if (day.equals(lastDay)) {
            leaveForToday();
            return;
        }
        at(day, LocalTime.of(9, 5));
        if (!parcels.unlisted().isEmpty()) {
            parts.fulfilment().pick();
        }
        at(day, LocalTime.of(10, 20));
        cancel(fresh);
        goods.workOn(day);
        at(day, LocalTime.of(14, 40));
        List<OrderId> shipped = parcels.ship(day.equals(Workdays.before(lastDay, 1)));
        shipped.forEach(onAccount::remove);
        at(day, LocalTime.of(15, 10));
        parcels.invoice(shipped);
    }

    // ---- orders

    private List<OrderId> takeOrders() {
        List<DemoOrder> batch = new ArrayList<>();
        while (!coming.isEmpty() && coming.peek().placed().isBefore(parts.clock().instant())) {
            batch.add(coming.poll());
        }
        if (batch.isEmpty()) {
            return List.of();
        }
        String date = LocalDate.ofInstant(parts.clock().instant(), OrderBook.ZONE).toString();
        List<InputFile> files = new ArrayList<>();
        for (Storefront from : Storefront.values()) {
            List<DemoOrder> own = batch.stream().filter(o -> o.from() == from).toList();
            if (!own.isEmpty()) {
                files.add(new InputFile(StorefrontFile.name(from, date), StorefrontFile.of(from, own)));
            }
        }
        ImportRequest request = new ImportRequest(files, ReadOptions.RECOGNISE, null);
        parts.importing().apply(request, parts.importing().plan(request));
        return remember(batch);
    }

    private List<OrderId> remember(List<DemoOrder> batch) {
        List<OrderId> ids = parts.orders().resolve(batch.stream().map(DemoOrder::number).toList());
        LocalDate day = LocalDate.ofInstant(parts.clock().instant(), OrderBook.ZONE);
        for (int i = 0; i < ids.size(); i++) {
            DemoOrder order = batch.get(i);
            taken.put(ids.get(i), order);
            if (order.isOnAccount()) {
                onAccount.add(ids.get(i));
            }
            if (order.fate() == Fate.PREPAID) {
                paying.put(ids.get(i), day.plusDays(2 + random.nextInt(3)));
            } else if (order.fate() == Fate.ON_ACCOUNT) {
                paying.put(ids.get(i), day.plusDays(8 + random.nextInt(8)));
            }
        }
        return ids;
    }

    private void allocate(LocalDate day) {
        at(day, MORNING.plusMinutes(6));
        for (OrderId id : List.copyOf(paying.keySet())) {
            if (!paying.get(id).isAfter(day)) {
                paying.remove(id);
                parts.orders().pay(id, null);
            }
        }
        at(day, MORNING.plusMinutes(9));
        parts.fulfilment().allocate();
        if (!onAccount.isEmpty()) {
            parts.fulfilment().allocate(onAccount);
        }
    }

    private void cancel(List<OrderId> fresh) {
        List<OrderId> given = fresh.stream().filter(id -> taken.get(id).fate() == Fate.CANCELLED).toList();
        if (!given.isEmpty()) {
            parts.orders().cancel(given);
            given.forEach(id -> parts.notes().write(id, texts.get("demo.note.cancelled")));
        }
    }

    // ---- the last morning

    /** Some on hold, some with notes, some on a pick list, some with a part in the post; the rest waits to be done. */
    private void leaveForToday() {
        at(lastDay, MORNING.plusMinutes(14));
        List<OrderId> ready = parcels.ready();
        List<OrderId> held = ready.stream().filter(id -> taken.get(id).from() != Storefront.AMAZON).limit(3).toList();
        List<String> reasons = texts.get("demo.holds").lines().toList();
        for (int i = 0; i < held.size(); i++) {
            parts.orders().hold(List.of(held.get(i)), reasons.get(i % reasons.size()));
        }
        List<OrderId> rest = ready.stream().filter(id -> !held.contains(id)).toList();
        at(lastDay, MORNING.plusMinutes(17));
        parcels.sendParts();
        at(lastDay, MORNING.plusMinutes(20));
        Set<OrderId> unlisted = parcels.unlisted();
        List<OrderId> listed = rest.stream().filter(unlisted::contains).limit(Math.clamp(rest.size() / 2, 1, 9)).toList();
        if (!listed.isEmpty()) {
            parts.fulfilment().pick(listed);
        }
        List<String> remarks = texts.get("demo.remarks").lines().toList();
        for (int i = 0; i < Math.min(remarks.size(), rest.size()); i++) {
            parts.notes().write(rest.get(rest.size() - 1 - i), remarks.get(i));
        }
    }

    // ---- days

    private void at(LocalDate day, LocalTime time) {
        Instant at = day.atTime(time).atZone(OrderBook.ZONE).toInstant();
        parts.clock().set(at.isAfter(today) ? today : at);
    }

    /** The last working day whose morning's work is done by now. */
    private static LocalDate lastDay(Instant today) {
        var now = today.atZone(OrderBook.ZONE);
        LocalDate day = now.toLocalTime().isBefore(MORNING.plusMinutes(30)) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
        return Workdays.before(day, 0);
    }
}
