package app.kontor.ui.products;

import app.kontor.catalog.TaxClass;
import app.kontor.ui.kit.Field;
import app.kontor.ui.kit.Form;
import app.kontor.ui.kit.Question;
import app.kontor.ui.kit.Ui;
import app.kontor.ui.printing.LabelPrinting;
import app.kontor.value.Selection;
import app.kontor.value.VariantId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What can be done with the ticked products. */
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

    /** One label of each. */
    void labels(LabelPrinting printing) {
        resolved(printing::print);
    }

    private void resolved(Consumer<List<VariantId>> then) {
        Selection<VariantId> meant = selection.get();
        ui.background().read(progress -> cases.list().resolve(meant), ids -> {
            if (!ids.isEmpty()) {
                then.accept(ids);
            }
        });
    }
}
