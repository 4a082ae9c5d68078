package app.kontor.purchasing;

import app.kontor.value.Coded;

/** How far an order to a supplier is. PART and RECEIVED follow from its lines; the others are stored. */
public enum PurchaseState implements Coded {
    DRAFT,
    ORDERED,
    PART,
    RECEIVED,
    CANCELLED;

    /** What is stored for it. */
    public PurchaseState stored() {
        return this == PART || this == RECEIVED ? ORDERED : this;
    }
}
