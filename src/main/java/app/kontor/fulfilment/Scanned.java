package app.kontor.fulfilment;

import app.kontor.catalog.Variant;
import app.kontor.value.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the shop knows about a scanned code. */
public sealed interface Scanned {

    /** A printed command. */
    record Command(ScanCode code) implements Scanned {}

    /**
     * A product.
     *
     * @param pieces in what carries the code: a carton of twelve has a code of its own
     * @param bin    where it lies; null for none
     * @param wantedBy numbers of the open orders that wait for it, oldest first
     */
    record Item(Variant variant, Quantity pieces, @Nullable String bin, List<String> wantedBy) implements Scanned {}

    /** An order that can be packed. */
    record Order(PackTask task) implements Scanned {}

    /** An order that can't. @param why of {@link Trouble.Kind} */
    record Refused(String number, Trouble.Kind why) implements Scanned {}

    /** A pick list with what is still to pack of it. */
    record PickedList(String number, List<PackTask> tasks) implements Scanned {}

    /** A parcel that has left. @param shipment its number */
    record Sent(String shipment, String order) implements Scanned {}

    /** Nothing that the shop knows. */
    record Unknown() implements Scanned {}
}
