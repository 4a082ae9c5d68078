package app.kontor.sales;

import app.kontor.value.OrderId;
import app.kontor.value.Quantity;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.Map;

/**
 * What open orders wait for that stock may be promised to.
 *
 * @param open pieces that are still to be shipped, by variant
 * @param partly those of the orders that have been promised some of it already
 */
public record WaitingGoods(Map<VariantId, Quantity> open, List<OrderId> partly) {}
