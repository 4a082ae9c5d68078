package app.kontor.online;

import app.kontor.exporting.storefront.FeedDispatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A shop that can be asked and told. Everything throws a rule that says in a sentence what is wrong. */
public interface Storefront extends AutoCloseable {

    /**
     * Orders that were changed, the one that was changed first before all others.
     *
     * @param lines  an order each, as JSON without line ends
     * @param cursor from which it goes on
     * @param last   whether there are no more now
     * @param newest when the last of them was changed, by the shop's clock; null without any
     * @param left   how many there were with this page; 0 if the shop does not say
     */
    record OrderPage(List<String> lines, String cursor, boolean last, @Nullable Instant newest, long left) {}

    /** What became of one thing that the shop was told. @param why not; empty if it was taken */
    record Told<T>(T what, String why) {}

    /**
     * A shipment as the shop is to know it.
     *
     * @param order    the shop's own id of the order; empty if only its number is known
     * @param labels   of its parcels, each with another number; the first is the one that is remembered, none of a letter
     * @param before   the number that the shop was told before; null if none
     * @param complete the whole order
     */
    record Parcel(String order, String number, List<Label> labels, @Nullable String before, LocalDate shippedOn,
            boolean complete, boolean last, List<Content> contents) {}

    /** @param carrier as the channel calls it. @param tracking without blanks */
    record Label(String carrier, String tracking) {}

    /** @param line the shop's own id of the order's line; empty if it is not known */
    record Content(String line, String sku, int pieces) {}

    /** What the shop calls itself; proves that address and key are right. */
    String name();

    /** @param since what was changed then or before is left out. @param cursor of the page before; null for the first */
    OrderPage orders(Instant since, @Nullable String cursor);

    /** The shop's list of what it sells, with its own keys, as the file that it would export. */
    byte[] goods();

    /** Quantities and prices; the shop's answer is handed on as soon as it is there, a part at a time. @param currency of the prices */
    void tell(List<FeedDispatch.Item> items, Currency currency, Consumer<List<Told<FeedDispatch.Item>>> taken);

    /** That a parcel has left. Telling it again changes nothing. @return why not; empty if the shop knows it now */
    String ship(Parcel parcel);

    @Override
    void close();
}
