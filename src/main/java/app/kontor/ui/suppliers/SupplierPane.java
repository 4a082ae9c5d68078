package app.kontor.ui.suppliers;

import app.kontor.catalog.SupplierOffer;
import app.kontor.partner.Supplier;
import app.kontor.partner.SupplierDraft;
import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A supplier at the right of the list: how to reach them, and their price list. */
final class SupplierPane {
    private static final int SHOWN = 200;

    private final Ui ui;
    private final Action order;
    private final Action edit;
    private final Action archive;
    private final Action bring;
    private final OfferWords words;

    SupplierPane(Ui ui, Action order, Action edit, Action archive, Action bring) {
        this.ui = ui;
        this.order = order;
        this.edit = edit;
        this.archive = archive;
        this.bring = bring;
        this.words = new OfferWords(ui);
    }

    Region node(Supplier supplier, List<SupplierOffer> offers) {
        SupplierDraft d = supplier.draft();
        VBox head = Nodes.styled(Nodes.column(4, Nodes.paragraph(supplier.name(), "h2"), Nodes.label(supplier.number(), "muted", "small", "num")),
                "preview-head");
        VBox facts = Nodes.styled(Nodes.column(4), "block");
        Stream.of(d.contact(), d.email(), d.phone(), d.address().street(), d.address().street2(), town(d), d.vatId(), d.note())
                .filter(text -> text != null && !text.isBlank()).forEach(text -> facts.getChildren().add(Nodes.paragraph(text)));
        if (d.leadDays() != null) {
            facts.getChildren().add(Nodes.paragraph(ui.text("suppliers.lead", d.leadDays()), "muted"));
        }
        VBox body = new VBox(facts, Nodes.line(), prices(offers));
        ScrollPane scroll = Nodes.growing(new ScrollPane(body));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Action archiving = supplier.archived() ? bring : archive;
        HBox foot = Nodes.styled(Nodes.row(8, edit.button(ui.texts()), Nodes.spacer(), archiving.iconButton(ui.texts())), "preview-foot");
        if (!supplier.archived()) {
            foot.getChildren().addFirst(order.primaryButton(ui.texts()));
        }
        return Nodes.styled(new VBox(head, Nodes.line(), scroll, foot), "preview");
    }

    private static @Nullable String town(SupplierDraft d) {
        return Stream.of(d.address().zip(), d.address().city(), d.address().region(), d.address().country()).filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private VBox prices(List<SupplierOffer> offers) {
        VBox block = Nodes.styled(Nodes.column(8, Nodes.label(ui.text("suppliers.prices", offers.size()), "h3")), "block");
        block.setId("supplier-prices");
        if (offers.isEmpty()) {
            block.getChildren().add(Nodes.paragraph(ui.text("suppliers.prices.none"), "muted"));
        }
        offers.stream().limit(SHOWN).forEach(offer -> block.getChildren().add(words.line(offer.sku(), offer.name(), offer.item())));
        if (offers.size() > SHOWN) {
            block.getChildren().add(Nodes.paragraph(ui.text("suppliers.prices.more", offers.size() - SHOWN), "muted", "small"));
        }
        return block;
    }
}
