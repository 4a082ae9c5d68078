package app.kontor.importing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** WooCommerce's order exports, file by file. */
class WooOrderFilesTest {
    @TestFactory
    Stream<DynamicTest> files() {
        return GoldenFiles.in("woo-orders");
    }
}
