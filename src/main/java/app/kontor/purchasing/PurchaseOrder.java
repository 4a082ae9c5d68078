package app.kontor.purchasing;

import app.kontor.value.Money;
import app.kontor.value.PurchaseOrderId;
import app.kontor.value.SupplierId;
import app.kontor.value.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order to a supplier with its lines.
 *
 * @param supplierName as the supplier is called now
 * @param stored draft, ordered or cancelled
 */
public record PurchaseOrder(
        PurchaseOrderId id, String number, SupplierId supplier, String supplierName, PurchaseState stored, Currency currency,
        @Nullable LocalDate orderedOn, @Nullable LocalDate expectedOn, @Nullable String note, List<PurchaseLine> lines) {

    /** How far it is. */
    public PurchaseState state() {
        if (stored != PurchaseState.ORDERED) {
            return stored;
        }
        if (!lines.isEmpty() && lines.stream().allMatch(line -> line.open().isZero())) {
            return PurchaseState.RECEIVED;
        }
        return lines.stream().anyMatch(line -> line.received().isPositive()) ? PurchaseState.PART : PurchaseState.ORDERED;
    }

    /** The same, drafted, ordered or cancelled. */
    PurchaseOrder in(PurchaseState other) {
        return new PurchaseOrder(id, number, supplier, supplierName, other, currency, orderedOn, expectedOn, note, lines);
    }

    /** Whether nothing of it has come, so that it may still be another order. */
    public boolean isEditable() {
        return state() == PurchaseState.DRAFT || state() == PurchaseState.ORDERED;
    }

    /** Whether there is something to cancel. */
    public boolean isCancellable() {
        return isOpen() || stored == PurchaseState.DRAFT;
    }

    /** Whether goods may come in for it. */
    public boolean isOpen() {
        return state() == PurchaseState.ORDERED || state() == PurchaseState.PART;
    }

    /** What its lines come to; empty if the price of one is not known. */
    public Optional<Money> total() {
        if (lines.stream().anyMatch(line -> line.price() == null)) {
            return Optional.empty();
        }
        return lines.stream().map(line -> new UnitPrice(line.price(), currency).times(line.quantity())).reduce(Money::plus);
    }
}
