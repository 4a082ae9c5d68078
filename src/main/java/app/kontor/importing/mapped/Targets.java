package app.kontor.importing.mapped;

import static app.kontor.importing.mapped.Target.Type.AMOUNT;
import static app.kontor.importing.mapped.Target.Type.CODE;
import static app.kontor.importing.mapped.Target.Type.COUNTRY;
import static app.kontor.importing.mapped.Target.Type.CURRENCY;
import static app.kontor.importing.mapped.Target.Type.DATE;
import static app.kontor.importing.mapped.Target.Type.PERCENT;
import static app.kontor.importing.mapped.Target.Type.QUANTITY;
import static app.kontor.importing.mapped.Target.Type.TEXT;
import static app.kontor.importing.mapped.Target.Type.WORD;

import app.kontor.importing.mapped.Target.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The lists of what can be read, kind by kind. */
final class Targets {
    static final Set<String> ITEM = Set.of(
            "sku", "name", "variant", "lineId", "quantity", "unitPrice", "lineTotal", "lineDiscount", "lineTax", "taxPercent");

    /** What belongs to a line of an order to a supplier. */
    static final Set<String> PURCHASED = Set.of("sku", "barcode", "supplierSku", "name", "quantity", "received", "unitPrice");

    private Targets() {}

    static List<Target> orders() {
        List<Target> all = new ArrayList<>(List.of(
                required("number", CODE), required("placed", DATE),
                may("sku", CODE), may("name", TEXT), may("variant", TEXT), may("quantity", QUANTITY), may("items", TEXT),
                may("unitPrice", AMOUNT), may("lineTotal", AMOUNT), may("lineDiscount", AMOUNT), may("lineTax", AMOUNT),
                may("taxPercent", PERCENT), may("lineId", CODE),
                may("currency", CURRENCY), may("goods", AMOUNT), may("discount", AMOUNT), may("shipping", AMOUNT), may("tax", AMOUNT),
                may("taxIncluded", WORD), may("total", AMOUNT), may("refunded", AMOUNT),
                may("status", WORD), may("payment", WORD), may("paid", DATE), may("fulfilment", WORD), may("shipped", DATE),
                may("cancelled", WORD),
                may("email", TEXT), may("vatId", CODE), may("note", TEXT), may("shippingMethod", TEXT), may("paymentMethod", TEXT)));
        for (String group : List.of("ship.", "bill.")) {
            Target.ADDRESS.forEach(part -> all.add(may(group + part, part(part))));
        }
        return List.copyOf(all);
    }

    static List<Target> products() {
        return List.of(
                required("sku", CODE), may("name", TEXT), may("variant", TEXT), may("handle", CODE), may("price", AMOUNT),
                may("currency", CURRENCY), may("barcode", CODE), may("vendor", TEXT), may("grams", QUANTITY), may("kilograms", QUANTITY), may("taxClass", WORD),
                may("stock", QUANTITY));
    }

    static List<Target> stock() {
        return List.of(
                may("sku", CODE), may("barcode", CODE), required("quantity", QUANTITY), may("location", TEXT), may("bin", TEXT));
    }

    static List<Target> customers() {
        List<Target> all = new ArrayList<>(List.of(may("number", CODE), may("email", TEXT), may("vatId", CODE)));
        Target.ADDRESS.forEach(part -> all.add(may(part, part(part))));
        all.addAll(List.of(may("language", TEXT), may("note", TEXT)));
        return List.copyOf(all);
    }

    static List<Target> suppliers() {
        List<Target> all = new ArrayList<>(List.of(may("number", CODE), required("name", TEXT), may("contact", TEXT), may("email", TEXT),
                may("phone", CODE), may("vatId", CODE)));
        Stream.of("street", "street2", "zip", "city", "region", "country").forEach(part -> all.add(may(part, part(part))));
        all.addAll(List.of(may("currency", CURRENCY), may("leadDays", QUANTITY), may("note", TEXT)));
        return List.copyOf(all);
    }

    static List<Target> supplierItems() {
        return List.of(may("supplier", TEXT), may("sku", CODE), may("barcode", CODE), may("supplierSku", CODE), may("price", AMOUNT),
                may("currency", CURRENCY), may("minimum", QUANTITY), may("pack", QUANTITY), may("validFrom", DATE));
    }

    static List<Target> purchaseOrders() {
        return List.of(required("number", CODE), may("supplier", TEXT), may("placed", DATE), may("expected", DATE), may("state", WORD),
                may("currency", CURRENCY), may("note", TEXT), may("sku", CODE), may("barcode", CODE), may("supplierSku", CODE), may("name", TEXT),
                required("quantity", QUANTITY), may("received", QUANTITY), may("unitPrice", AMOUNT));
    }

    static List<Target> tracking() {
        return List.of(
                may("number", CODE), may("shipment", CODE), required("tracking", CODE), may("carrier", TEXT), may("shipped", DATE));
    }

    static List<Target> payments() {
        return List.of(
                may("number", CODE), may("invoice", CODE), may("purpose", TEXT), required("amount", AMOUNT), may("currency", CURRENCY),
                may("paid", DATE), may("payer", TEXT), may("method", TEXT), may("received", WORD));
    }

    private static Type part(String part) {
        return switch (part) {
            case "zip", "phone" -> CODE;
            case "country" -> COUNTRY;
            default -> TEXT;
        };
    }

    private static Target required(String code, Type type) {
        return new Target(code, type, true);
    }

    private static Target may(String code, Type type) {
        return new Target(code, type, false);
    }
}
