package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a profile needs where one of several will do. */
final class Needed {
    private Needed() {}

    /** The codes of what is missing, one for each choice. */
    static List<String> oneOfSeveral(ImportProfile profile) {
        return switch (profile.kind()) {
            case CUSTOMERS -> ofPerson(profile);
            case SUPPLIER_ITEMS, PURCHASE_ORDERS -> ofSupplier(profile);
            case TRACKING, PAYMENTS -> ofDeed(profile);
            default -> List.of();
        };
    }

    /** Whose prices or orders, and of what. */
    private static List<String> ofSupplier(ImportProfile profile) {
        List<String> missing = new ArrayList<>();
        if (hasNone(profile, "supplier")) {
            missing.add("supplier");
        }
        if (hasNone(profile, "sku", "barcode", "supplierSku")) {
            missing.add("sku");
        }
        return missing;
    }

    /** A name, and something by which the next file finds the same one again. */
    private static List<String> ofPerson(ImportProfile profile) {
        List<String> missing = new ArrayList<>();
        if (hasNone(profile, "name", "last", "company")) {
            missing.add("name");
        }
        if (hasNone(profile, "number", "email", "vatId", "zip")) {
            missing.add("number");
        }
        return missing;
    }

    /** Something that says which order is meant. */
    private static List<String> ofDeed(ImportProfile profile) {
        boolean isPayment = profile.kind() == Kind.PAYMENTS;
        return hasNone(profile, "number", isPayment ? "invoice" : "shipment", isPayment ? "purpose" : "shipment") ? List.of("number") : List.of();
    }

    private static boolean hasNone(ImportProfile profile, String... targets) {
        return Stream.of(targets).allMatch(target -> profile.mapping(target).isEmpty());
    }
}
