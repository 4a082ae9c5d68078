package app.kontor.sales;

import static app.kontor.schema.Tables.SALES_ORDER;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.index.Entry;
import app.kontor.schema.tables.records.SalesOrderRecord;
import app.kontor.value.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The SQL of what the index says of orders. */
final class OrderIndexStore {
    private OrderIndexStore() {}

    static List<Long> after(Tx tx, long row, int limit) {
        return tx.sql().select(SALES_ORDER.ID).from(SALES_ORDER).where(SALES_ORDER.ID.gt(new OrderId(row)))
                .orderBy(SALES_ORDER.ID).limit(limit).fetch(r -> r.value1().value());
    }

    static List<Entry> entries(Tx tx, Collection<Long> rows) {
        List<Entry> entries = new ArrayList<>(rows.size());
        for (List<OrderId> part : Chunks.of(rows.stream().map(OrderId::new).toList())) {
            tx.sql().select(SALES_ORDER.ID, SALES_ORDER.SEARCH_TEXT, SALES_ORDER.STATE, SALES_ORDER.PAYMENT, SALES_ORDER.ALLOCATION,
                            SALES_ORDER.SHIPMENT, SALES_ORDER.PLACED_SORT, SALES_ORDER.PLACED_AT, SALES_ORDER.PLACED_ON, SALES_ORDER.SHIP_NAME, SALES_ORDER.SHIP_COMPANY,
                            SALES_ORDER.TOTAL, SALES_ORDER.CURRENCY, SALES_ORDER.CHANNEL_NUMBER)
                    .from(SALES_ORDER).where(Chunks.in(SALES_ORDER.ID, part))
                    .forEach(r -> entries.add(entry(r.into(SALES_ORDER))));
        }
        return entries;
    }

    private static Entry entry(SalesOrderRecord row) {
        BigDecimal total = row.getTotal();
        Entry entry = new Entry(row.getId().value(), row.getSearchText())
                .code("state", row.getState()).code("payment", row.getPayment())
                .code("allocation", row.getAllocation()).code("shipment", row.getShipment())
                .sort("placed", row.getPlacedSort())
                .sort("customer", Stream.of(row.getShipName(), row.getShipCompany()).filter(Objects::nonNull)
                        .findFirst().orElse("").toLowerCase(Locale.ROOT))
                .sort("channel", row.getChannelNumber().toLowerCase(Locale.ROOT))
                .sort("total", total == null ? BigDecimal.ZERO : total)
                .sum("amount", total, "currency", row.getCurrency());
        return row.getPlacedAt() == null ? entry.number("placedOn", row.getPlacedOn().toEpochDay()) : entry;
    }
}
