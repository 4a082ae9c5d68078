package app.kontor.ui.order;

import app.kontor.sales.AddressProblem;
import app.kontor.sales.PaymentState;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Tone;
import app.kontor.ui.kit.Ui;
import app.kontor.value.Address;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What stands in the order's way: one sentence each, its remedy, and where it may stay so the way out. */
final class Obstacles {
    /** Reasons that Kontor gives itself are keys of the bundle. */
    private static final String OWN_REASON = "hold.";

    private final Ui ui;
    private final Remedies remedies;
    private final Set<String> kept = new HashSet<>();
    private final VBox node = Nodes.column(8);

    /** What can be done about them. */
    record Remedies(Action match, Action release, Action edit, Action pay) {}

    Obstacles(Ui ui, Remedies remedies) {
        this.ui = ui;
        this.remedies = remedies;
        node.setId("order-obstacles");
        node.managedProperty().bind(node.visibleProperty());
    }

    VBox node() {
        return node;
    }

    void show(OrderFacts facts) {
        node.getChildren().clear();
        String reason = facts.order().status().holdReason();
        if (reason != null) {
            add("hold", MaterialDesignP.PAUSE_CIRCLE_OUTLINE,
                    reason.startsWith(OWN_REASON) ? ui.texts().get(reason) : ui.text("order.held", reason), remedies.release, null);
        }
        if (facts.isLive() && !facts.unmatched().isEmpty()) {
            String names = facts.unmatched().stream().map(l -> l.matchText()).distinct().collect(Collectors.joining(", "));
            add("unmatched", MaterialDesignA.ALERT_OUTLINE, ui.text("order.unmatched", facts.unmatched().size(), names), remedies.match, null);
        }
        address(facts);
        boolean unpaid = facts.order().status().payment() == PaymentState.OPEN || facts.order().status().payment() == PaymentState.PARTIAL;
        if (facts.order().isOpen() && unpaid && !facts.isOwn() && facts.order().charges().total() != null) {
            add("unpaid", MaterialDesignC.CLOCK_OUTLINE, ui.text("order.unpaid", facts.order().open()), remedies.pay, null);
        }
        if (facts.money().obstacle() != null && facts.unmatched().isEmpty()) {
            add("invoice", MaterialDesignF.FILE_ALERT_OUTLINE, ui.texts().error(facts.money().obstacle()),
                    facts.isEditable() ? remedies.edit : null, null);
        }
        node.setVisible(!node.getChildren().isEmpty());
    }

    private void address(OrderFacts facts) {
        Address a = facts.shipTo();
        String key = facts.order().id() + "|" + a;
        if (!facts.isLive() || AddressProblem.of(a).isEmpty() || kept.contains(key)) {
            return;
        }
        String country = Cards.country(ui, a.country());
        String problems = AddressProblem.of(a).stream()
                .map(p -> ui.texts().get("order.address." + p.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Objects.requireNonNullElse(a.zip(), ""), country))
                .collect(Collectors.joining(" "));
        Action keep = ui.action("order.keep", MaterialDesignC.CHECK, () -> {
            kept.add(key);
            show(facts);
        });
        add("address", MaterialDesignM.MAP_MARKER_ALERT_OUTLINE, problems, facts.isEditable() ? remedies.edit : null, keep);
    }

    private void add(String id, Ikon icon, String sentence, @Nullable Action remedy, @Nullable Action wayOut) {
        HBox banner = Nodes.styled(new HBox(Nodes.icon(icon, "i-warning"), Nodes.growing(Nodes.paragraph(sentence))), "banner",
                Tone.WARNING.name().toLowerCase(Locale.ROOT));
        banner.setId("order-obstacle-" + id);
        if (wayOut != null) {
            banner.getChildren().add(Nodes.styled(wayOut.button(ui.texts()), "flat", "compact"));
        }
        if (remedy != null) {
            Button button = Nodes.styled(remedy.button(ui.texts()), "compact");
            button.setId(button.getId() + "-" + id);
            banner.getChildren().add(button);
        }
        node.getChildren().add(banner);
    }
}
