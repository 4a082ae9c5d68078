package app.kontor.importing.mapped;

import app.kontor.importing.ParsedFile.Kind;
import java.util.Set;

/** What a column's cells say for or against a target, in points of percent. */
final class Content {
    private static final int MOST = 70;
    private static final int NEVER = -60;
    private static final int DOUBTFUL = -40;

    private Content() {}

    /** For a column whose name fits; a column without cells says nothing. */
    static int of(Target target, ColumnSample column, Set<String> knownSkus) {
        if (column.cells().isEmpty()) {
            return 0;
        }
        return switch (target.type()) {
            case DATE -> column.dates() >= MOST ? 8 : column.dates() < 40 ? NEVER : 0;
            case AMOUNT -> column.numbers() >= MOST ? column.decimals() > 0 ? 6 : 3 : NEVER;
            case QUANTITY -> quantity(column);
            case PERCENT -> column.numbers() >= MOST ? 5 : 0;
            case CURRENCY -> column.currencies() >= MOST ? 8 : NEVER;
            case COUNTRY -> column.countries() >= MOST ? 7 : DOUBTFUL;
            case CODE -> code(target.code(), column, knownSkus);
            case WORD -> column.decimals() >= MOST || column.emails() >= MOST ? NEVER : 0;
            case TEXT -> text(target.code(), column);
        };
    }

    private static int quantity(ColumnSample column) {
        return column.numbers() < MOST ? NEVER : column.decimals() >= MOST ? -20 : 6;
    }

    private static int code(String target, ColumnSample column, Set<String> knownSkus) {
        if (column.dates() >= MOST || column.decimals() >= MOST && !target.endsWith("phone") || column.emails() >= MOST) {
            return NEVER;
        }
        return switch (target) {
            case "sku" -> column.among(knownSkus) >= 50 ? 9 : column.itemLists() >= 60 || column.polishZips() >= MOST || column.waysToPay() >= MOST ? NEVER : column.codes() >= MOST ? 2 : 0;
            case "barcode" -> column.barcodes() >= MOST ? 9 : -20;
            case "ship.zip", "bill.zip", "zip" -> column.withDigits() >= MOST ? 4 : DOUBTFUL;
            default -> column.withDigits() >= MOST ? 3 : 0;
        };
    }

    private static int text(String target, ColumnSample column) {
        return switch (target) {
            case "email" -> column.emails() >= 60 ? 9 : NEVER;
            case "items" -> column.itemLists() >= 60 ? 9 : NEVER;
            case "name" -> column.itemLists() >= 60 || column.waysToPay() >= MOST ? NEVER : column.numbers() >= MOST || column.emails() >= MOST ? NEVER : column.codes() >= MOST ? -10 : 2;
            case "variant", "bin", "location", "note", "ship.street2", "bill.street2", "ship.houseNumber", "bill.houseNumber",
                    "street2", "houseNumber", "language" -> 0;
            default -> column.numbers() >= MOST || column.emails() >= MOST || column.dates() >= MOST ? NEVER : 2;
        };
    }

    /** How sure the content alone is, of a column whose name says nothing; 0 if it could be anything. */
    static int alone(Kind kind, Target target, ColumnSample column, Set<String> knownSkus) {
        if (column.cells().isEmpty()) {
            return 0;
        }
        return switch (target.code()) {
            case "email" -> column.emails() >= 80 ? 80 : 0;
            case "sku" -> column.among(knownSkus) >= 50 ? 85 : 0;
            case "barcode" -> column.barcodes() >= 90 ? 75 : 0;
            case "items" -> column.itemLists() >= 80 ? 70 : 0;
            case "currency" -> column.currencies() >= 95 ? 70 : 0;
            case "method", "paymentMethod" -> column.waysToPay() >= MOST ? 72 : 0;
            case "ship.country", "country" -> column.countries() >= 95 ? 62 : 0;
            case "ship.city", "city" -> column.zipsWithCity() >= 90 ? 60 : 0;
            case "ship.street", "street" -> column.addresses() >= 80 ? 62 : 0;
            case "placed" -> column.dates() >= 95 ? 60 : 0;
            case "quantity" -> kind == Kind.STOCK && !column.isNamed() && column.numbers() >= 95 && column.decimals() == 0 && column.barcodes() == 0 ? 55 : 0;
            default -> 0;
        };
    }

    /** The code of {@link Guessed.Reason} for a guess by the content alone. */
    static String reason(Target target) {
        return switch (target.code()) {
            case "sku" -> "knownSku";
            case "placed" -> "date";
            case "ship.country", "country" -> "country";
            case "ship.city", "city", "ship.street", "street" -> "split";
            case "quantity" -> "numbers";
            case "method", "paymentMethod" -> "payment";
            default -> target.code();
        };
    }
}
