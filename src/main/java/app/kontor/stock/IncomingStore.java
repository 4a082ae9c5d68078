package app.kontor.stock;

import static app.kontor.schema.Tables.GOODS_RECEIPT;
import static app.kontor.schema.Tables.PURCHASE_LINE;
import static app.kontor.schema.Tables.PURCHASE_ORDER;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL of what is on its way: ordered from suppliers and not yet received. The orders are purchasing's; only their rows are read here. */
final class IncomingStore {
    private static final String ORDERED = "ordered";

    private IncomingStore() {}

    static Map<VariantId, Quantity> of(Tx tx, Collection<VariantId> variants) {
        Map<VariantId, Quantity> incoming = new HashMap<>();
        for (List<VariantId> part : Chunks.of(variants)) {
            open(tx, part).values().forEach(line -> incoming.merge(line.variant, line.open.max(Quantity.ZERO), Quantity::plus));
        }
        return incoming;
    }

    /** A line with what is open of it; less than nothing where more came than was ordered. */
    private record Line(VariantId variant, Quantity open) {
        Line without(Quantity received) {
            return new Line(variant, open.minus(received));
        }
    }

    private static Map<Long, Line> open(Tx tx, List<VariantId> variants) {
        Map<Long, Line> lines = new HashMap<>();
        tx.sql().select(PURCHASE_LINE.ID, PURCHASE_LINE.VARIANT_ID, PURCHASE_LINE.QUANTITY, PURCHASE_LINE.RECEIVED)
                .from(PURCHASE_LINE).join(PURCHASE_ORDER).on(PURCHASE_ORDER.ID.eq(PURCHASE_LINE.PURCHASE_ORDER_ID))
                .where(Chunks.in(PURCHASE_LINE.VARIANT_ID, variants)).and(PURCHASE_ORDER.STATE.eq(ORDERED))
                .forEach(r -> lines.put(r.value1(), new Line(r.value2(), r.value3().minus(r.value4()))));
        for (List<Long> part : Chunks.of(lines.keySet())) {
            tx.sql().select(GOODS_RECEIPT.PURCHASE_LINE_ID, GOODS_RECEIPT.QUANTITY).from(GOODS_RECEIPT)
                    .where(Chunks.in(GOODS_RECEIPT.PURCHASE_LINE_ID, part))
                    .forEach(r -> lines.computeIfPresent(r.value1(), (id, line) -> line.without(r.value2())));
        }
        return lines;
    }
}
