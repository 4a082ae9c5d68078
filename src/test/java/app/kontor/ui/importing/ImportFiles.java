package app.kontor.ui.importing;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.importing.plan.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shop with some orders, and a later export in which every verdict occurs. */
final class ImportFiles {
    private static final List<String> NAMES = List.of("Hanna Sjöberg", "Emma Whitfield", "Clara Lindqvist",
            "Jan Kowalczyk",
            "Mireia Puig Soler", "Róisín Byrne", "Oliver Grant", "Tomáš Dvořák", "Lea Baumgartner", "Freya Nilsen",
                    "Eva Horváth");

    private ImportFiles() {}

    static void shop(Given given) {
        given.product("MUG-NRD-SG", "Stoneware mug Nordlys, sage").product("TEA-SENCHA", "Sencha Kagoshima, 100 g");
        given.onHand("MUG-NRD-SG", 14, "B-04").onHand("TEA-SENCHA", 6, "T-11");
        given.imports(earlier());
    }

    static InputFile earlier() {
        List<ShopifyOrder> orders = new ArrayList<>();
        for (int n = 1001; n <= 1006; n++) {
            orders.add(order(n));
        }
        return ShopifyOrder.file("orders-october.csv", orders);
    }

    /** Two changed, four the same, new ones in three currencies, one finished already, one that can't be read. */
    static InputFile later() {
        List<ShopifyOrder> orders = new ArrayList<>();
        orders.add(order(1001).with("Shipping Address1", "Bergsgatan 14 B, lgh 1203")
                .with("Email", "hanna@example.se"));
        orders.add(order(1002).with("Financial Status", "refunded").with("Refunded Amount", "29.50"));
        for (int n = 1003; n <= 1006; n++) {
            orders.add(order(n));
        }
        for (int n = 1007; n <= 1018; n++) {
            String currency = n % 5 == 0 ? "GBP" : n % 7 == 0 ? "SEK" : "EUR";
            orders.add(order(n).with("Currency", currency));
        }
        orders.add(order(1019).line(2, "TEA-CHAI-50", "Chai, 50 g", "6.90"));
        orders.add(order(1020).unpaid());
        orders.add(order(1021).fulfilled());
        orders.add(order(1022).with("Total", "12,3x").with("Notes", " Ring twice,\n3rd floor "));
        return ShopifyOrder.file("orders-november.csv", orders);
    }

    static Path write(Path folder, InputFile file) {
        try {
            return Files.write(folder.resolve(file.name()), file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ShopifyOrder order(int number) {
        String name = NAMES.get(number % NAMES.size());
        ShopifyOrder order = ShopifyOrder.of(number).of(name, "buyer" + number + "@example.com", "10115")
                .with("Shipping Name", name)
                .line(1 + number % 2, "MUG-NRD-SG", "Stoneware mug Nordlys, sage", "29.50");
        return number % 3 == 0 ? order.line(1, "TEA-SENCHA", "Sencha Kagoshima, 100 g", "14.90") : order;
    }
}
