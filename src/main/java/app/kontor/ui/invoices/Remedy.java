package app.kontor.ui.invoices;

import app.kontor.invoicing.DraftCheck;
import app.kontor.ui.kit.Place;
import app.kontor.value.OrderId;

/** Where the user mends what keeps an invoice from being posted. */
final class Remedy {
    private Remedy() {}

    /** What names a setting is mended in its field; whatever has no place of its own is mended in the order. */
    static Place of(DraftCheck check, OrderId order) {
        if (check.field() != null) {
            return new Place("settings", check.field(), null);
        }
        String reason = check.sentence().key();
        return switch (reason.substring(reason.lastIndexOf('.') + 1)) {
            case "classUnknown", "rateUnknown", "taxUnclear" -> Place.of("products");
            case "noLines", "unknownAmounts", "doesNotAddUp" -> Place.of("import");
            case "buyerNameMissing", "buyerAddressMissing", "buyerVatIdMissing", "countryUnknown" -> new Place("order", "", order);
            default -> new Place("orders", "", order);
        };
    }
}
