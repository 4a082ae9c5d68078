package app.kontor.importing.shops;

import static app.kontor.importing.table.OrderColumn.PAYMENT;
import static app.kontor.importing.table.OrderColumn.STATUS;

import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import app.kontor.importing.table.OrderCells;
import app.kontor.importing.table.Status;
import org.jspecify.annotations.Nullable;

/** Shopware 5 writes its statuses as numbers of its own tables. */
final class ShopwareStatus {
    private static final String CANCELLED = "4";

    private ShopwareStatus() {}

    static Status of(OrderCells cells) {
        String goods = cells.text(STATUS);
        return new Status(payment(cells.text(PAYMENT)), fulfilment(goods), goods == null ? null : CANCELLED.equals(goods));
    }

    private static PaymentStatus payment(@Nullable String cleared) {
        return switch (cleared == null ? "" : cleared) {
            case "12" -> PaymentStatus.PAID;
            case "11" -> PaymentStatus.PARTIAL;
            case "18" -> PaymentStatus.AUTHORIZED;
            case "20" -> PaymentStatus.REFUNDED;
            case "35" -> PaymentStatus.VOIDED;
            case "" -> PaymentStatus.UNKNOWN;
            default -> PaymentStatus.UNPAID;
        };
    }

    private static FulfilmentStatus fulfilment(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "2", "7" -> FulfilmentStatus.FULFILLED;
            case "3", "6" -> FulfilmentStatus.PARTIAL;
            case "" -> FulfilmentStatus.UNKNOWN;
            default -> FulfilmentStatus.OPEN;
        };
    }
}
