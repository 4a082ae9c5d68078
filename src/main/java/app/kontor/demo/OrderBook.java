package app.kontor.demo;

import app.kontor.demo.DemoOrder.Fate;
import app.kontor.demo.DemoOrder.Item;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** All orders of the demo's four months, with a week's rhythm and the growth of a shop that does well. */
final class OrderBook {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final int DAYS = 120;
    static final int ORDERS = 600;
    /** So many days' orders had left the house when Kontor came. */
    static final int BEFORE = 11;
    private static final int FIRST_NUMBER = 4012;
    private static final int SETTLED_DAYS = 16;
    private static final int OVERDUE_DAYS = 30;
    private static final Map<DayOfWeek, Integer> RHYTHM = Map.of(
            DayOfWeek.MONDAY, 105, DayOfWeek.TUESDAY, 90, DayOfWeek.WEDNESDAY, 92, DayOfWeek.THURSDAY, 100,
            DayOfWeek.FRIDAY, 84, DayOfWeek.SATURDAY, 108, DayOfWeek.SUNDAY, 138);

    private final Random random = new Random(20_260_501);
    private final Assortment assortment;
    private final Set<String> scarce;
    private final List<String> notes;
    private final Buyers buyers = new Buyers(random);
    private final Instant today;
    private int number = FIRST_NUMBER;

    /** @param scarce SKUs that are bought more of in the last days than there are. @param notes that customers write */
    OrderBook(Assortment assortment, Instant today, Set<String> scarce, List<String> notes) {
        this.assortment = assortment;
        this.today = today;
        this.scarce = scarce;
        this.notes = notes;
    }

    static LocalDate firstDay(Instant today) {
        return LocalDate.ofInstant(today, ZONE).minusDays(DAYS);
    }

    /** The orders of four months, by time; none is later than two hours before now. */
    List<DemoOrder> months() {
        List<Instant> times = new ArrayList<>();
        Map<LocalDate, Integer> days = perDay();
        Instant last = today.minus(2, ChronoUnit.HOURS);
        days.forEach((day, count) -> {
            for (int i = 0; i < count; i++) {
                Instant at = day.atStartOfDay(ZONE).toInstant().plusSeconds(secondOfDay());
                times.add(at.isAfter(last) ? last.minusSeconds(random.nextInt(36_000)) : at);
            }
        });
        times.sort(Comparator.naturalOrder());
        return times.stream().map(this::order).toList();
    }

    /** What has come in since the last import: for the files to try with. */
    DemoOrder late(Storefront from, Instant at) {
        return new DemoOrder(from, number(from), at, buyers.next(from), items(false), 490, Fate.NORMAL, "");
    }

    private Map<LocalDate, Integer> perDay() {
        LocalDate first = firstDay(today);
        Map<LocalDate, Integer> weights = new LinkedHashMap<>();
        for (int day = 0; day <= DAYS; day++) {
            LocalDate date = first.plusDays(day);
            int growth = 60 + day * 70 / DAYS;
            weights.put(date, growth * RHYTHM.get(date.getDayOfWeek()) * (75 + random.nextInt(50)));
        }
        long all = weights.values().stream().mapToLong(w -> w).sum();
        long reached = 0;
        int given = 0;
        Map<LocalDate, Integer> counts = new LinkedHashMap<>();
        for (Map.Entry<LocalDate, Integer> day : weights.entrySet()) {
            reached += day.getValue();
            int due = (int) (ORDERS * reached / all);
            counts.put(day.getKey(), due - given);
            given = due;
        }
        return counts;
    }

    /** Most people order in the evening. */
    private int secondOfDay() {
        int hour = random.nextInt(3) == 0 ? 6 + random.nextInt(16) : 17 + random.nextInt(6);
        return hour * 3600 + random.nextInt(3600);
    }

    private DemoOrder order(Instant at) {
        int dice = random.nextInt(100);
        Storefront from = dice < 58 ? Storefront.SHOPIFY : dice < 80 ? Storefront.AMAZON : Storefront.ETSY;
        long age = ChronoUnit.DAYS.between(at, today);
        Fate fate = fate(from, age);
        boolean isFirm = fate == Fate.ON_ACCOUNT || fate == Fate.DUE;
        Buyer buyer = isFirm ? buyers.firm() : buyers.next(from);
        List<Item> items = items(age < 4 && random.nextInt(7) == 0);
        String note = random.nextInt(9) == 0 && from == Storefront.SHOPIFY ? notes.get(random.nextInt(notes.size())) : "";
        return new DemoOrder(from, number(from), at, buyer, items, shipping(buyer, items), fate, note);
    }

    private Fate fate(Storefront from, long age) {
        int dice = random.nextInt(100);
        if (age >= DAYS - BEFORE) {
            return Fate.HISTORY;
        }
        if (dice < 2 && age > 2) {
            return Fate.CANCELLED;
        }
        if (from != Storefront.SHOPIFY) {
            return Fate.NORMAL;
        }
        if (dice < 11) {
            boolean isOpen = age < SETTLED_DAYS || age < OVERDUE_DAYS && random.nextInt(3) == 0;
            return isOpen ? Fate.DUE : Fate.ON_ACCOUNT;
        }
        if (dice < 23) {
            return age < 5 || age < 20 && random.nextInt(3) == 0 ? Fate.UNPAID : Fate.PREPAID;
        }
        return Fate.NORMAL;
    }

    private List<Item> items(boolean isScarce) {
        Map<String, Item> items = new LinkedHashMap<>();
        int lines = 1 + (random.nextInt(100) < 52 ? 0 : 1 + random.nextInt(3));
        if (isScarce) {
            assortment.articles().stream().filter(a -> scarce.contains(a.sku()))
                    .skip(random.nextInt(scarce.size())).findFirst()
                    .ifPresent(a -> items.put(a.sku(), Item.of(a, 2)));
        }
        while (items.size() < lines) {
            Article article = assortment.sold(random);
            items.putIfAbsent(article.sku(), Item.of(article, random.nextInt(5) == 0 ? 2 + random.nextInt(3) : 1));
        }
        return List.copyOf(items.values());
    }

    private static long shipping(Buyer buyer, List<Item> items) {
        long goods = items.stream().mapToLong(Item::total).sum();
        return switch (buyer.town().country()) {
            case "DE" -> goods >= 6_000 ? 0 : 490;
            case "US" -> 2_490;
            default -> goods >= 12_000 ? 0 : 990;
        };
    }

    private String number(Storefront from) {
        number++;
        return switch (from) {
            case SHOPIFY -> "#" + number;
            case ETSY -> Long.toString(3_470_000_000L + number * 7_013L);
            case AMAZON -> String.format(Locale.ROOT, "302-%07d-%07d", 5_500_000 + number * 31, number * 1_117 % 10_000_000);
        };
    }
}
