package app.kontor.importing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every golden file of woo-products. */
class WooProductsFilesTest {
    @TestFactory
    Stream<DynamicTest> files() {
        return GoldenFiles.in("woo-products");
    }
}
