package app.kontor.cli;

import app.kontor.catalog.FoundVariants;
import app.kontor.catalog.Variant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what the shop sells, by SKU. */
@Command(name = "products")
final class ProductsCommand implements Callable<Answer> {
    private final Session session;

    @Option(names = "--search", paramLabel = "TEXT", defaultValue = "")
    private String search;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "1000")
    private int limit;

    ProductsCommand(Session session) {
        this.session = session;
    }

    record Products(int count, List<Product> products) {}

    record Product(String sku, String name, @Nullable String barcode, String taxClass) {}

    @Override
    public Answer call() {
        return session.inShop(shop -> {
            FoundVariants found = shop.catalog().find(search, limit);
            List<Product> products = found.variants().stream().map(ProductsCommand::product).toList();
            TextTable table = new TextTable(session.texts(), "sku", "name", "barcode", "taxClass");
            products.forEach(p -> table.row(p.sku, p.name, p.barcode, p.taxClass));
            return Answer.of(new Products(found.count(), products), table.toString(),
                    session.texts().get("cli.products.count", found.count(), products.size()));
        });
    }

    private static Product product(Variant v) {
        return new Product(v.sku().value(), v.name(), v.barcodes().stream().findFirst().orElse(null), v.taxClass());
    }
}
