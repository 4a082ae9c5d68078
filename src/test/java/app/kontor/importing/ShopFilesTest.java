package app.kontor.importing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** Reads every golden file of the storefronts and marketplaces that have one folder for all they export. */
class ShopFilesTest {
    private static final List<String> FOLDERS = List.of(
            "shopify-inventory", "bigcommerce", "wix", "squarespace", "magento", "prestashop", "shopware", "square", "tiktok",
            "walmart", "product-levels", "archives", "moving", "built-in", "own", "pitfalls");

    @TestFactory
    Stream<DynamicContainer> files() {
        return FOLDERS.stream().map(folder -> DynamicContainer.dynamicContainer(folder, GoldenFiles.in(folder)));
    }
}
