package app.kontor.fulfilment;

import java.util.List;

/** What left the house, and the orders that stayed with the reason why. */
public record ShipResult(List<ShipmentRow> shipments, List<Refusal> refused) {}
