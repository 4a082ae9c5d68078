package app.kontor.sales;

import static app.kontor.schema.Tables.ORDER_LINE;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.value.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Record1;
import org.jooq.impl.DSL;

/** The SQL of order lines that have no variant yet. */
final class UnmatchedStore {
    private UnmatchedStore() {}

    /** Lines that have no variant, of all orders: history's too, they show what was sold. */
    static List<UnmatchedText> all(Tx tx) {
        return tx.sql().select(ORDER_LINE.SKU, DSL.max(ORDER_LINE.NAME), ORDER_LINE.MATCH_KEY,
                        DSL.countDistinct(ORDER_LINE.ORDER_ID))
                .from(ORDER_LINE)
                .where(ORDER_LINE.VARIANT_ID.isNull())
                .groupBy(ORDER_LINE.SKU, ORDER_LINE.MATCH_KEY)
                .orderBy(ORDER_LINE.MATCH_KEY)
                .fetch(r -> new UnmatchedText(r.value1() == null ? r.value2() : r.value1(), r.value1(), r.value2(), r.value4()));
    }

    /** How many {@link #all} has. */
    static long count(Tx tx) {
        return tx.sql().fetchCount(DSL.select(ORDER_LINE.SKU, ORDER_LINE.MATCH_KEY).from(ORDER_LINE).where(ORDER_LINE.VARIANT_ID.isNull())
                .groupBy(ORDER_LINE.SKU, ORDER_LINE.MATCH_KEY));
    }

    /** Orders with a line of one of these texts that has no variant yet. */
    static List<OrderId> orders(Tx tx, Collection<String> texts) {
        List<OrderId> ids = new ArrayList<>();
        for (List<String> part : Chunks.of(texts.stream().map(OrderRecords::matchKey).distinct().toList())) {
            ids.addAll(tx.sql().selectDistinct(ORDER_LINE.ORDER_ID).from(ORDER_LINE)
                    .where(ORDER_LINE.MATCH_KEY.in(part)).and(ORDER_LINE.VARIANT_ID.isNull())
                    .fetch(Record1::value1));
        }
        return ids.stream().distinct().toList();
    }
}
