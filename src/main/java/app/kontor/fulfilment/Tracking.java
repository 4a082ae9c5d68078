package app.kontor.fulfilment;

import app.kontor.value.ShipmentId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a carrier's file and what it means here.
 *
 * @param line      of the file, from 1
 * @param reference the order's or the parcel's number as the file has it
 * @param parcel    that gets the number; null if there is none, or nothing is to do
 */
public record Tracking(
        int line, String reference, String tracking, @Nullable String carrier, Verdict verdict, @Nullable ShipmentId parcel) {

    /** What happens to the line. Stable codes: the words are in the bundle. */
    public enum Verdict {
        NEW,
        /** The parcel had another number, which is replaced. */
        CHANGED,
        SAME,
        UNKNOWN,
        /** The order has several parcels without a number, or none: which one is meant can't be told. */
        AMBIGUOUS,
        INCOMPLETE
    }

    public boolean isChange() {
        return verdict == Verdict.NEW || verdict == Verdict.CHANGED;
    }
}
