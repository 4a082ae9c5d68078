package app.kontor.exporting.storefront;

import app.kontor.channel.Channel;
import app.kontor.value.Coded;
import app.kontor.value.ShipmentId;
import java.util.List;

/**
 * What a channel would be told of parcels; writes nothing.
 *
 * @param names of the carriers as the channel has them, in the order of the notices
 * @param left what can't be told, and why
 * @param more how many older shipments were not looked at; 0 for a whole plan
 */
public record NoticePlan(Channel channel, NoticeLayout layout, List<Notice> notices, List<String> names, List<Left> left, int more) {

    /** @param order its number here. @param reference its number at the channel */
    public record Left(ShipmentId shipment, String order, String reference, Why why) {}

    /** What stands on a parcel. @param tracking without blanks */
    public record Label(String carrier, String tracking) {}

    /** Stable codes: the words are in the bundle. */
    public enum Why implements Coded {
        NO_TRACKING,
        /** A spreadsheet has made a figure of it, or it is too short or too long for one. */
        ODD_TRACKING,
        NO_CARRIER,
        /** Part of an order, whose lines the channel's file gave no key. */
        NO_LINES,
        /** The channel's own sheet, which goes back filled in, does not have the order. */
        NOT_IN_SHEET
    }
}
