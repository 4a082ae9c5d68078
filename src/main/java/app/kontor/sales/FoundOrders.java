package app.kontor.sales;

import app.kontor.value.ChannelId;
import app.kontor.value.OrderId;
import java.util.List;
import java.util.Map;

/** Orders that match, newest first. @param count how many match in all; {@code orders} may be fewer */
public record FoundOrders(
        int count, List<SalesOrder> orders, Map<OrderId, List<OrderRef>> refs, Map<ChannelId, String> channels) {}
