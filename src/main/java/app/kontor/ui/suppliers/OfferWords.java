package app.kontor.ui.suppliers;

import app.kontor.catalog.SupplierItem;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Ui;
import app.kontor.value.UnitPrice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Says what a supplier asks for an article. */
public record OfferWords(Ui ui) {

    /** The article or the supplier with the price at the right, small below it what they call it and how many they sell at once. */
    public Node line(String title, String name, SupplierItem item) {
        Label price = Nodes.label(price(item.price()), "medium", "num");
        price.setMinWidth(Region.USE_PREF_SIZE);
        Node top = Nodes.row(8, Nodes.growing(Nodes.paragraph(title, "medium")), price);
        String terms = String.join("\u00a0\u00a0·  ", terms(name, item)); // a dot ends its line and never begins one
        return Nodes.column(0, top, Nodes.paragraph(terms, "muted", "small"));
    }

    private List<String> terms(String name, SupplierItem item) {
        List<String> terms = new ArrayList<>(name.isEmpty() ? List.of() : List.of(name));
        if (item.sku() != null) {
            terms.add(ui.text("suppliers.theirs", item.sku()));
        }
        if (item.minimum() != null) {
            terms.add(ui.text("suppliers.minimum", ui.formats().quantity(item.minimum())));
        }
        if (item.pack() != null) {
            terms.add(ui.text("suppliers.pack", ui.formats().quantity(item.pack())));
        }
        if (item.validFrom() != null) {
            terms.add(ui.text("suppliers.from", ui.formats().date(item.validFrom())));
        }
        return terms;
    }

    private String price(@Nullable UnitPrice price) {
        return price == null ? "–" : ui.formats().price(price);
    }
}
