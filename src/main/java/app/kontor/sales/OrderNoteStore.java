package app.kontor.sales;

import static app.kontor.schema.Tables.ORDER_NOTE;

import app.kontor.db.Tx;
import app.kontor.schema.tables.records.OrderNoteRecord;
import app.kontor.value.OrderId;
import java.util.List;

/** The SQL of notes. */
final class OrderNoteStore {
    private OrderNoteStore() {}

    static List<OrderNote> of(Tx tx, OrderId order) {
        return tx.sql().selectFrom(ORDER_NOTE).where(ORDER_NOTE.ORDER_ID.eq(order))
                .orderBy(ORDER_NOTE.WRITTEN_AT.desc(), ORDER_NOTE.ID.desc()).fetch(OrderNoteStore::note);
    }

    static OrderNote insert(Tx tx, OrderId order, String text) {
        OrderNoteRecord row = new OrderNoteRecord();
        row.setId(tx.newId());
        row.setOrderId(order);
        row.setText(text);
        row.setAuthor(tx.command().user());
        row.setWrittenAt(tx.now());
        tx.insert(row);
        return note(row);
    }

    private static OrderNote note(OrderNoteRecord r) {
        return new OrderNote(r.getId(), r.getText(), r.getAuthor(), r.getWrittenAt());
    }
}
