package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Something that a file can say of an order, a product, a level, a customer …
 *
 * @param code its stable name, on the command line and in profiles
 * @param isRequired whether a record is none without it
 */
public record Target(String code, Type type, boolean isRequired) {

    /** What its cells hold: CODE is text that Excel may have damaged, WORD one of a few states. */
    public enum Type { TEXT, CODE, AMOUNT, QUANTITY, PERCENT, DATE, WORD, CURRENCY, COUNTRY }

    /** The parts of an address, as they follow {@code ship.} and {@code bill.}. */
    public static final List<String> ADDRESS =
            List.of("name", "first", "last", "company", "street", "street2", "zip", "city", "region", "country", "phone");

    private static final List<Target> ORDERS = Targets.orders();
    private static final List<Target> PRODUCTS = Targets.products();
    private static final List<Target> STOCK = Targets.stock();
    private static final List<Target> CUSTOMERS = Targets.customers();
    private static final List<Target> SUPPLIERS = Targets.suppliers();
    private static final List<Target> SUPPLIER_ITEMS = Targets.supplierItems();
    private static final List<Target> PURCHASE_ORDERS = Targets.purchaseOrders();
    private static final List<Target> TRACKING = Targets.tracking();
    private static final List<Target> PAYMENTS = Targets.payments();

    /** All of a kind, as a form shows them. */
    public static List<Target> of(Kind kind) {
        return switch (kind) {
            case ORDERS -> ORDERS;
            case PRODUCTS -> PRODUCTS;
            case STOCK -> STOCK;
            case CUSTOMERS -> CUSTOMERS;
            case SUPPLIERS -> SUPPLIERS;
            case SUPPLIER_ITEMS -> SUPPLIER_ITEMS;
            case PURCHASE_ORDERS -> PURCHASE_ORDERS;
            case TRACKING -> TRACKING;
            case PAYMENTS -> PAYMENTS;
        };
    }

    public static Optional<Target> find(Kind kind, String code) {
        return of(kind).stream().filter(target -> target.code.equals(code)).findFirst();
    }

    /** Whether it belongs to an item of an order, not to the order. */
    public boolean isItems() {
        return Targets.ITEM.contains(code);
    }

    /** Whether it is read as a number. */
    public boolean isNumber() {
        return type == Type.AMOUNT || type == Type.QUANTITY || type == Type.PERCENT;
    }
}
