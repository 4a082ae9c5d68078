package app.kontor.value;

/** The key of a row; each table's ids have a type of their own, so that no method can be called with the wrong one. */
public sealed interface RowId
        permits BatchId, BinId, ChannelId, CustomerId, InvoiceId, LocationId, OrderId, OrderLineId, PickListId, ProductId, PurchaseOrderId,
                ShipmentId, SupplierId, VariantId {
    long value();
}
