package app.kontor.sales;

import app.kontor.value.Money;
import app.kontor.value.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Money that came in for an order. @param at when it did, as far as that is known @param method how, null for the order's own way */
public record BookedPayment(OrderId order, Money amount, Instant at, @Nullable String method) {}
