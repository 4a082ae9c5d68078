package app.kontor.ui.invoices;

import app.kontor.ui.kit.Place;
import app.kontor.value.OrderId;

/** Where the user mends what keeps an invoice from being posted. */
final class Remedy {
    private Remedy() {}

    /** @param reason key of the reason's sentence; whatever has no place of its own is mended in the order */
    static Place of(String reason, OrderId order) {
        return switch (reason.substring(reason.lastIndexOf('.') + 1)) {
            case "sellerMissing", "taxNumberMissing", "sellerVatIdMissing", "smallBusinessTaxed" -> Place.of("settings");
            case "classUnknown", "rateUnknown" -> Place.of("products");
            case "noLines", "unknownAmounts", "doesNotAddUp" -> Place.of("import");
            default -> new Place("orders", "", order);
        };
    }
}
