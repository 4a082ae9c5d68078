package app.kontor.importing.plan;

import app.kontor.value.Coded;

/** What a plan's effect says of one of its orders: the way from a sum to the rows that it is made of. */
public enum Mark implements Coded {
    /** Some of its lines will have no stock. */
    SHORT,
    /** Its amounts don't add up, or its tax is not explained by any rates. */
    TAX_UNCLEAR,
    /** It holds something that is no product yet, so its tax class is not known. */
    CLASS_UNKNOWN,
    /** It can't be invoiced as it comes, for whatever reason. */
    BLOCKED,
    /** Its invoice is posted: what the file says otherwise of its amounts is not taken. */
    INVOICED,
    /** The file says that money went back, of which Kontor has no credit note. */
    REFUNDED
}
