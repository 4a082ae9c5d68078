package app.kontor.fulfilment;

import app.kontor.value.ShipmentId;
import app.kontor.value.WindowRequest;
import java.util.List;

/** The parcels that a search means. @param ids newest first. @param part not all of them: what orders are found by is still being made */
record FoundParcels(List<ShipmentId> ids, boolean part) {

    /** What a window shows, and one more if there is one. */
    List<ShipmentId> next(WindowRequest request) {
        boolean up = request.descending(); // the list's own order is the newest first
        long after = request.afterKey() == null ? up ? Long.MIN_VALUE : Long.MAX_VALUE : Long.parseLong(request.afterKey());
        return (up ? ids.reversed() : ids).stream().filter(id -> up ? id.value() > after : id.value() < after).limit(request.limit() + 1L).toList();
    }
}
