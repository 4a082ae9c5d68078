package app.kontor.exporting.carrier;

import app.kontor.value.Coded;
import java.util.List;

/**
 * What a carrier's file would hold; nothing is written yet.
 *
 * @param rows  parcels that go into it
 * @param left  those that stay out, and why
 * @param again how many of the rows a carrier was given before
 */
public record UploadPlan(CarrierTemplate template, List<Row> rows, List<Left> left, int again) {

    /**
     * A parcel that goes into the file.
     *
     * @param records the file's lines of it
     * @param street  apart, where the carrier wants it so
     * @param plain   texts that are written without marks that the file does not have, "Ayşe → Ayse"
     */
    public record Row(UploadParcel parcel, List<List<String>> records, HouseNumber street, List<String> plain) {}

    /** @param column of the file, or empty. @param text what does not fit */
    public record Left(UploadParcel parcel, Why why, String column, String text) {}

    /** Stable codes: the words are in the bundle. */
    public enum Why implements Coded {
        /** It was written before, and nobody asked for it again. */
        WRITTEN,
        MISSING,
        TOO_LONG,
        /** Letters that the file's charset does not have. */
        LETTERS,
        /** The carrier takes no number of so many digits. */
        DIGITS,
        NO_HOUSE_NUMBER
    }
}
