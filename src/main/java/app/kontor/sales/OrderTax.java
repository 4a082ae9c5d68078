package app.kontor.sales;

import app.kontor.value.Money;
import app.kontor.value.Percent;
import org.jspecify.annotations.Nullable;

/** A tax as the channel named it for the whole order: "DE MwSt 19 %", 19, 4.79 EUR. */
public record OrderTax(String name, @Nullable Percent percent, Money amount) {}
