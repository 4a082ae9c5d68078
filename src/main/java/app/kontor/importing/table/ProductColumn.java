package app.kontor.importing.table;

/** The columns that a product file can have. */
public enum ProductColumn implements Meaning {
    KEY, PARENT, TYPE, TITLE, SKU, OPTIONS, PRICE(Type.AMOUNT), OTHER_PRICE(Type.AMOUNT), BARCODE, OTHER_BARCODE,
    WEIGHT(Type.AMOUNT), WEIGHT_UNIT, STOCK(Type.AMOUNT), VENDOR, CURRENCY, STATUS, SENDER, VARIANTS, MORE;

    private final Type type;

    ProductColumn() {
        this(Type.TEXT);
    }

    ProductColumn(Type type) {
        this.type = type;
    }

    @Override
    public Type type() {
        return type;
    }
}
