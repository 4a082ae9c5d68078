package app.kontor.sales;

import app.kontor.db.Database;
import app.kontor.db.Intent;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.OrderId;
import java.util.List;

/** What the shop's people write about orders for each other. */
public final class OrderNotes {
    private static final int LENGTH = 4000;

    private final Database db;

    public OrderNotes(Database db) {
        this.db = db;
    }

    /** Newest first. */
    public List<OrderNote> of(OrderId order) {
        return db.read(tx -> OrderNoteStore.of(tx, order));
    }

    /** @throws BusinessRuleException note.empty, note.tooLong, order.unknown */
    public OrderNote write(OrderId order, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new BusinessRuleException("note.empty");
        }
        if (stripped.length() > LENGTH) {
            throw new BusinessRuleException("note.tooLong", LENGTH);
        }
        String number = db.read(tx -> Orders.get(tx, order)).number();
        return db.write(Intent.of("note", number), tx -> OrderNoteStore.insert(tx, order, stripped));
    }
}
