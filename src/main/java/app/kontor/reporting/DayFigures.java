package app.kontor.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody sees who comes to the shop in the morning.
 *
 * @param at    when it was asked, by the shop's clock
 * @param today of the shop's zone
 * @param sales the home currency first, the others by how many orders they have
 */
public record DayFigures(Instant at, LocalDate today, Todo todo, List<Sales> sales, List<Mover> movers, Done done, Setup setup) {
    public DayFigures {
        sales = List.copyOf(sales);
        movers = List.copyOf(movers);
    }
}
