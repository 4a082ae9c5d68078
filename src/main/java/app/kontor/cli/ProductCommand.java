package app.kontor.cli;

import app.kontor.app.Shop;
import app.kontor.catalog.Barcode;
import app.kontor.catalog.ProductDraft.VariantDraft;
import app.kontor.catalog.TaxClass;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Coded;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import app.kontor.value.UnitPrice;
import app.kontor.value.VariantId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One product by its SKU: shown, or one of its fields changed. */
@Command(name = "product")
final class ProductCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    record Shown(
            String sku, String name, @Nullable UnitPrice price, @Nullable String currency, @Nullable Quantity weightGrams,
            Quantity buffer, @Nullable Quantity reorderPoint, String taxClass, boolean archived, List<String> barcodes) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "product show, product set");
    }

    /** What it is. */
    @Command(name = "show")
    static final class Show implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "SKU")
        private Sku sku;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return session.inShop(shop -> shown(session, shop, sku));
        }
    }

    private static Answer shown(Session session, Shop shop, Sku sku) {
        VariantId id = shop.stock().row(sku).variant();
        var product = shop.catalog().product(shop.catalog().productOf(id));
        int at = product.draft().variants().stream().map(VariantDraft::id).toList().indexOf(id);
        VariantDraft v = product.draft().variants().get(at);
        Shown shown = new Shown(v.sku(), product.names().get(at), v.price(), v.price() == null ? null : v.price().currency().getCurrencyCode(),
                v.weightGrams(), v.buffer(), v.reorderPoint(), product.draft().taxClass().code(), v.archived(),
                v.barcodes().stream().map(Barcode::code).toList());
        TextTable table = new TextTable(session.texts(), "sku", "name", ">price", ">buffer", ">reorderPoint", "barcode", "taxClass");
        table.row(shown.sku, shown.name, shown.price == null ? null : shown.price.amount() + " " + shown.currency, shown.buffer,
                shown.reorderPoint, String.join(" ", shown.barcodes), shown.taxClass);
        return Answer.of(shown, table.toString());
    }

    /** Changes one field of a product. */
    @Command(name = "set")
    static final class Set implements Callable<Answer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "SKU")
        private Sku sku;

        @Parameters(index = "1", paramLabel = "FIELD")
        private String field;

        @Parameters(index = "2", paramLabel = "VALUE")
        private String value;

        Set(Session session) {
            this.session = session;
        }

        @Override
        public Answer call() {
            return session.inShop(shop -> {
                VariantId id = shop.stock().row(sku).variant();
                if (field.equals("tax-class")) {
                    shop.catalog().taxClass(List.of(id), taxClass());
                } else if (field.equals("archived")) {
                    shop.catalog().archive(List.of(id), yes());
                } else {
                    shop.catalog().edit(id, change(shop.settings().get().currency()));
                }
                return shown(session, shop, field.equals("sku") ? new Sku(value) : sku);
            });
        }

        private UnaryOperator<VariantDraft> change(Currency home) {
            Map<String, UnaryOperator<VariantDraft>> fields = Map.of(
                    "sku", v -> v.withSku(value),
                    "price", v -> v.withPrice(value.isEmpty() ? null
                            : new UnitPrice(number(), v.price() == null ? home : v.price().currency())),
                    "reorder-point", v -> v.withReorderPoint(value.isEmpty() ? null : new Quantity(number())),
                    "buffer", v -> v.withBuffer(value.isEmpty() ? Quantity.ZERO : new Quantity(number())),
                    "barcodes", v -> v.withBarcodes(Arrays.stream(value.strip().split("[\\s,;]+")).filter(code -> !code.isEmpty())
                            .map(code -> new Barcode(code, Quantity.ONE)).toList()));
            UnaryOperator<VariantDraft> change = fields.get(field);
            if (change == null) {
                throw new BusinessRuleException("product.unknownField", field,
                        "archived, barcodes, buffer, price, reorder-point, sku, tax-class");
            }
            return change;
        }

        private TaxClass taxClass() {
            return Arrays.stream(TaxClass.values()).filter(c -> c.code().equals(value)).findFirst().orElseThrow(() ->
                    new BusinessRuleException("product.unknownValue", value, String.join(", ",
                            Arrays.stream(TaxClass.values()).map(Coded::code).toList())));
        }

        private boolean yes() {
            String word = value.toLowerCase(Locale.ROOT);
            if (!word.equals("true") && !word.equals("false")) {
                throw new BusinessRuleException("product.unknownValue", value, "true, false");
            }
            return word.equals("true");
        }

        /** A script's number, whatever the language: 12.50. */
        private BigDecimal number() {
            try {
                return new BigDecimal(value);
            } catch (NumberFormatException none) {
                throw new BusinessRuleException("product.unknownValue", value, "12.50");
            }
        }
    }
}
