package app.kontor.exporting.storefront;

import app.kontor.channel.Channel;
import app.kontor.value.Coded;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file back to a channel would say; writes nothing.
 *
 * @param layout  in which it is written
 * @param file    name of the storefront's own file that it goes by; null without one
 * @param known   when the channel was told last, or gave its own file; null for never
 * @param lines   all that the channel is known to sell, by SKU, those that stay the same as well
 * @param left    what can't be told, and why
 */
public record FeedPlan(
        Channel channel, FeedTerms terms, FeedLayout layout, @Nullable String file, @Nullable Instant known, List<FeedLine> lines,
        List<Left> left) {

    /** @param text as the storefront has it */
    public record Left(String text, Why why) {}

    /** Stable codes: the words are in the bundle. */
    public enum Why implements Coded {
        /** No product here has it. */
        UNKNOWN,
        /** The channel sells or lists it, but its own file does not have it. */
        NOT_THERE,
        /** The storefront keeps no stock of it at this location. */
        NOT_STOCKED,
        /** Amazon holds and counts it. */
        ELSEWHERE,
        /** One of several variations of a listing: the storefront takes those by hand only. */
        VARIATION,
        /** A price would have to be sent, and there is none. */
        NO_PRICE
    }

    /** Only what the channel does not know yet. */
    public List<FeedLine> changed() {
        return lines.stream().filter(line -> line.change() != FeedLine.Change.SAME).toList();
    }

    public List<FeedLine> chosen(boolean all) {
        return all ? lines : changed();
    }
}
