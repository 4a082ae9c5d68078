package app.kontor.importing.table;

/** The columns that an order file can have; what is empty of an address or a charge stays unknown. */
public enum OrderColumn implements Meaning {
    NUMBER, OTHER_NUMBER, PLACED(Type.DATE), TIME, PAID(Type.DATE), SHIPPED(Type.DATE), CANCELLED(Type.DATE),
    STATUS, PAYMENT, FULFILMENT, CURRENCY,
    SUBTOTAL(Type.AMOUNT), DISCOUNT(Type.AMOUNT), SHIPPING(Type.AMOUNT), TAX(Type.AMOUNT), FEE(Type.AMOUNT),
    REFUNDED(Type.AMOUNT), TOTAL(Type.AMOUNT),
    SUBTOTAL_NET(Type.AMOUNT), SHIPPING_NET(Type.AMOUNT), FEE_NET(Type.AMOUNT), TOTAL_NET(Type.AMOUNT), COUPON, SENDER,
    IS_NET, IS_TAX_FREE, TAX_OF_RATE(Type.AMOUNT),
    EMAIL, VAT_ID, NOTE, SHIPPING_METHOD, PAYMENT_METHOD,
    BILL_NAME, BILL_FIRST, BILL_LAST, BILL_COMPANY, BILL_STREET, BILL_STREET2, BILL_STREET3, BILL_ZIP, BILL_CITY,
    BILL_REGION, BILL_COUNTRY, BILL_PHONE,
    SHIP_NAME, SHIP_FIRST, SHIP_LAST, SHIP_COMPANY, SHIP_STREET, SHIP_STREET2, SHIP_STREET3, SHIP_ZIP, SHIP_CITY,
    SHIP_REGION, SHIP_COUNTRY, SHIP_PHONE,
    LINE_ID, SKU, ITEM, VARIANT, QUANTITY, RETURNED, PRICE(Type.AMOUNT), LINE_TOTAL(Type.AMOUNT),
    LINE_DISCOUNT(Type.AMOUNT), LINE_DISCOUNT2(Type.AMOUNT), LINE_TAX(Type.AMOUNT), TAX_RATE, LINE_STATUS, LINE_KIND;

    private final Type type;

    OrderColumn() {
        this(Type.TEXT);
    }

    OrderColumn(Type type) {
        this.type = type;
    }

    @Override
    public Type type() {
        return type;
    }
}
