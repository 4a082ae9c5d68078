package app.kontor.exporting;

import static app.kontor.schema.Tables.CUSTOMER;
import static app.kontor.schema.Tables.ORDER_IMPORT;
import static app.kontor.schema.Tables.ORDER_NOTE;
import static app.kontor.schema.Tables.RECORD_IMPORT;
import static app.kontor.schema.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.select;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.schema.tables.records.CustomerRecord;
import app.kontor.schema.tables.records.OrderNoteRecord;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;

/** The SQL of what is kept about a person beside their orders: what we wrote about them, what the channel's file said. */
final class PersonStore {
    private static final String ERASED = "–";

    private PersonStore() {}

    /** @param at ISO 8601 */
    record Note(String text, String author, String at) {}

    /** @param json everything that the file said of the order */
    record Imported(String file, String json) {}

    static Map<OrderId, List<Note>> notes(Tx tx, Collection<OrderId> orders) {
        return tx.sql().select(ORDER_NOTE.ORDER_ID, ORDER_NOTE.TEXT, ORDER_NOTE.AUTHOR, ORDER_NOTE.WRITTEN_AT).from(ORDER_NOTE)
                .where(Chunks.in(ORDER_NOTE.ORDER_ID, orders)).orderBy(ORDER_NOTE.ID)
                .fetchGroups(ORDER_NOTE.ORDER_ID, r -> new Note(r.value2(), r.value3(), r.value4().toString()));
    }

    /** The person's orders that are still worked on. */
    static List<String> open(Tx tx, CustomerId customer) {
        return tx.sql().select(SALES_ORDER.NUMBER).from(SALES_ORDER)
                .where(SALES_ORDER.CUSTOMER_ID.eq(customer), SALES_ORDER.STATE.in("open", "hold"), SALES_ORDER.SHIPMENT.ne("shipped"))
                .orderBy(SALES_ORDER.NUMBER).fetch(SALES_ORDER.NUMBER);
    }

    /** Files that the person's orders came from: other people stand in them too. */
    static List<String> files(Tx tx, CustomerId customer) {
        var lists = select(RECORD_IMPORT.FILE_NAME).from(RECORD_IMPORT).where(ofCustomer(customer));
        return tx.sql().select(ORDER_IMPORT.FILE_NAME).from(ORDER_IMPORT).join(SALES_ORDER).on(SALES_ORDER.ID.eq(ORDER_IMPORT.ORDER_ID))
                .where(SALES_ORDER.CUSTOMER_ID.eq(customer)).union(lists).fetch(ORDER_IMPORT.FILE_NAME).stream().sorted().toList();
    }

    /** What a list of customers said last of the person. */
    static Optional<Imported> listed(Tx tx, CustomerId customer) {
        return tx.sql().select(RECORD_IMPORT.FILE_NAME, RECORD_IMPORT.IMPORTED).from(RECORD_IMPORT).where(ofCustomer(customer))
                .fetchOptional(r -> new Imported(r.value1(), r.value2()));
    }

    private static Condition ofCustomer(CustomerId customer) {
        return RECORD_IMPORT.KIND.eq("customers").and(RECORD_IMPORT.RECORD_ID.eq(customer.value()));
    }

    /** Takes out what names the person; what was sold to whom in which country for how much stays. @return how many orders */
    static int erase(Tx tx, CustomerId customer) {
        CustomerRecord person = tx.sql().selectFrom(CUSTOMER).where(CUSTOMER.ID.eq(customer)).fetchSingle();
        person.setName(ERASED);
        for (Field<String> field : List.of(CUSTOMER.COMPANY, CUSTOMER.EMAIL, CUSTOMER.EMAIL_KEY, CUSTOMER.PHONE, CUSTOMER.VAT_ID, CUSTOMER.CITY,
                CUSTOMER.ZIP, CUSTOMER.NOTE, CUSTOMER.STREET, CUSTOMER.STREET2, CUSTOMER.REGION)) {
            person.set(field, null);
        }
        person.setNameZipKey(person.getNumber());
        person.setSearchText(person.getNumber().toLowerCase(Locale.ROOT));
        person.setArchived(true);
        tx.update(person);
        tx.delete(tx.sql().selectFrom(RECORD_IMPORT).where(ofCustomer(customer)).fetch());
        List<SalesOrderRecord> orders = tx.sql().selectFrom(SALES_ORDER).where(SALES_ORDER.CUSTOMER_ID.eq(customer)).fetch();
        orders.forEach(PersonStore::erase);
        tx.update(orders);
        List<OrderId> ids = orders.stream().map(SalesOrderRecord::getId).toList();
        Chunks.of(ids).forEach(part -> {
            List<OrderNoteRecord> notes = tx.sql().selectFrom(ORDER_NOTE).where(Chunks.in(ORDER_NOTE.ORDER_ID, part)).fetch();
            notes.forEach(note -> note.setText(ERASED));
            tx.update(notes);
            tx.delete(tx.sql().selectFrom(ORDER_IMPORT).where(Chunks.in(ORDER_IMPORT.ORDER_ID, part)).fetch());
        });
        return orders.size();
    }

    private static void erase(SalesOrderRecord order) {
        for (Field<?> field : order.fields()) {
            boolean address = field.getName().matches("(bill|ship)_(name|company|street[23]?|zip|city|region|phone)");
            if (address || List.of("note", "vat_id", "email", "hold_reason").contains(field.getName())) {
                order.set(field, null);
            }
        }
        order.setSearchText((order.getNumber() + " " + order.getChannelNumber()).toLowerCase(Locale.ROOT));
    }

    static Map<OrderId, Imported> imported(Tx tx, Collection<OrderId> orders) {
        return tx.sql().select(ORDER_IMPORT.ORDER_ID, ORDER_IMPORT.FILE_NAME, ORDER_IMPORT.IMPORTED).from(ORDER_IMPORT)
                .where(Chunks.in(ORDER_IMPORT.ORDER_ID, orders))
                .fetchMap(ORDER_IMPORT.ORDER_ID, r -> new Imported(r.value2(), r.value3()));
    }
}
