package app.kontor.reporting;

import app.kontor.db.Database;
import app.kontor.db.Tx;
import app.kontor.invoicing.Invoicing;
import app.kontor.sales.DaySales;
import app.kontor.sales.Matching;
import app.kontor.sales.OrderView;
import app.kontor.sales.Orders;
import app.kontor.settings.Company;
import app.kontor.settings.Settings;
import app.kontor.settings.ShopSettings;
import app.kontor.stock.Stock;
import app.kontor.stock.StockView;
import app.kontor.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of the day: what waits, what was sold, what moves, how far the shop is set up. */
public final class Today {
    private static final int DAYS = 30;
    private static final int MOVER_DAYS = 7;
    private static final int MOVERS = 5;

    private final Database db;
    private final Orders orders;
    private final Stock stock;
    private final Invoicing invoicing;

    public Today(Database db, Orders orders, Stock stock, Invoicing invoicing) {
        this.db = db;
        this.orders = orders;
        this.stock = stock;
        this.invoicing = invoicing;
    }

    public DayFigures figures() {
        return db.read(tx -> {
            ShopSettings settings = Settings.read(tx);
            Instant now = db.clock().instant();
            LocalDate today = LocalDate.ofInstant(now, settings.zone());
            Map<OrderView, Long> counts = orders.counts(tx);
            long unmatched = Matching.countUnmatched(tx);
            long low = stock.counts(tx).getOrDefault(StockView.LOW, 0L);
            long overdue = invoicing.overdue(tx, today);
            Todo todo = new Todo(counts.get(OrderView.READY), counts.get(OrderView.SHORT), counts.get(OrderView.UNPAID),
                    overdue, counts.get(OrderView.HOLD), unmatched, low);
            return new DayFigures(now, today, todo, sales(tx, settings, today),
                    MoverStore.movers(tx, settings.zone(), today.minusDays(MOVER_DAYS - 1), MOVERS), done(tx, settings.zone(), today),
                    setup(tx, settings, unmatched));
        });
    }

    private static Done done(Tx tx, ZoneId zone, LocalDate today) {
        Instant midnight = today.atStartOfDay(zone).toInstant();
        return new Done(ReportStore.ordersSince(tx, midnight), ReportStore.parcelsSince(tx, midnight), ReportStore.invoicesOf(tx, today));
    }

    private static Setup setup(Tx tx, ShopSettings settings, long unmatched) {
        boolean imported = ReportStore.hasImports(tx);
        return new Setup(complete(settings.company()), imported, imported && unmatched == 0, ReportStore.hasMovements(tx),
                ReportStore.hasInvoices(tx));
    }

    /** What an invoice can't do without. */
    private static boolean complete(Company company) {
        return company.name() != null && company.address().street() != null && company.address().city() != null
                && (company.vatId() != null || company.taxNumber() != null);
    }

    private List<Sales> sales(Tx tx, ShopSettings settings, LocalDate today) {
        LocalDate from = today.minusDays(DAYS - 1);
        ZoneId zone = settings.zone();
        Collection<DaySales> now = orders.sold(tx, zone, from, today);
        Collection<DaySales> before = orders.sold(tx, zone, from.minusDays(DAYS), from.minusDays(1));
        Collection<DaySales> lastYear = orders.sold(tx, zone, from.minusYears(1), from.minusYears(1).plusDays(DAYS - 1));
        Stream<Currency> others = now.stream().map(DaySales::currency).filter(c -> !c.equals(settings.currency())).distinct();
        Comparator<Sales> most = Comparator.comparing(Sales::orders, Comparator.reverseOrder());
        Stream<Sales> abroad = others.map(currency -> sales(currency, from, now, before, lastYear))
                .sorted(most.thenComparing(sales -> sales.currency().getCurrencyCode()));
        return Stream.concat(Stream.of(sales(settings.currency(), from, now, before, lastYear)), abroad).toList();
    }

    private static Sales sales(
            Currency currency, LocalDate from, Collection<DaySales> now, Collection<DaySales> before, Collection<DaySales> lastYear) {
        boolean hasYear = lastYear.stream().anyMatch(day -> day.currency().equals(currency));
        List<Money> compared = hasYear
                ? row(currency, from.minusYears(1), lastYear)
                : row(currency, from.minusDays(DAYS), before);
        int count = now.stream().filter(day -> day.currency().equals(currency)).mapToInt(DaySales::orders).sum();
        return new Sales(currency, row(currency, from, now), compared, hasYear, count);
    }

    private static List<Money> row(Currency currency, LocalDate from, Collection<DaySales> sold) {
        Map<LocalDate, Money> sums = sold.stream().filter(day -> day.currency().equals(currency))
                .collect(Collectors.toMap(DaySales::day, day -> Money.rounded(day.total(), currency)));
        return IntStream.range(0, DAYS).mapToObj(n -> sums.getOrDefault(from.plusDays(n), Money.zero(currency))).toList();
    }
}
