package app.kontor.importing.table;

import app.kontor.importing.CashOnDelivery;
import app.kontor.importing.Entry;
import app.kontor.importing.Field;
import app.kontor.importing.ImportedOrder.FulfilmentStatus;
import app.kontor.importing.ImportedOrder.PaymentStatus;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the status of an order from up to three columns of words, and the dates that say the same. */
final class StatusCells {
    private final OrderCells cells;
    private final Entry entry;
    private final @Nullable StatusWord whole;
    private final @Nullable StatusWord money;
    private final @Nullable StatusWord goods;

    StatusCells(OrderCells cells) {
        this.cells = cells;
        this.entry = cells.entry();
        whole = word(OrderColumn.STATUS);
        money = word(OrderColumn.PAYMENT);
        goods = word(OrderColumn.FULFILMENT);
    }

    Status read() {
        if (whole == StatusWord.DRAFT) {
            Field field = cells.field(OrderColumn.STATUS);
            entry.reject(cells.first(), field, "draft", String.valueOf(entry.text(field)));
        }
        return new Status(payment(), fulfilment(), cancelled());
    }

    private @Nullable StatusWord word(OrderColumn column) {
        String text = entry.text(cells.field(column));
        StatusWord word = text == null ? null : StatusWord.of(text);
        if (text != null && word == null) {
            entry.warn(cells.first(), cells.field(column), "unknownStatus", text);
        }
        return word;
    }

    /** A status of the whole order counts an order as paid that the courier is paid for: what it says of money is then no evidence (R45). */
    private PaymentStatus payment() {
        PaymentStatus refund = refund();
        if (refund != null) {
            return refund;
        }
        if (money != null) {
            return money.payment();
        }
        boolean isPaidOnce = entry.text(cells.field(OrderColumn.PAID)) != null;
        PaymentStatus stated = whole == null ? PaymentStatus.UNKNOWN : whole.payment();
        if (stated == PaymentStatus.UNKNOWN && cells.field(OrderColumn.PAID).exists()) {
            return isPaidOnce ? PaymentStatus.PAID : PaymentStatus.UNPAID;
        }
        boolean isCash = CashOnDelivery.isMeantBy(cells.text(OrderColumn.PAYMENT_METHOD));
        return stated == PaymentStatus.PAID && isCash && !isPaidOnce ? PaymentStatus.UNPAID : stated;
    }

    private @Nullable PaymentStatus refund() {
        BigDecimal refunded = cells.amount(OrderColumn.REFUNDED);
        BigDecimal total = cells.amount(OrderColumn.TOTAL);
        if (refunded == null || refunded.signum() == 0 || total == null) {
            return null;
        }
        return refunded.abs().compareTo(total) >= 0 ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED;
    }

    /** "Refunded" says nothing of the goods, but a date of shipping does. */
    private FulfilmentStatus fulfilment() {
        FulfilmentStatus stated = goods != null ? goods.fulfilment() : whole != null ? whole.fulfilment() : FulfilmentStatus.UNKNOWN;
        boolean hasLeft = entry.text(cells.field(OrderColumn.SHIPPED)) != null;
        if (hasLeft && (stated == FulfilmentStatus.OPEN || stated == FulfilmentStatus.UNKNOWN)) {
            return FulfilmentStatus.FULFILLED;
        }
        Field words = cells.field(OrderColumn.FULFILMENT);
        boolean isUnwritten = cells.field(OrderColumn.SHIPPED).exists() || words.exists() && entry.text(words) == null;
        return stated == FulfilmentStatus.UNKNOWN && isUnwritten ? FulfilmentStatus.OPEN : stated;
    }

    private @Nullable Boolean cancelled() {
        boolean isSaid = Stream.of(whole, money, goods).anyMatch(w -> w == StatusWord.CANCELLED)
                || entry.text(cells.field(OrderColumn.CANCELLED)) != null;
        boolean isKnown = whole != null || goods != null || cells.field(OrderColumn.CANCELLED).exists();
        return isSaid ? Boolean.TRUE : isKnown ? Boolean.FALSE : null;
    }
}
