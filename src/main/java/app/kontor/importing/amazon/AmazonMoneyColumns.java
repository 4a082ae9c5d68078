package app.kontor.importing.amazon;

import app.kontor.importing.Field;
import app.kontor.importing.Reading;

/** The columns that hold money, and those that say whose the tax is. */
record AmazonMoneyColumns(
        Field currency,
        Field item,
        Field itemTax,
        Field shipping,
        Field shippingTax,
        Field gift,
        Field giftTax,
        Field itemPromotion,
        Field shippingPromotion,
        Field taxModel,
        Field taxParty) {

    static AmazonMoneyColumns of(Reading r) {
        return new AmazonMoneyColumns(
                r.field("currency"),
                r.amount("item-price"),
                r.amount("item-tax"),
                r.amount("shipping-price"),
                r.amount("shipping-tax"),
                r.amount("gift-wrap-price"),
                r.amount("gift-wrap-tax"),
                r.amount("item-promotion-discount"),
                r.amount("ship-promotion-discount"),
                r.field("tax-collection-model"),
                r.field("tax-collection-responsible-party"));
    }

    /** Whether the report states prices at all: the newest unshipped report does not. */
    boolean exists() {
        return item.exists();
    }
}
