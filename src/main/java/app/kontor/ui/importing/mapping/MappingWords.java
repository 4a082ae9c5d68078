package app.kontor.ui.importing.mapping;

import app.kontor.importing.ParsedFile.Kind;
import app.kontor.importing.mapped.FileSample;
import app.kontor.importing.mapped.MappedCells;
import app.kontor.importing.mapped.Mapping;
import app.kontor.importing.mapped.Target;
import app.kontor.importing.mapped.Transform;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a file can say in the user's words. */
public record MappingWords(Ui ui) {
    private static final int SAMPLES = 3;
    private static final Set<Kind> PEOPLE = Set.of(Kind.CUSTOMERS, Kind.SUPPLIERS);
    /** What a kind calls otherwise than orders and products do. */
    private static final Set<String> OWN = Set.of("customers.number", "suppliers.number", "purchase-orders.number", "purchase-orders.received");

    /** A target's own name; parts of an address are called the same for both, the group says whose they are. */
    public String target(Kind kind, String code) {
        int dot = code.indexOf('.');
        if (dot >= 0) {
            return ui.text("mapping.part." + code.substring(dot + 1));
        }
        if (OWN.contains(kind.code() + "." + code)) {
            return ui.text("mapping.own." + kind.code() + "." + code);
        }
        boolean isPart = PEOPLE.contains(kind) && Target.ADDRESS.contains(code);
        return isPart ? ui.text("mapping.part." + code) : ui.text("mapping.field." + code);
    }

    /** For a sentence, where no heading says whose address it is. */
    public String inFull(Kind kind, String code) {
        return code.contains(".") ? ui.text("mapping.group." + group(code)) + ": " + target(kind, code) : target(kind, code);
    }

    public String kind(Kind kind) {
        return ui.text("mapping.kind." + kind.code());
    }

    String step(Transform.Step step) {
        return ui.text("mapping.step." + step.name().toLowerCase(Locale.ROOT));
    }

    String meaning(String code) {
        return ui.text("mapping.meaning." + code);
    }

    /** Under which heading a target stands. */
    static String group(String code) {
        return switch (code) {
            case "sku", "name", "variant", "quantity", "items", "unitPrice", "lineTotal", "lineDiscount", "lineTax", "taxPercent", "lineId" -> "items";
            case "currency", "goods", "discount", "shipping", "tax", "taxIncluded", "total", "refunded" -> "amounts";
            case "status", "payment", "paid", "fulfilment", "shipped", "cancelled" -> "states";
            case "email", "vatId", "note", "shippingMethod", "paymentMethod" -> "buyer";
            default -> code.startsWith("ship.") ? "ship" : code.startsWith("bill.") ? "bill" : "record";
        };
    }

    /** The first cells that a mapping makes, one after the other. */
    static String samples(FileSample sample, Mapping mapping) {
        List<MappedCells.Shown> all = MappedCells.of(sample, mapping);
        return all.stream().map(MappedCells.Shown::made).filter(text -> !text.isEmpty()).distinct().limit(SAMPLES)
                .map(text -> text.replaceAll("\\s+", " ")).collect(Collectors.joining("  ·  "));
    }
}
