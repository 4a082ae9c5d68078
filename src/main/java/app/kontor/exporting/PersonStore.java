package app.kontor.exporting;

import static app.kontor.schema.Tables.ORDER_IMPORT;
import static app.kontor.schema.Tables.ORDER_NOTE;

import app.kontor.db.Tx;
import app.kontor.value.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The SQL of what is kept about a person beside their orders: what we wrote about them, what the channel's file said. */
final class PersonStore {
    private PersonStore() {}

    /** @param at ISO 8601 */
    record Note(String text, String author, String at) {}

    /** @param json everything that the file said of the order */
    record Imported(String file, String json) {}

    static Map<OrderId, List<Note>> notes(Tx tx, Collection<OrderId> orders) {
        return tx.sql().select(ORDER_NOTE.ORDER_ID, ORDER_NOTE.TEXT, ORDER_NOTE.AUTHOR, ORDER_NOTE.WRITTEN_AT).from(ORDER_NOTE)
                .where(ORDER_NOTE.ORDER_ID.in(orders)).orderBy(ORDER_NOTE.ID)
                .fetchGroups(ORDER_NOTE.ORDER_ID, r -> new Note(r.value2(), r.value3(), r.value4().toString()));
    }

    static Map<OrderId, Imported> imported(Tx tx, Collection<OrderId> orders) {
        return tx.sql().select(ORDER_IMPORT.ORDER_ID, ORDER_IMPORT.FILE_NAME, ORDER_IMPORT.IMPORTED).from(ORDER_IMPORT)
                .where(ORDER_IMPORT.ORDER_ID.in(orders))
                .fetchMap(ORDER_IMPORT.ORDER_ID, r -> new Imported(r.value2(), r.value3()));
    }
}
