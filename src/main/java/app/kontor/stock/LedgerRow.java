package app.kontor.stock;

import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An entry of one variant's ledger and what there was after it.
 *
 * @param balance on hand in all places after this entry
 * @param blocked how much of that was in quarantine
 * @param order what it was shipped for, if anything
 * @param command kind of the command that booked it, null for one that has been erased
 */
public record LedgerRow(
        MovementRow movement,
        Quantity balance,
        Quantity blocked,
        @Nullable OrderId order,
        @Nullable String orderNumber,
        @Nullable String command) {}
