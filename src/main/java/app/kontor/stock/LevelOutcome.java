package app.kontor.stock;

import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What came, or would come, of a stated level.
 *
 * @param before what was there
 * @param allocated how much of it is promised to orders
 * @param refused the rule that forbids it: stock.belowAllocated, stock.negative, stock.tooMuch, stock.placeTooLong;
 *     null if it is done
 */
public record LevelOutcome(LevelTarget target, Quantity before, Quantity allocated, @Nullable String refused) {

    public boolean isChanged() {
        return refused == null && !before.equals(target.quantity());
    }

    public boolean isSame() {
        return refused == null && before.equals(target.quantity());
    }

    /** @param holders the numbers of the orders that the allocated pieces are promised to */
    BusinessRuleException refusal(String sku, String holders) {
        return new BusinessRuleException(String.valueOf(refused), sku, target.quantity(), allocated, holders);
    }
}
