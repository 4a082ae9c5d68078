package app.kontor.fulfilment;

import app.kontor.sales.SalesOrder;
import java.util.List;

/** An order and what lies ready for it, along the walk. */
public record PickOrder(SalesOrder order, List<PickLine> lines) {}
