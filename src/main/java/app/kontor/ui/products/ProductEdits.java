package app.kontor.ui.products;

import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.stock.ProductRow;
import app.kontor.ui.kit.Column;
import app.kontor.ui.kit.QuickAmount;
import app.kontor.ui.kit.Ui;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Quantity;
import app.kontor.value.UnitPrice;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be typed into the list of products: price, reorder point, buffer; small sums too, an empty cell is none. */
final class ProductEdits {
    private static final String KIND = "product.save";
    private static final int PRICE_DECIMALS = 4;

    private final Ui ui;
    private final ProductCases cases;

    ProductEdits(Ui ui, ProductCases cases) {
        this.ui = ui;
        this.cases = cases;
    }

    Column<ProductRow> price(Column<ProductRow> column) {
        return column.editable(KIND, row -> row.price() == null ? "" : written("0.00##", row.price().amount()), (row, typed) -> {
            Currency currency = row.price() == null ? cases.currency().get() : row.price().currency();
            BigDecimal amount = amount(typed, PRICE_DECIMALS);
            save(row, v -> v.withPrice(amount == null ? null : new UnitPrice(amount, currency)));
        });
    }

    Column<ProductRow> reorder(Column<ProductRow> column) {
        return column.editable(KIND, row -> row.reorderPoint() == null ? "" : number(row.reorderPoint().value()), (row, typed) -> {
            Quantity point = quantity(typed);
            save(row, v -> v.withReorderPoint(point));
        });
    }

    Column<ProductRow> buffer(Column<ProductRow> column) {
        return column.editable(KIND, row -> row.stock().buffer().isZero() ? "" : number(row.stock().buffer().value()), (row, typed) -> {
            Quantity buffer = Objects.requireNonNullElse(quantity(typed), Quantity.ZERO);
            save(row, v -> v.withBuffer(buffer));
        });
    }

    private void save(ProductRow row, UnaryOperator<VariantDraft> change) {
        cases.catalog().edit(row.stock().variant(), change);
    }

    private @Nullable Quantity quantity(String typed) {
        BigDecimal number = amount(typed, Quantity.DECIMALS);
        return number == null ? null : new Quantity(number);
    }

    private @Nullable BigDecimal amount(String typed, int decimals) {
        if (typed.isBlank()) {
            return null;
        }
        BigDecimal number = new QuickAmount(ui.formats().locale()).parse(typed.strip());
        if (number.stripTrailingZeros().scale() > decimals) {
            throw new BusinessRuleException("form.number", typed, number(new BigDecimal("1.5")));
        }
        return number;
    }

    private String number(BigDecimal number) {
        return written("0.####", number);
    }

    private String written(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(ui.formats().locale())).format(number);
    }
}
