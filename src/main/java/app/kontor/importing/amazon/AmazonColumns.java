package app.kontor.importing.amazon;

import app.kontor.importing.AddressFields;
import app.kontor.importing.Field;
import app.kontor.importing.Reading;

/** The columns of Amazon's three reports; each lacks some of them. */
record AmazonColumns(
        Field order,
        Field item,
        Field placed,
        Field paid,
        Field sku,
        Field name,
        Field quantity,
        Field shipped,
        AmazonMoneyColumns money,
        Field orderStatus,
        Field itemStatus,
        Field fulfilledBy,
        Field salesChannel,
        Field paymentMethod,
        Field email,
        Field vatId,
        Field shippingMethod,
        Field note,
        Field cancelWish,
        Field buyer,
        AddressFields billTo,
        AddressFields shipTo) {

    static AmazonColumns of(Reading r) {
        Field buyerPhone = r.field("buyer-phone-number");
        return new AmazonColumns(
                r.field("order-id", "amazon-order-id"),
                r.field("shipment-item-id", "order-item-id", "amazon-order-item-id"),
                r.date("purchase-date"),
                r.date("payments-date"),
                r.field("sku"),
                r.field("product-name"),
                r.field("quantity-purchased", "quantity", r.header().has("shipment-item-id") ? "quantity-shipped" : "quantity"),
                r.field("quantity-shipped"),
                AmazonMoneyColumns.of(r),
                r.field("order-status"),
                r.field("item-status"),
                r.field("fulfillment-channel"),
                r.field("sales-channel"),
                r.field("payment-method"),
                r.field("buyer-email"),
                r.field("buyer-vat-number", "buyer-tax-registration-id"),
                r.field("ship-service-level"),
                r.field("delivery-Instructions"),
                r.field("is-buyer-requested-cancellation"),
                r.field("buyer-name"),
                address(r, "bill-", Field.NONE, Field.NONE),
                address(r, "ship-", r.field("recipient-name"), r.header().has("ship-phone-number") ? Field.NONE : buyerPhone));
    }

    private static AddressFields address(Reading r, String whose, Field name, Field otherPhone) {
        return new AddressFields(
                name,
                Field.NONE,
                Field.NONE,
                Field.NONE,
                r.field(whose + "address-1"),
                r.field(whose + "address-2"),
                r.field(whose + "address-3"),
                r.field(whose + "postal-code"),
                r.field(whose + "city"),
                r.field(whose + "state"),
                r.field(whose + "country"),
                otherPhone.exists() ? otherPhone : r.field(whose + "phone-number"));
    }
}
