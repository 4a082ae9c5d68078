package app.kontor.value;

/** A storefront; two shops of one platform are two channels. */
public record ChannelId(long value) implements RowId {}
