package app.kontor.exporting.edited;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Tx;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;

/** The SQL that finds again what a list names. */
final class EditedStore {
    private EditedStore() {}

    /** @throws BusinessRuleException customer.unknown */
    static CustomerId customer(Tx tx, String number) {
        return tx.sql().select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.NUMBER.eq(number)).fetchOptional(CUSTOMER.ID)
                .orElseThrow(() -> new BusinessRuleException("customer.unknown", number));
    }

    /** @throws BusinessRuleException order.unknown */
    static OrderId order(Tx tx, String number) {
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(SALES_ORDER.NUMBER.eq(number)).fetchOptional(SALES_ORDER.ID)
                .orElseThrow(() -> new BusinessRuleException("order.unknown", number));
    }
}
