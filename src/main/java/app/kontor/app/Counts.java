package app.kontor.app;

import app.kontor.sales.OrderView;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.Area.Waiting;
import app.kontor.value.WindowRequest;
import java.util.Map;

/** What waits behind the names of the sidebar: open orders, pick lists on their walk, parcels that can be packed, invoices that are not paid. */
record Counts(Shop shop) {

    /** The area with its count, if it has one and does not count by itself. */
    Area on(Area area) {
        if (area.waiting() != null) {
            return area;
        }
        return switch (area.code()) {
            case "orders" -> area.counting(this::orders);
            case "pack" -> area.counting(() -> Waiting.of(shop.orders().count(OrderView.READY)));
            case "picking" -> area.counting(() -> Waiting.of(shop.pickLists().open()));
            case "invoices" -> area.counting(() -> Waiting.of(shop.invoicing().list(new WindowRequest("", "due", "", false, null, 1)).count()));
            default -> area;
        };
    }

    /** Red as soon as one of them is short of stock: somebody has to act. */
    private Waiting orders() {
        Map<OrderView, Long> counts = shop.orders().counts();
        boolean someShort = counts.getOrDefault(OrderView.SHORT, 0L) > 0;
        return new Waiting(counts.getOrDefault(OrderView.OPEN, 0L), someShort ? Tone.DANGER : Tone.NEUTRAL);
    }
}
