package app.kontor.ui.orders;

import app.kontor.sales.AllocationState;
import app.kontor.sales.InvoiceState;
import app.kontor.sales.OrderRow;
import app.kontor.sales.OrderState;
import app.kontor.sales.PaymentState;
import app.kontor.sales.SalesOrder.Status;
import app.kontor.sales.ShipmentState;
import app.kontor.ui.kit.Badge;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** An order's five axes put into the few words that a person goes by. */
public record OrderBadges(Ui ui) {

    /** The one chip: where the order stands and who has to move. */
    public Badge status(Status status, boolean isShort) {
        return switch (status.state()) {
            case CANCELLED -> badge("cancelled", MaterialDesignC.CLOSE_CIRCLE_OUTLINE, Tone.NEUTRAL);
            case HISTORY -> badge("history", MaterialDesignA.ARCHIVE_OUTLINE, Tone.NEUTRAL);
            case HOLD -> badge("hold", MaterialDesignP.PAUSE_CIRCLE_OUTLINE, Tone.WARNING);
            case CLOSED -> status.shipment() == ShipmentState.SHIPPED
                    ? badge("shipped", MaterialDesignT.TRUCK_CHECK_OUTLINE, Tone.SUCCESS)
                    : badge("closed", MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.NEUTRAL);
            case OPEN -> open(status, isShort);
        };
    }

    public Badge payment(Status status) {
        return switch (status.payment()) {
            case PAID -> badge("paid", MaterialDesignC.CHECK_CIRCLE_OUTLINE, Tone.SUCCESS);
            case PARTIAL -> badge("partPaid", MaterialDesignC.CIRCLE_HALF_FULL, Tone.WARNING);
            case REFUNDED -> badge("refunded", MaterialDesignC.CASH_REFUND, Tone.NEUTRAL);
            case OPEN -> badge("unpaid", MaterialDesignC.CLOCK_OUTLINE, Tone.WARNING);
        };
    }

    /** How many of the pieces that are still to ship are promised; quiet where nothing is to ship any more. */
    public Badge stock(OrderRow row) {
        boolean waits = row.status().state() == OrderState.OPEN || row.status().state() == OrderState.HOLD;
        return waits && row.wanted().isPositive()
                ? stock(row.allocated(), row.wanted(), row.isShort())
                : new Badge("", MaterialDesignM.MINUS, Tone.NEUTRAL);
    }

    public Badge stock(Quantity allocated, Quantity wanted, boolean isShort) {
        String words = ui.text("orders.stock", allocated, wanted);
        if (allocated.compareTo(wanted) >= 0) {
            return new Badge(words, MaterialDesignC.CHECK, Tone.SUCCESS);
        }
        return isShort
                ? new Badge(words, MaterialDesignA.ALERT_CIRCLE_OUTLINE, Tone.DANGER)
                : new Badge(words, MaterialDesignC.CIRCLE_OUTLINE, Tone.NEUTRAL);
    }

    public Badge invoice(Status status) {
        return status.invoice() == InvoiceState.PARTIAL
                ? badge("partInvoiced", MaterialDesignF.FILE_DOCUMENT_OUTLINE, Tone.NEUTRAL)
                : badge("invoiced", MaterialDesignF.FILE_DOCUMENT_OUTLINE, Tone.NEUTRAL);
    }

    /** Part of it has left. */
    public Badge partShipped() {
        return badge("part", MaterialDesignC.CIRCLE_HALF_FULL, Tone.WARNING);
    }

    private Badge open(Status status, boolean isShort) {
        if (status.allocation() == AllocationState.FULL) {
            return badge("ready", MaterialDesignP.PACKAGE_VARIANT_CLOSED, Tone.ACCENT);
        }
        if (status.payment() == PaymentState.OPEN || status.payment() == PaymentState.PARTIAL) {
            return badge("awaiting", MaterialDesignC.CLOCK_OUTLINE, Tone.WARNING);
        }
        if (isShort) {
            return badge("short", MaterialDesignA.ALERT_OUTLINE, Tone.DANGER);
        }
        return status.shipment() == ShipmentState.PARTIAL
                ? badge("part", MaterialDesignC.CIRCLE_HALF_FULL, Tone.WARNING)
                : badge("new", MaterialDesignC.CIRCLE_OUTLINE, Tone.NEUTRAL);
    }

    private Badge badge(String code, Ikon icon, Tone tone) {
        return new Badge(ui.texts().get("orders.badge." + code), icon, tone);
    }
}
