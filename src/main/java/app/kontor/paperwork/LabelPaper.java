package app.kontor.paperwork;

import app.kontor.value.Address;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is on a parcel's address label.
 *
 * @param sender the shop's name and address in one line
 * @param senderCountry ISO code: the addressee's country is printed when it is another one
 * @param date of printing, kept in the PDF's properties
 * @param parcel which of the order's parcels this is, from 1
 * @param parcels how many there are; 1 is not printed
 * @param language en, de, da
 */
public record LabelPaper(
        String sender,
        String senderCountry,
        Address to,
        String orderNumber,
        @Nullable String shippingMethod,
        LocalDate date,
        int parcel,
        int parcels,
        String language) {}
