package app.kontor.importing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** eBay's orders report of several sites and ages, file by file. */
class EbayFilesTest {
    @TestFactory
    Stream<DynamicTest> files() {
        return GoldenFiles.in("ebay");
    }
}
