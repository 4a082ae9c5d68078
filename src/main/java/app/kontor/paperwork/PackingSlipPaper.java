package app.kontor.paperwork;

import app.kontor.invoicing.InvoiceSnapshot.Seller;
import app.kontor.value.Address;
import app.kontor.value.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on a packing slip.
 *
 * @param number the shipment's; the order's where a slip is printed before shipping
 * @param channelNumber the order's number in the customer's shop
 * @param note what the customer wrote with the order
 * @param language the customer's: en, de, da
 */
public record PackingSlipPaper(
        String number,
        LocalDate date,
        Seller shop,
        String orderNumber,
        String channelNumber,
        LocalDate orderedOn,
        Address shipTo,
        @Nullable String shippingMethod,
        List<Line> lines,
        @Nullable String note,
        String language) {

    /**
     * @param now in this parcel
     * @param open still to come after this parcel
     */
    public record Line(
            int position, @Nullable String sku, String name, Quantity ordered, Quantity now, Quantity open) {}

    Quantity pieces() {
        return lines.stream().map(Line::now).reduce(Quantity.ZERO, Quantity::plus);
    }

    boolean isPartial() {
        return lines.stream().anyMatch(line -> line.open().isPositive());
    }
}
