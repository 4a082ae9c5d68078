package app.kontor.fulfilment;

import static app.kontor.schema.Tables.PARCEL;
import static app.kontor.schema.Tables.SALES_ORDER;
import static app.kontor.schema.Tables.SHIPMENT;
import static org.jooq.impl.DSL.noCondition;

import app.kontor.db.Chunks;
import app.kontor.db.Tx;
import app.kontor.sales.OrderView;
import app.kontor.sales.Orders;
import app.kontor.value.OrderId;
import app.kontor.value.ShipmentId;
import app.kontor.value.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of finding parcels by what a person types. The words of their orders are the order index's; a parcel's and a carrier's number
 * are found by how they begin, each by its key: as typed, in capitals, and in small letters, since the key knows no other cases. In one question H2
 * would go through all parcels (200,000: 6 s).
 */
final class ParcelSearchStore {
    private static final String LAST = "\uffff";
    private static final int FEW = 500;

    private final Tx tx;
    private final Orders orders;
    private final List<String> words;
    private final boolean soon;
    private final Set<ShipmentId> found = new TreeSet<>(Comparator.comparing(ShipmentId::value).reversed());
    private boolean part;

    private ParcelSearchStore(Tx tx, Orders orders, String text, boolean soon) {
        this.tx = tx;
        this.orders = orders;
        this.words = Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        this.soon = soon;
    }

    /** Each word is one of the order's, or begins the parcel's or its carrier's number; of very many orders the newest. @param soon rather a part than to wait */
    static FoundParcels find(Tx tx, Orders orders, String text, boolean soon) {
        ParcelSearchStore search = new ParcelSearchStore(tx, orders, text, soon);
        search.found.addAll(search.ofOrders(search.words));
        search.words.forEach(search::byKey);
        return new FoundParcels(search.found.stream().limit(Window.CAP).toList(), search.part);
    }

    private void byKey(String word) {
        Set<ShipmentId> begun = new TreeSet<>(Comparator.comparing(ShipmentId::value));
        begun.addAll(numbered(word));
        begun.addAll(tracked(word));
        if (words.size() == 1) {
            found.addAll(begun);
        } else if (begun.size() <= FEW) {
            found.addAll(those(begun, every()));
        } else {
            found.addAll(those(ofOrders(words.stream().filter(other -> !other.equals(word)).toList()), begins(word)));
        }
    }

    /** By its key, the last ones of very many: numbers are given in order. */
    private List<ShipmentId> numbered(String word) {
        return tx.sql().select(SHIPMENT.ID).from(SHIPMENT).where(begins(SHIPMENT.NUMBER, word.toUpperCase(Locale.ROOT)))
                .orderBy(SHIPMENT.NUMBER.desc()).limit((int) Window.CAP).fetch(SHIPMENT.ID);
    }

    private List<ShipmentId> tracked(String word) {
        return cases(word).flatMap(begin -> tx.sql().select(PARCEL.SHIPMENT_ID).from(PARCEL)
                .where(PARCEL.POSITION.eq(0)).and(begins(PARCEL.TRACKING, begin))
                .orderBy(PARCEL.POSITION.desc(), PARCEL.TRACKING.desc()).limit((int) Window.CAP).fetch(PARCEL.SHIPMENT_ID).stream()).toList();
    }

    private Collection<ShipmentId> ofOrders(List<String> typed) {
        Window<OrderId> meant = orders.find(tx, String.join(" ", typed).toLowerCase(Locale.ROOT), OrderView.SHIPPED, soon);
        part |= meant.part();
        List<ShipmentId> shipments = new ArrayList<>();
        for (List<OrderId> some : Chunks.of(meant.rows())) {
            shipments.addAll(tx.sql().select(SHIPMENT.ID).from(SHIPMENT).where(Chunks.in(SHIPMENT.ORDER_ID, some)).fetch(SHIPMENT.ID));
        }
        return shipments;
    }

    private List<ShipmentId> those(Collection<ShipmentId> ids, Condition condition) {
        return Chunks.of(ids).stream().flatMap(some -> tx.sql().select(SHIPMENT.ID).from(SHIPMENT)
                .join(SALES_ORDER).on(SALES_ORDER.ID.eq(SHIPMENT.ORDER_ID))
                .leftJoin(PARCEL).on(PARCEL.SHIPMENT_ID.eq(SHIPMENT.ID)).and(PARCEL.POSITION.eq(0))
                .where(Chunks.in(SHIPMENT.ID, some)).and(condition).fetch(SHIPMENT.ID).stream()).toList();
    }

    private Condition every() {
        return words.stream().map(word -> SALES_ORDER.SEARCH_TEXT.contains(word.toLowerCase(Locale.ROOT)).or(begins(word))).reduce(noCondition(), Condition::and);
    }

    private static Condition begins(String word) {
        return cases(word).map(begin -> begins(PARCEL.TRACKING, begin)).reduce(begins(SHIPMENT.NUMBER, word.toUpperCase(Locale.ROOT)), Condition::or);
    }

    private static Stream<String> cases(String word) {
        return Stream.of(word, word.toUpperCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)).distinct();
    }

    private static Condition begins(TableField<?, @Nullable String> field, String first) {
        return field.ge(first).and(field.lt(first + LAST));
    }
}
