package app.kontor.importing.plan;

import app.kontor.catalog.Barcode;
import app.kontor.importing.ImportedProduct;
import app.kontor.importing.ImportedProduct.ImportedVariant;
import app.kontor.importing.Problem;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes products fit the columns they go to, by the rules of {@link Fitting}: text is cut, a code or an amount never. */
final class ProductFitting {
    private static final int SKU = 120;
    private static final int BARCODE = 60;
    private static final BigDecimal AMOUNT = BigDecimal.TEN.pow(12);

    private final List<Problem> problems;
    private @Nullable ImportedVariant misprinted;
    private int misprints;

    ProductFitting(List<Problem> problems) {
        this.problems = problems;
    }

    /** Without the variants that don't fit; without any it is for the planner to reject. */
    ImportedProduct fit(ImportedProduct p) {
        List<ImportedVariant> variants = new ArrayList<>();
        for (ImportedVariant v : p.variants()) {
            if (v.sku() != null && v.sku().length() > SKU) {
                problems.add(Problem.rejected(v.line(), null, null, "codeTooLong", v.sku().substring(0, SKU) + "…",
                        Integer.toString(SKU)));
            } else if (isTooLarge(v.price()) || isTooLarge(v.weightGrams())) {
                problems.add(Problem.rejected(v.line(), null, v.sku(), "amountTooLarge",
                        String.valueOf(isTooLarge(v.price()) ? v.price() : v.weightGrams())));
            } else {
                variants.add(fit(v));
            }
        }
        return new ImportedProduct(p.line(), cut(p.key(), 255, p.line()), p.title() == null ? null : cut(p.title(), 400, p.line()),
                p.vendor() == null ? null : cut(p.vendor(), 255, p.line()), p.taxClass(), p.currency(), variants);
    }

    private ImportedVariant fit(ImportedVariant v) {
        String barcode = v.barcode();
        if (barcode != null && barcode.length() > BARCODE) {
            problems.add(Problem.warning(v.line(), null, v.sku(), "barcodeTooLong", barcode.substring(0, BARCODE) + "…"));
            barcode = null;
        } else if (barcode != null && !barcode.equals(new Barcode(barcode, Quantity.ONE).checked())) {
            misprinted = misprinted == null ? v : misprinted;
            misprints++;
        }
        return new ImportedVariant(v.line(), v.sku(), cut(v.options(), 250, v.line()), v.price(), barcode, v.weightGrams(),
                v.requiresShipping(), v.stock());
    }

    /** One warning for the whole file: the scanner will never read such a code. */
    void tell() {
        if (misprinted != null && misprinted.barcode() != null) {
            problems.add(Problem.warning(misprinted.line(), null, misprinted.sku(), "barcodeCheck", misprinted.barcode(), Integer.toString(misprints)));
        }
    }

    private String cut(String text, int length, int line) {
        if (text.length() <= length) {
            return text;
        }
        problems.add(Problem.warning(line, null, null, "textCut", text.substring(0, Fitting.SHORT) + "…", Integer.toString(length)));
        return text.substring(0, length);
    }

    private static boolean isTooLarge(@Nullable BigDecimal amount) {
        return amount != null && amount.abs().compareTo(AMOUNT) >= 0;
    }
}
