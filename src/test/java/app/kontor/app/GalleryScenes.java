package app.kontor.app;

import java.util.List;
import java.util.function.Consumer;

/** Every picture of the gallery, a line each: screen, state, how to get there. A state "empty…" is of a new shop. */
final class GalleryScenes {
    private GalleryScenes() {}

    record Scene(String screen, String state, Consumer<Stagehand> arrange) {
        String name() {
            return screen + "-" + state;
        }

        boolean empty() {
            return state.startsWith("empty");
        }
    }

    static final List<Scene> ALL = List.of(
            scene("orders", "filled", hand -> hand.go("orders").row(2)),
            scene("orders", "empty", hand -> hand.go("orders")),
            scene("picking", "filled", hand -> hand.go("picking").row(0)),
            scene("picking", "empty", hand -> hand.go("picking")),
            scene("pick-list", "filled", hand -> hand.go("picking").open(0)),
            scene("pack", "filled", hand -> hand.go("pack")),
            scene("pack", "empty", hand -> hand.go("pack")),
            scene("invoices", "filled", hand -> hand.go("invoices").row(1)),
            scene("invoices", "empty", hand -> hand.go("invoices")),
            scene("invoice", "filled", hand -> hand.go("invoices").open(1)),
            scene("products", "filled", hand -> hand.go("products").row(1)),
            scene("products", "empty", hand -> hand.go("products")),
            scene("product", "filled", hand -> hand.go("products").open(1)),
            scene("customers", "filled", hand -> hand.go("customers").row(1)),
            scene("customers", "empty", hand -> hand.go("customers")),
            scene("customer", "filled", hand -> hand.go("customers").open(1)),
            scene("order", "filled", hand -> hand.go("order", hand.order("K-1591"))),
            scene("shipping", "filled", hand -> hand.go("shipping").row(0)),
            scene("shipping", "empty", hand -> hand.go("shipping")),
            scene("stock", "filled", hand -> hand.go("stock").row(1)),
            scene("stock", "empty", hand -> hand.go("stock")),
            scene("stock-item", "filled", hand -> hand.go("stock").open(1)),
            scene("import", "filled", hand -> hand.go("import")),
            scene("import", "empty", hand -> hand.go("import")),
            scene("labels", "filled", hand -> hand.go("labels")),
            scene("labels", "empty", hand -> hand.go("labels")),
            scene("printers", "filled", hand -> hand.go("printers")),
            scene("activity", "filled", hand -> hand.go("activity").row(1)),
            scene("activity", "empty", hand -> hand.go("activity")),
            scene("settings", "filled", hand -> hand.go("settings")));

    private static Scene scene(String screen, String state, Consumer<Stagehand> arrange) {
        return new Scene(screen, state, arrange);
    }
}
