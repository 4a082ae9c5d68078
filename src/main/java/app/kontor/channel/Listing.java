package app.kontor.channel;

import app.kontor.value.ChannelId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.Locale;

/** What a channel calls a thing: one of its text is {@code factor} pieces of the variant ("2er Pack" is 2). */
public record Listing(ChannelId channel, String text, VariantId variant, Quantity factor) {
    private static final int KEY_LENGTH = 500;

    public String key() {
        return key(text);
    }

    public static String key(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        return key.substring(0, Math.min(KEY_LENGTH, key.length()));
    }
}
