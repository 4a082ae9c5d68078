package app.kontor.partner;

import app.kontor.value.SupplierId;

/** Somebody the shop buys from. */
public record Supplier(String number, SupplierDraft draft, boolean archived) {
    public SupplierId id() {
        SupplierId id = draft.id();
        if (id == null) {
            throw new IllegalStateException("A supplier is somebody who is known");
        }
        return id;
    }

    public String name() {
        return draft.name();
    }
}
