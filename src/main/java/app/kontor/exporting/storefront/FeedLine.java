package app.kontor.exporting.storefront;

import app.kontor.value.Coded;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is told of one of its goods.
 *
 * @param key  by which it is remembered
 * @param text the SKU as the channel has it, or its other name
 * @param sku  our SKU
 * @param row  of the storefront's own file, from 0; -1 without a file
 * @param was  what the channel knows; null parts are not known
 * @param now  what it is to know; the price is null where none is sent
 * @param free what is available here, before the channel's share is held back
 */
public record FeedLine(String key, String text, String sku, String name, int row, Told was, Told now, Quantity free) {

    /** A quantity and a price of the channel's unit. */
    public record Told(@Nullable Quantity quantity, @Nullable BigDecimal price) {
        static final Told NOTHING = new Told(null, null);

        /** What is not said now stays as it was said before. */
        Told after(Told before) {
            return new Told(quantity == null ? before.quantity : quantity, price == null ? before.price : price);
        }
    }

    /** Why the line is in the file. Stable codes: the words are in the bundle. */
    public enum Change implements Coded {
        /** The channel was never told, as far as we know. */
        FIRST,
        /** Nothing left: it must not sell one more. */
        SOLD_OUT,
        /** There is some again. */
        BACK,
        MORE,
        FEWER,
        PRICE,
        SAME
    }

    public Change change() {
        Quantity before = was.quantity;
        Quantity after = now.quantity;
        if (after == null || before == null) {
            return Change.FIRST;
        }
        int step = after.compareTo(before);
        if (step != 0) {
            return after.isZero() ? Change.SOLD_OUT : before.isZero() ? Change.BACK : step > 0 ? Change.MORE : Change.FEWER;
        }
        return isPriceNew() ? Change.PRICE : Change.SAME;
    }

    public boolean isPriceNew() {
        return now.price != null && (was.price == null || now.price.compareTo(was.price) != 0);
    }
}
