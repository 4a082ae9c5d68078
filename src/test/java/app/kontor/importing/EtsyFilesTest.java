package app.kontor.importing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Etsy's sold items and sold orders, file by file. */
class EtsyFilesTest {
    @TestFactory
    Stream<DynamicTest> files() {
        return GoldenFiles.in("etsy");
    }
}
