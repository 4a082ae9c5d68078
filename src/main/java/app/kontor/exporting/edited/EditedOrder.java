package app.kontor.exporting.edited;

import app.kontor.day.OrderDesk;
import app.kontor.db.Tx;
import app.kontor.sales.OrderDraft;
import app.kontor.sales.OrderState;
import app.kontor.sales.Orders;
import app.kontor.sales.SalesOrder;
import app.kontor.value.Address;
import app.kontor.value.BusinessRuleException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order's row that came back: where it goes, until when, what is noted, whether it waits. What was agreed and paid is not a list's business. */
final class EditedOrder {
    private static final String HOLD = "holdReason";

    private final Tx tx;
    private final Map<String, String> values;

    /** @param values those that are changed, by column */
    EditedOrder(Tx tx, Map<String, String> values) {
        this.tx = tx;
        this.values = values;
    }

    /** @throws BusinessRuleException the rule of the order that the change breaks */
    void save(String number) {
        SalesOrder order = Orders.get(tx, EditedStore.order(tx, number));
        SalesOrder.Delivery was = order.delivery();
        SalesOrder.Delivery now = new SalesOrder.Delivery(address("bill", was.billing()), address("ship", was.shipping()), of("email", was.email()),
                was.vatId(), was.shippingMethod(), was.paymentMethod(), of("note", was.note()), was.language());
        SalesOrder edited = now.equals(was) && !values.containsKey("shipBy") ? order
                : OrderDesk.edited(tx, order, new OrderDraft(now, shipBy(order.shipBy()), List.of()));
        Orders.save(tx, List.of(values.containsKey(HOLD) ? held(edited, values.get(HOLD)) : edited));
    }

    private static SalesOrder held(SalesOrder order, String reason) {
        boolean waits = order.status().state() == OrderState.HOLD;
        if (reason.isEmpty()) {
            return waits ? order.release() : order;
        }
        return waits ? order.release().hold(reason) : order.hold(reason);
    }

    private @Nullable LocalDate shipBy(@Nullable LocalDate was) {
        String text = values.get("shipBy");
        return text == null ? was : text.isEmpty() ? null : LocalDate.parse(text);
    }

    private Address address(String which, Address was) {
        String country = of(which + "Country", was.country());
        return new Address(of(which + "Name", was.name()), of(which + "Company", was.company()), of(which + "Street", was.street()),
                of(which + "Street2", was.street2()), was.street3(), of(which + "Zip", was.zip()), of(which + "City", was.city()),
                of(which + "Region", was.region()), country == null ? null : country.toUpperCase(Locale.ROOT), of(which + "Phone", was.phone()));
    }

    private @Nullable String of(String column, @Nullable String was) {
        String text = values.get(column);
        return text == null ? was : text.isEmpty() ? null : text;
    }
}
