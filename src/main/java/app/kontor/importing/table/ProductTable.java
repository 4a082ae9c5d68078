package app.kontor.importing.table;

import app.kontor.importing.Entry;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.Parsed;
import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.Reading;
import app.kontor.importing.Signature;
import app.kontor.spreadsheet.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product file of rows: one for each product, or several of which each is a variant. A format says what its columns are
 * called, and overrides what it does in its own way.
 */
public abstract class ProductTable extends TableSource<ProductColumn> {

    protected ProductTable(String format, String platform, Signature signature, Names<ProductColumn> names) {
        super(format, Kind.PRODUCTS, platform, signature, names);
    }

    @Override
    public final Parsed parse(Reading reading) {
        Columns<ProductColumn> columns = new Columns<>(reading, names);
        return Parsed.products(reading.each(entries(columns), entry -> product(new ProductCells(columns, entry))));
    }

    /** The rows of each product: those with one key. */
    protected List<Entry> entries(Columns<ProductColumn> columns) {
        return columns.grouped(row -> isRecord(columns, row), row -> key(columns, row));
    }

    protected boolean isRecord(Columns<ProductColumn> columns, Row row) {
        return true;
    }

    /** The shop's key of the product, else its SKU, else its title. */
    protected String key(Columns<ProductColumn> columns, Row row) {
        String key = columns.of(ProductColumn.KEY).in(row);
        String sku = columns.of(ProductColumn.SKU).in(row);
        return !key.isEmpty() ? key : !sku.isEmpty() ? sku : columns.of(ProductColumn.TITLE).in(row);
    }

    /** The product; every row is a variant of it. */
    protected @Nullable ImportedProduct product(ProductCells cells) {
        return cells.product(cells.entry().rows().stream()
                .map(row -> cells.variant(row, cells.text(row, ProductColumn.OPTIONS)))
                .toList());
    }
}
