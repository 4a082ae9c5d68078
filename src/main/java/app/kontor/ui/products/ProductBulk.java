package app.kontor.ui.products;

import app.kontor.catalog.TaxClass;
import app.kontor.stock.ProductRow;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.QuickAmount;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Quantity;
import app.kontor.value.Selection;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done with the ticked products, and the quick change of one product's numbers. */
final class ProductBulk {
    private final Ui ui;
    private final ProductCases cases;
    private final ProductWork work;
    private final Supplier<Selection<VariantId>> selection;

    ProductBulk(Ui ui, ProductCases cases, ProductWork work, Supplier<Selection<VariantId>> selection) {
        this.ui = ui;
        this.cases = cases;
        this.work = work;
        this.selection = selection;
    }

    void archive(boolean archived) {
        resolved(ids -> work.archive(ids, archived));
    }

    void taxClass() {
        resolved(ids -> {
            Form form = new Form(ui.texts());
            Field<TaxClass> field = form.choice(ui.text("product.taxClass"), List.of(TaxClass.values()),
                    c -> ui.text("product.taxClass." + c.code())).id("bulk-taxClass");
            Question question = Question.of(ui.text("products.taxClass"), ui.text("products.taxClass.text", ids.size()), ui.text("products.taxClass.go"));
            ui.dialogs().form(question, form, () -> {
                TaxClass chosen = field.value();
                work.run(() -> cases.catalog().taxClass(ids, chosen), ui.text("products.taxClass.done", ids.size()));
            });
        });
    }

    /** Price, reorder point and buffer of one product, without leaving the list. */
    void edit(@Nullable ProductRow row) {
        if (row == null) {
            return;
        }
        Currency currency = row.price() == null ? cases.currency() : row.price().currency();
        Form form = new Form(ui.texts());
        Field<UnitPrice> price = form.parsed(ui.text("product.price", currency.getCurrencyCode()),
                row.price() == null ? "" : number(row.price().amount()),
                text -> new UnitPrice(new QuickAmount(ui.formats().locale()).parse(text), currency)).id("edit-price");
        Field<Quantity> reorder = form.quantity(ui.text("product.reorder"), row.reorderPoint() == null ? "" : number(row.reorderPoint().value()),
                ui.formats().locale()).id("edit-reorder");
        Field<Quantity> buffer = form.quantity(ui.text("product.buffer"), number(row.stock().buffer().value()), ui.formats().locale()).id("edit-buffer");
        Question question = Question.of(row.stock().name(), row.stock().sku().value(), ui.text("product.save"));
        ui.dialogs().form(question, form, () -> {
            UnitPrice newPrice = price.valueOrNull();
            Quantity newReorder = reorder.valueOrNull();
            Quantity newBuffer = Objects.requireNonNullElse(buffer.valueOrNull(), Quantity.ZERO);
            work.run(() -> cases.catalog().edit(row.stock().variant(),
                    v -> v.withPrice(newPrice).withReorderPoint(newReorder).withBuffer(newBuffer)), ui.text("product.saved", row.stock().sku().value()));
        });
    }

    private void resolved(Consumer<List<VariantId>> then) {
        Selection<VariantId> meant = selection.get();
        ui.background().read(progress -> cases.list().resolve(meant), ids -> {
            if (!ids.isEmpty()) {
                then.accept(ids);
            }
        });
    }

    private String number(BigDecimal number) {
        return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(ui.formats().locale())).format(number);
    }
}
