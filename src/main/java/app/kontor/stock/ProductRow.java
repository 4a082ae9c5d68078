package app.kontor.stock;

import app.kontor.value.ProductId;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variant in the list of products: what it costs, what there is of it, where it is offered.
 *
 * @param options empty for a product without options
 * @param reorderPoint at this many or fewer available it is low; null if nobody said
 * @param channels names of the channels that offer it
 */
public record ProductRow(
        ProductId product,
        StockRow stock,
        String options,
        @Nullable UnitPrice price,
        @Nullable Quantity reorderPoint,
        boolean archived,
        List<String> channels) {

    public boolean isOut() {
        return !stock.available().isPositive();
    }

    public boolean isLow() {
        return reorderPoint != null && stock.available().compareTo(reorderPoint) <= 0;
    }
}
