package app.kontor.importing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Amazon's three order reports, file by file. */
class AmazonFilesTest {
    @TestFactory
    Stream<DynamicTest> files() {
        return GoldenFiles.in("amazon");
    }
}
