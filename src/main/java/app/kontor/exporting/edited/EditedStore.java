package app.kontor.exporting.edited;

import static app.kontor.schema.Tables.CUSTOMER;

import app.kontor.db.Tx;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.CustomerId;

/** The SQL that finds again what a list names. */
final class EditedStore {
    private EditedStore() {}

    /** @throws BusinessRuleException customer.unknown */
    static CustomerId customer(Tx tx, String number) {
        return tx.sql().select(CUSTOMER.ID).from(CUSTOMER).where(CUSTOMER.NUMBER.eq(number)).fetchOptional(CUSTOMER.ID)
                .orElseThrow(() -> new BusinessRuleException("customer.unknown", number));
    }
}
