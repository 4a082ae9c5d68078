package app.kontor.fulfilment;

import app.kontor.value.PickListId;
import java.time.Instant;

/** A pick list among others. @param orders how many it still holds goods for; 0 when everything has shipped */
public record PickListRow(PickListId id, String number, Instant createdAt, int orders) {}
