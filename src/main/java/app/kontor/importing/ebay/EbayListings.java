package app.kontor.importing.ebay;

import static app.kontor.importing.table.ProductColumn.*;

import app.kontor.importing.Entry;
import app.kontor.importing.Header;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Signature;
import app.kontor.importing.table.Columns;
import app.kontor.importing.table.Names;
import app.kontor.importing.table.ProductCells;
import app.kontor.importing.table.ProductColumn;
import app.kontor.importing.table.ProductTable;
import app.kontor.spreadsheet.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * eBay's listings: the report of active ones, and the files that are made to upload them (File Exchange, category
 * templates), where the first header carries parameters and rows of variations stand below the listing they belong to.
 */
public final class EbayListings extends ProductTable {
    private static final Signature REPORT = Signature.with("Item number", "Item ID", "ItemID", "Artikelnummer")
            .and("Title", "*Title", "Titel", "Angebotstitel")
            .and("Custom label (SKU)", "CustomLabel", "Custom Label", "Bestandseinheit", "Bestandseinheit (SKU)")
            .and("Available quantity", "*Quantity", "Quantity Available", "Verfügbare Stückzahl")
            .and("Start price", "*StartPrice", "StartPrice", "Current price", "Startpreis")
            .without("Sales Record Number", "Verkaufsprotokollnummer");
    private static final Signature UPLOAD = Signature.with("*Title", "Title")
            .and("CustomLabel", "Custom label (SKU)", "Custom Label (SKU)")
            .and("*StartPrice", "StartPrice", "Start price")
            .and("*Quantity", "Quantity");
    private static final Names<ProductColumn> NAMES = Names.ofProducts()
            .with(KEY, "Item number", "Item ID", "ItemID", "Artikelnummer").with(TITLE, "*Title", "Title", "Titel", "Angebotstitel")
            .with(SKU, "CustomLabel", "Custom label (SKU)", "Custom Label", "Bestandseinheit (SKU)", "Bestandseinheit")
            .with(PRICE, "*StartPrice", "StartPrice", "Current price", "Start price", "Startpreis")
            .with(OTHER_PRICE, "Start price", "BuyItNowPrice")
            .with(STOCK, "Available quantity", "*Quantity", "Quantity Available", "Quantity", "Verfügbare Stückzahl")
            .with(PARENT, "Relationship").with(VARIANTS, "Relationship details", "RelationshipDetails")
            .with(CURRENCY, "Currency", "Währung").with(OPTIONS, "Variation details", "Variantendetails")
            .with(BARCODE, "P:EAN", "Product:EAN", "EAN").with(OTHER_BARCODE, "P:UPC", "Product:UPC", "UPC", "P:ISBN");

    private static final Pattern PARAMETER = Pattern.compile("action\\(.*currency=([a-z]{3})");

    public EbayListings() {
        super("ebay-listings", "ebay", REPORT, NAMES);
    }

    @Override
    public int recognises(Header header) {
        boolean isUpload = header.names().stream().anyMatch(n -> n.startsWith("*action(") || n.startsWith("action("));
        return Math.max(REPORT.score(header), isUpload ? UPLOAD.score(header) + 1 : 0);
    }

    /** Rows below a listing belong to it while they say so, or repeat its number. */
    @Override
    protected List<Entry> entries(Columns<ProductColumn> columns) {
        List<List<Row>> listings = new ArrayList<>();
        String number = "";
        for (Row row : columns.reading().rows()) {
            String own = columns.of(KEY).in(row);
            boolean isSame = !own.isEmpty() && own.equals(number);
            if (!columns.isFilled(row, TITLE) && !columns.isFilled(row, SKU)) {
                columns.reading().leaveOut(row);
            } else if (!listings.isEmpty() && (isSame || isVariation(columns, row))) {
                listings.getLast().add(row);
            } else {
                listings.add(new ArrayList<>(List.of(row)));
                number = own;
            }
        }
        return listings.stream().map(rows -> columns.reading().entry(key(columns, rows.getFirst()), rows)).toList();
    }

    @Override
    protected @Nullable ImportedProduct product(ProductCells cells) {
        List<Row> rows = cells.entry().rows();
        cells.assume(currency(cells.columns().reading().header()));
        List<Row> variations = rows.stream().filter(row -> isVariation(cells.columns(), row)).toList();
        List<Row> named = rows.stream().filter(row -> !options(cells, row).isEmpty()).toList();
        List<Row> sold = rows.size() == 1 ? rows : variations.isEmpty() ? named : variations;
        List<ImportedVariant> variants =
                (sold.isEmpty() ? rows : sold).stream().map(row -> cells.variant(row, options(cells, row))).toList();
        return cells.product(variants);
    }

    /** {@code *Action(SiteID=US|Currency=USD|…)}; null if the header has no parameters. */
    private static @Nullable String currency(Header header) {
        return PARAMETER.matcher(header.names().getFirst()).results().map(m -> m.group(1).toUpperCase(Locale.ROOT)).findFirst().orElse(null);
    }

    private static boolean isVariation(Columns<ProductColumn> columns, Row row) {
        return "variation".equals(columns.of(PARENT).in(row).toLowerCase(Locale.ROOT));
    }

    /** {@code Color=Red|Size=M} and {@code [Color:Red,Size:M]} are both Red / M. */
    private static String options(ProductCells cells, Row row) {
        String details = cells.text(row, VARIANTS) + cells.text(row, OPTIONS);
        String plain = details.replaceAll("^\\[|\\]$", "");
        return Arrays.stream(plain.split(plain.contains("|") ? "\\|" : "[,;](?=[^,;]+[:=])"))
                .map(option -> option.replaceFirst("^[^:=]*[:=]", "").strip())
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
