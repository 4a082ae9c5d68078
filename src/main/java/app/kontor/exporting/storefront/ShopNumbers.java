package app.kontor.exporting.storefront;

import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quantities and prices in a storefront's own file, and how it writes them: with a point or a comma. */
final class ShopNumbers {
    static final Set<String> PRICE = Set.of("variant price", "price", "regular price", "regulärer preis", "normalpris", "start price", "startprice");
    private static final Set<String> QUANTITY = Set.of("variant inventory qty", "inventory quantity", "stock", "lager", "lagerbestand", "bestand",
            "quantity", "available quantity", "qty", "instock");
    private static final Set<String> AVAILABLE = Set.of("available", "available (not editable)");
    private static final Set<String> COMMITTED = Set.of("committed", "committed (not editable)");
    private static final Set<String> UNAVAILABLE = Set.of("unavailable", "unavailable (not editable)");
    private static final Pattern COMMA = Pattern.compile("\\d,\\d{1,4}$");
    private static final int PRICES = 500;

    private final FeedLayout layout;
    private final ShopFile file;
    private final int wide;
    private final boolean comma;

    /** @param wide the column of the location, where each has its own; -1 otherwise */
    ShopNumbers(FeedLayout layout, ShopFile file, int wide) {
        this.layout = layout;
        this.file = file;
        this.wide = wide;
        this.comma = file.rows().stream().limit(PRICES).anyMatch(row -> COMMA.matcher(file.cell(row, PRICE)).find());
    }

    /** The column's own title where quantities are written. */
    @Nullable String quantityTitle() {
        int column = layout == FeedLayout.SHOPIFY_WIDE ? wide : file.column(switch (layout) {
            case SHOPIFY_TALL -> Set.of("on hand");
            case SHOPIFY_NEW -> Set.of("on hand (new)");
            default -> QUANTITY;
        });
        return column < 0 ? null : file.title(column);
    }

    @Nullable String priceTitle() {
        int column = file.column(PRICE);
        return column < 0 ? null : file.title(column);
    }

    /** As the file has it: a number, "not stocked", nothing. */
    String quantityText(Row row) {
        return layout == FeedLayout.SHOPIFY_WIDE ? row.cell(wide).strip() : file.cell(row, layout.isTall() ? AVAILABLE : QUANTITY);
    }

    boolean isNotStocked(Row row) {
        return quantityText(row).equalsIgnoreCase("not stocked");
    }

    /** What the storefront had for sale when it wrote the file. */
    @Nullable Quantity quantity(Row row) {
        BigDecimal number = number(quantityText(row));
        return number == null || number.stripTrailingZeros().scale() > Quantity.DECIMALS ? null : new Quantity(number);
    }

    @Nullable BigDecimal price(Row row) {
        return number(file.cell(row, PRICE));
    }

    /** What has to be on hand there, so that as much is available: what the storefront itself has promised and set aside comes on top. */
    Quantity onHand(Row row, Quantity available) {
        return available.plus(whole(file.cell(row, COMMITTED))).plus(whole(file.cell(row, UNAVAILABLE)));
    }

    private Quantity whole(String text) {
        BigDecimal number = number(text);
        return number == null || number.signum() <= 0 ? Quantity.ZERO : new Quantity(number);
    }

    /** As the storefront writes prices. */
    String written(BigDecimal price) {
        return comma ? price.toPlainString().replace('.', ',') : price.toPlainString();
    }

    private @Nullable BigDecimal number(String text) {
        String plain = comma ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        return plain.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
    }
}
