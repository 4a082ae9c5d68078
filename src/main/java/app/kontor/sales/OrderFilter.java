package app.kontor.sales;

import org.jspecify.annotations.Nullable;

/** What the command line narrows orders by; null does not narrow. Number: Kontor's or the channel's, with or without #. */
public record OrderFilter(@Nullable String search, @Nullable OrderState state, @Nullable String number) {}
