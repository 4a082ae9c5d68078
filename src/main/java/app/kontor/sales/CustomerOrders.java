package app.kontor.sales;

import app.kontor.value.Money;
import app.kontor.value.OrderId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has ordered so far, cancelled orders left out.
 *
 * @param since the day of the first order; null without any
 * @param total a sum for each currency
 * @param unpaid how many of them wait for money
 * @param last the newest order; null without any
 */
public record CustomerOrders(int count, @Nullable LocalDate since, List<Money> total, int unpaid, @Nullable OrderId last) {}
