package app.kontor.importing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reads every golden file of stock. */
class StockListFilesTest {
    @TestFactory
    Stream<DynamicTest> files() {
        return GoldenFiles.in("stock");
    }
}
