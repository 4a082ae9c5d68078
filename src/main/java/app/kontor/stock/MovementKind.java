package app.kontor.stock;

import app.kontor.value.Coded;

/** Why stock moved: came in, went out to a customer, was carried elsewhere, corrected, counted, or came back. */
public enum MovementKind implements Coded { RECEIPT, ISSUE, TRANSFER, ADJUSTMENT, COUNT, RETURN }
