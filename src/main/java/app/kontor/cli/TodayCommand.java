package app.kontor.cli;

import app.kontor.reporting.DayFigures;
import app.kontor.reporting.Done;
import app.kontor.reporting.Sales;
import app.kontor.reporting.Todo;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What waits and what was sold: the window's first screen in words. */
@Command(name = "today")
final class TodayCommand implements Callable<Answer> {
    private final Session session;

    TodayCommand(Session session) {
        this.session = session;
    }

    record Day(String date, Waiting waiting, Done done, List<Sold> sales, List<Moved> movers) {
        static Day of(DayFigures figures) {
            Todo todo = figures.todo();
            return new Day(figures.today().toString(),
                    new Waiting(todo.ready(), todo.isShort(), todo.unpaid(), todo.overdue(), todo.held(), todo.unmatched(), todo.lowStock()),
                    figures.done(), figures.sales().stream().map(Sold::of).toList(),
                    figures.movers().stream().map(m -> new Moved(m.sku().value(), m.pieces().toString(), m.before().toString())).toList());
        }
    }

    record Waiting(long ready, long shortOfStock, long unpaid, long overdue, long hold, long unmatched, long lowStock) {}

    /** @param before the same days of last year, or the 30 days before where there was nothing to compare with */
    record Sold(String currency, int orders, String total, String before, boolean lastYear) {
        static Sold of(Sales sales) {
            return new Sold(sales.currency().getCurrencyCode(), sales.orders(), sales.total().amount().toPlainString(),
                    sales.totalBefore().amount().toPlainString(), sales.lastYear());
        }
    }

    record Moved(String sku, String pieces, String before) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            Day day = Day.of(shop.today().figures());
            TextTable table = new TextTable(session.texts(), "today", ">count");
            List.of(row("ready", day.waiting.ready), row("short", day.waiting.shortOfStock), row("unpaid", day.waiting.unpaid),
                            row("overdue", day.waiting.overdue), row("held", day.waiting.hold),
                            row("unmatched", day.waiting.unmatched), row("low", day.waiting.lowStock))
                    .forEach(row -> table.row(row.name, row.count));
            day.sales.forEach(sold -> table.row(session.texts().get("cli.today.sold", sold.orders), sold.total + " " + sold.currency));
            return Answer.of(day, table.toString());
        });
    }

    private record Row(String name, long count) {}

    private Row row(String code, long count) {
        return new Row(session.texts().get("today." + code), count);
    }
}
