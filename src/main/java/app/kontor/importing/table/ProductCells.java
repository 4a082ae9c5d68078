package app.kontor.importing.table;

import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.HtmlText;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Weights;
import app.kontor.spreadsheet.Row;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One product of a table: its cells by what they mean. */
public final class ProductCells {
    private static final Pattern UNIT = Pattern.compile(".*[(_ ]\\s*(kgs?|lbs?|oz|g|grams)\\)?", Pattern.CASE_INSENSITIVE);
    private final Columns<ProductColumn> columns;
    private final Entry entry;
    private @Nullable String usualCurrency;

    ProductCells(Columns<ProductColumn> columns, Entry entry) {
        this.columns = columns;
        this.entry = entry;
    }

    public Entry entry() {
        return entry;
    }

    public Columns<ProductColumn> columns() {
        return columns;
    }

    public Row first() {
        return entry.rows().getFirst();
    }

    public Field field(ProductColumn column) {
        return columns.of(column);
    }

    /** The cell without the escaping of web pages; empty without one. */
    public String text(Row row, ProductColumn column) {
        String text = entry.text(row, field(column));
        return text == null ? "" : HtmlText.unescape(text);
    }

    /** The product of these variants; its own cells stand in its first row. */
    public ImportedProduct product(List<ImportedVariant> variants) {
        String title = HtmlText.unescape(entry.required(first(), field(ProductColumn.TITLE)));
        return product(title, variants);
    }

    public ImportedProduct product(String title, List<ImportedVariant> variants) {
        String vendor = text(first(), ProductColumn.VENDOR);
        return new ImportedProduct(
                entry.line(), entry.name() == null ? title : entry.name(), title, vendor.isEmpty() ? null : vendor, null, currency(), variants);
    }

    /** What a file says once for all of its prices. */
    public void assume(@Nullable String currency) {
        usualCurrency = currency;
    }

    private @Nullable String currency() {
        String stated = entry.currency(field(ProductColumn.CURRENCY));
        return stated == null ? usualCurrency : stated;
    }

    public ImportedVariant variant(Row row, String options) {
        return variant(row, options, true);
    }

    public ImportedVariant variant(Row row, String options, boolean requiresShipping) {
        return new ImportedVariant(
                row.line(), entry.code(row, field(ProductColumn.SKU)), options, price(row), barcode(row), grams(row),
                requiresShipping, stock(row));
    }

    private @Nullable BigDecimal price(Row row) {
        BigDecimal price = entry.amount(row, field(ProductColumn.PRICE));
        return price != null ? price : entry.amount(row, field(ProductColumn.OTHER_PRICE));
    }

    /** Marketplaces write {@code Does not apply} where there is none. */
    private @Nullable String barcode(Row row) {
        String code = barcode(row, ProductColumn.BARCODE);
        return code != null ? code : barcode(row, ProductColumn.OTHER_BARCODE);
    }

    private @Nullable String barcode(Row row, ProductColumn column) {
        String code = entry.minorCode(row, field(column));
        return code != null && code.chars().anyMatch(Character::isDigit) && !"0".equals(code) ? code : null;
    }

    /** The level that the file states; null if it is none. */
    public @Nullable BigDecimal stock(Row row) {
        Quantity stock = entry.quantity(row, field(ProductColumn.STOCK));
        return stock == null ? null : new BigDecimal(stock.toString());
    }

    /** Null where the file does not name the unit: a shop's own setting decides it then. */
    private @Nullable BigDecimal grams(Row row) {
        Field field = field(ProductColumn.WEIGHT);
        BigDecimal weight = entry.exact(row, field);
        if (weight == null) {
            return null;
        }
        String unit = entry.text(row, field(ProductColumn.WEIGHT_UNIT));
        Matcher titled = UNIT.matcher(field.title());
        String named = unit != null ? unit : titled.matches() ? titled.group(1) : "";
        return Weights.grams(weight, named);
    }
}
