package app.kontor.ui.pack;

import app.kontor.fulfilment.PackItem;
import app.kontor.fulfilment.PackTask;
import app.kontor.fulfilment.Trouble;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import app.kontor.value.Quantity;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bench says, in the user's language. */
final class PackWords {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Ui ui;

    PackWords(Ui ui) {
        this.ui = ui;
    }

    String title(Trouble trouble) {
        return ui.text(switch (trouble.kind()) {
            case NOT_IN_ORDER, OTHER_ORDER -> "pack.trouble.wrong";
            case TOO_MANY -> "pack.trouble.tooMany";
            case UNKNOWN -> "pack.trouble.unknown";
            case NO_ORDER -> "pack.trouble.noOrder";
            case UNFINISHED -> "pack.trouble.unfinished";
            case CANCELLED -> "pack.trouble.cancelled";
            case HELD -> "pack.trouble.held";
            case SHIPPED -> "pack.trouble.shipped";
            case NOT_READY -> "pack.trouble.notReady";
            case LIST_EMPTY -> "pack.trouble.listEmpty";
        });
    }

    String what(Trouble trouble) {
        String item = trouble.item() == null ? "" : trouble.item().name();
        String other = Objects.requireNonNullElse(trouble.other(), "");
        return switch (trouble.kind()) {
            case NOT_IN_ORDER -> ui.text("pack.what.notInOrder", item);
            case OTHER_ORDER -> ui.text("pack.what.otherOrder", item, other);
            case TOO_MANY -> ui.text("pack.what.tooMany", item);
            case UNKNOWN -> ui.text("pack.what.unknown", trouble.scanned());
            case NO_ORDER -> other.isEmpty() ? ui.text("pack.what.noOrder", item) : ui.text("pack.what.noOrderBut", item, other);
            case UNFINISHED -> ui.text("pack.what.unfinished", other);
            case CANCELLED -> ui.text("pack.what.cancelled", other);
            case HELD -> ui.text("pack.what.held", other);
            case SHIPPED -> ui.text("pack.what.shipped", other);
            case NOT_READY -> ui.text("pack.what.notReady", other);
            case LIST_EMPTY -> ui.text("pack.what.listEmpty", other);
        };
    }

    /** "Oat / 320 ml, B-04". */
    String where(PackItem item) {
        return Stream.of(item.variant().options(), item.bin()).filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    String item(PackItem item, Quantity left) {
        return ui.text("pack.item", item.variant().name(), left, item.wanted());
    }

    String pieces(Quantity pieces) {
        return ui.text("pack.pieces", pieces.value());
    }

    /** "Clara Lindqvist, Malmö". */
    String recipient(PackTask task) {
        Address to = task.recipient();
        return Stream.of(to.displayName(), to.city(), to.country()).filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    String kilograms(Quantity grams) {
        BigDecimal kilograms = grams.value().divide(THOUSAND);
        return ui.formats().quantity(new Quantity(kilograms.setScale(Quantity.DECIMALS, java.math.RoundingMode.HALF_UP)));
    }
}
