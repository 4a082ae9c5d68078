package app.kontor.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** What was ordered on a day in one currency. @param total of the orders whose total is known */
public record DaySales(Currency currency, LocalDate day, BigDecimal total, int orders) {
    DaySales plus(DaySales other) {
        return new DaySales(currency, day, total.add(other.total), orders + other.orders);
    }
}
