package app.kontor.importing.plan;

import app.kontor.catalog.Variant;
import app.kontor.importing.ImportedRecord;
import app.kontor.purchasing.PurchaseLine;
import app.kontor.purchasing.PurchaseOrder;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of an order to a supplier as a file states it, of a variant that is known. @param price null where the file has none */
record PurchasedLine(ImportedRecord part, Variant variant, Quantity quantity, @Nullable BigDecimal price) {

    static PurchasedLine of(ImportedRecord part, Variant variant) {
        String price = part.value("unitPrice");
        return new PurchasedLine(part, variant, Quantity.of(part.value("quantity")), price.isEmpty() ? null : new BigDecimal(price));
    }

    /** What people call it. */
    static String label(ImportedRecord part) {
        return Stream.of("sku", "supplierSku", "barcode", "name").map(part::value).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** As lines are compared. */
    static String text(PurchasedLine line) {
        return text(line.quantity, line.variant.sku().value(), line.price);
    }

    /** The lines that are here, without the prices of those for which the file has none. */
    static String text(PurchaseOrder order, ImportedRecord file) {
        List<String> texts = new ArrayList<>();
        for (PurchaseLine line : order.lines()) {
            int at = texts.size();
            boolean isPriced = at < file.parts().size() && !file.parts().get(at).value("unitPrice").isEmpty();
            texts.add(text(line.quantity(), line.sku(), isPriced ? line.price() : null));
        }
        return String.join(", ", texts);
    }

    private static String text(Quantity quantity, String sku, @Nullable BigDecimal price) {
        String plain = price == null ? "" : price.signum() == 0 ? " @ 0" : " @ " + price.stripTrailingZeros().toPlainString();
        return quantity + " × " + sku + plain;
    }

    /** What had come in already: as the line says, or all of it where only the order's state says so. */
    Quantity before(ImportedRecord order) {
        String received = part.value("received");
        return received.isEmpty() ? order.value("state").equals("received") ? quantity : Quantity.ZERO : Quantity.of(received).min(quantity);
    }
}
