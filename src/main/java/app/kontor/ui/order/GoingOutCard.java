package app.kontor.ui.order;

import app.kontor.sales.OrderLine;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Money;
import app.kontor.value.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Of an order that is short: what can go out now, and what has to wait. */
record GoingOutCard(Ui ui, OrderFacts facts) {

    /** Nothing for an order that can leave whole, or not at all. */
    Optional<VBox> node() {
        boolean some = facts.allocated().isPositive() && facts.allocated().compareTo(facts.wanted()) < 0;
        if (!some || !facts.order().isOpen()) {
            return Optional.empty();
        }
        VBox body = Nodes.column(10,
                parcel(MaterialDesignP.PACKAGE_VARIANT_CLOSED, "i-accent", ui.text("order.out.now"), facts::promised),
                parcel(MaterialDesignC.CLOCK_OUTLINE, "i-warning", ui.text("order.out.later"), facts::missing),
                Nodes.line(), Nodes.paragraph(ui.text("order.out.split"), "small", "muted"));
        return Optional.of(Cards.card("order-going-out", ui.text("order.out"), body));
    }

    private HBox parcel(Ikon icon, String tone, String title, Function<OrderLine, Quantity> pieces) {
        List<OrderLine> lines = facts.order().lines().stream().filter(l -> pieces.apply(l).isPositive()).toList();
        String names = lines.stream().map(l -> ui.text("order.out.item", pieces.apply(l), l.name())).collect(Collectors.joining(", "));
        VBox words = Nodes.column(1, Nodes.label(title), Nodes.paragraph(names, "small", "muted"));
        words.setMinWidth(0);
        Money worth = worth(lines, pieces);
        HBox row = new HBox(10, Nodes.icon(icon, tone), Nodes.growing(words));
        if (worth != null) {
            row.getChildren().add(Cards.fixed(Nodes.label(ui.formats().money(worth), "num", "muted")));
        }
        return row;
    }

    private static @Nullable Money worth(List<OrderLine> lines, Function<OrderLine, Quantity> pieces) {
        if (lines.isEmpty() || lines.stream().anyMatch(l -> l.unitPrice() == null)) {
            return null;
        }
        return Money.sum(lines.getFirst().unitPrice().currency(),
                lines.stream().map(l -> l.unitPrice().times(pieces.apply(l).wholePacks(l.factor()))).toList());
    }
}
