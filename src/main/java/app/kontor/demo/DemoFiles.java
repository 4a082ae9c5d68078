package app.kontor.demo;

import app.kontor.demo.DemoOrder.Item;
import app.kontor.spreadsheet.Table;
import app.kontor.spreadsheet.TableWriter;
import app.kontor.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Files in the demo's folder to try the import with: orders of two storefronts and a stock list, and what to do with them. */
final class DemoFiles {
    static final String FOLDER = "demo-files";
    private static final int SHOPIFY_ORDERS = 12;
    private static final int ETSY_ORDERS = 6;
    private static final int MINUTES_APART = 7;
    private static final List<Item> UNKNOWN = List.of(
            new Item("MUG-OAT-350-NEU", "Becher Nordlys - 350 ml", 2_290, 1, false),
            new Item("GIFT-CARD-BOX", "Geschenkbox mit Karte", 1_490, 1, false));

    private final Path folder;
    private final Assortment assortment;
    private final Texts texts;

    DemoFiles(Path folder, Assortment assortment, Texts texts) {
        this.folder = folder.resolve(FOLDER);
        this.assortment = assortment;
        this.texts = texts;
    }

    void write(DemoMonths months) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("shopify_orders.csv"), shopify(months));
            Files.write(folder.resolve("EtsySoldOrderItems.csv"), StorefrontFile.of(Storefront.ETSY, late(months, Storefront.ETSY, ETSY_ORDERS)));
            Files.write(folder.resolve(texts.get("demo.file.stock")), stock());
            Files.writeString(folder.resolve("README.txt"), texts.get("demo.readme"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Twelve new orders, two with a code that the shop does not know, and one that it has, paid by now. */
    private byte[] shopify(DemoMonths months) {
        List<DemoOrder> orders = new ArrayList<>(late(months, Storefront.SHOPIFY, SHOPIFY_ORDERS));
        for (int i = 0; i < UNKNOWN.size(); i++) {
            DemoOrder order = orders.get(3 + 4 * i);
            List<Item> items = new ArrayList<>(order.items());
            items.add(UNKNOWN.get(i));
            orders.set(3 + 4 * i, order.with(items));
        }
        orders.addFirst(months.unpaid().paid());
        return StorefrontFile.of(Storefront.SHOPIFY, orders);
    }

    private static List<DemoOrder> late(DemoMonths months, Storefront from, int count) {
        List<DemoOrder> orders = new ArrayList<>();
        for (int i = count; i > 0; i--) {
            Instant at = months.today().minusSeconds(60L * MINUTES_APART * i);
            orders.add(months.book().late(from, at));
        }
        return orders;
    }

    private byte[] stock() {
        List<String> columns = List.of(texts.get("demo.stock.sku"), texts.get("demo.stock.quantity"), texts.get("demo.stock.bin"));
        return TableWriter.csv(new Table("stock", columns, assortment.articles().stream()
                .filter(a -> a.shelf().startsWith("B"))
                .map(a -> List.<Object>of(a.sku(), Integer.toString(40 + 2 * a.popularity()), a.shelf()))
                .toList()));
    }
}
