package app.kontor.sales;

import app.kontor.value.Money;
import app.kontor.value.OrderLineId;
import app.kontor.value.Percent;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order, in the words that the customer saw. Quantities are in the channel's units; {@code factor} pieces of the
 * variant are one of them.
 *
 * @param variant null until the channel's text is matched
 * @param total quantity × unit price as stated, before discounts
 * @param discount the part of a discount that the channel gave to this line
 * @param cancelled will not be shipped any more
 * @param shipped has left the house, ours or, for what came in partly fulfilled, before us
 * @param requiresShipping false for gift cards, tips and services: never allocated, shipped with the rest
 */
public record OrderLine(
        OrderLineId id,
        int position,
        @Nullable VariantId variant,
        Quantity factor,
        @Nullable String channelLine,
        @Nullable String sku,
        String name,
        Quantity quantity,
        Quantity cancelled,
        Quantity shipped,
        @Nullable UnitPrice unitPrice,
        @Nullable Money total,
        @Nullable Money discount,
        @Nullable Money tax,
        @Nullable Percent taxPercent,
        @Nullable String taxClass,
        boolean requiresShipping) {

    /** What is still to be shipped, in the channel's units. */
    public Quantity open() {
        return quantity.minus(cancelled).minus(shipped);
    }

    /** What is still to be shipped, in pieces of the variant: what stock has to be there for. */
    public Quantity openPieces() {
        return requiresShipping ? open().times(factor) : Quantity.ZERO;
    }

    /** The text by which a channel's line finds its variant: the SKU, or the name where there is none. */
    public String matchText() {
        return sku == null ? name : sku;
    }

    public OrderLine withShipped(Quantity more) {
        return copy(variant, factor, cancelled, shipped.plus(more));
    }

    public OrderLine withCancelled(Quantity more) {
        return copy(variant, factor, cancelled.plus(more), shipped);
    }

    /** One of these is so many pieces of the variant, whose goods have the tax class. */
    public OrderLine matched(VariantId to, Quantity pieces, @Nullable String goodsClass) {
        return new OrderLine(id, position, to, pieces, channelLine, sku, name, quantity, cancelled, shipped, unitPrice,
                total, discount, tax, taxPercent, goodsClass, requiresShipping);
    }

    /** The same line of goods with this tax class, matched or not. */
    public OrderLine classed(String goodsClass) {
        return new OrderLine(id, position, variant, factor, channelLine, sku, name, quantity, cancelled, shipped, unitPrice,
                total, discount, tax, taxPercent, goodsClass, requiresShipping);
    }

    /** So many at another price. */
    OrderLine priced(UnitPrice price, Quantity pieces) {
        return new OrderLine(id, position, variant, factor, channelLine, sku, name, pieces, cancelled, shipped, price,
                price.times(pieces), discount, tax, taxPercent, taxClass, requiresShipping);
    }

    /** The same line under another product's SKU and name. */
    OrderLine called(String newSku, String newName) {
        return new OrderLine(id, position, variant, factor, channelLine, newSku, newName, quantity, cancelled, shipped, unitPrice,
                total, discount, tax, taxPercent, taxClass, requiresShipping);
    }

    OrderLine rated(@Nullable Percent percent) {
        return new OrderLine(id, position, variant, factor, channelLine, sku, name, quantity, cancelled, shipped, unitPrice,
                total, discount, tax, percent, taxClass, requiresShipping);
    }

    private OrderLine copy(@Nullable VariantId variant, Quantity factor, Quantity cancelled, Quantity shipped) {
        return new OrderLine(id, position, variant, factor, channelLine, sku, name, quantity, cancelled, shipped, unitPrice,
                total, discount, tax, taxPercent, taxClass, requiresShipping);
    }
}
