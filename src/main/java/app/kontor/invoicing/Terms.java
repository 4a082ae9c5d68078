package app.kontor.invoicing;

import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRates;
import app.kontor.sales.OrderLine;
import app.kontor.settings.ShopSettings;
import app.kontor.value.Coded;
import app.kontor.value.VariantId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What postings are judged by: read once for all of them. @param classes of the variants that the orders name */
record Terms(ShopSettings settings, TaxRates rates, Map<VariantId, TaxClass> classes, LocalDate today) {

    /** The class that the line was sold with or, where it was not matched then, that of its product now. */
    @Nullable TaxClass taxClass(OrderLine line) {
        if (line.taxClass() != null) {
            return Coded.of(TaxClass.class, line.taxClass());
        }
        return line.variant() == null ? null : classes.get(line.variant());
    }
}
