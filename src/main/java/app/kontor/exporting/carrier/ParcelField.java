package app.kontor.exporting.carrier;

import app.kontor.value.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What a column of a carrier's file can be filled with. The codes stand in templates. */
public enum ParcelField implements Coded {
    /** The parcel's number, by which its tracking comes back; the order's before it has left. */
    REFERENCE,
    ORDER,
    CHANNEL_NUMBER,
    DATE,
    NAME,
    FIRST_NAME,
    LAST_NAME,
    COMPANY,
    /** The company or, without one, the person. */
    NAME1,
    /** The person at a company. */
    NAME2,
    /** All that stands beside name and street: the person at a company, further lines of the address. */
    ADDITION,
    STREET,
    STREET2,
    STREET3,
    /** Without its house number. */
    STREET_NAME,
    HOUSE_NUMBER,
    ZIP,
    CITY,
    REGION,
    COUNTRY,
    PHONE,
    EMAIL,
    WEIGHT,
    BOX,
    METHOD,
    NOTE,
    /** What is in it, in words. */
    CONTENTS,
    GOODS,
    SHIPPING,
    TOTAL,
    CURRENCY,
    SKU,
    ITEM,
    QUANTITY,
    UNIT_PRICE,
    ITEM_WEIGHT,
    SENDER_NAME,
    SENDER_STREET,
    SENDER_STREET_NAME,
    SENDER_HOUSE_NUMBER,
    SENDER_ZIP,
    SENDER_CITY,
    SENDER_COUNTRY,
    SENDER_EMAIL,
    SENDER_PHONE;

    static Optional<ParcelField> named(String code) {
        return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
    }
}
