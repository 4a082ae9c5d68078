package app.kontor.partner;

import app.kontor.value.CustomerId;
import java.time.Instant;

/** A customer with what the shop knows besides. @param since when Kontor met them */
public record CustomerCard(CustomerDraft draft, String number, boolean archived, Instant since) {
    public CustomerId id() {
        CustomerId id = draft.id();
        if (id == null) {
            throw new IllegalStateException("A card is of somebody who is known");
        }
        return id;
    }
}
