package app.kontor.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Today's program opens a shop of every schema there ever was, finds nothing wrong, and answers what that program answered. */
class GoldenShopTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @MethodSource("app.kontor.trials.GoldenShop#all")
    void opensAndAnswersTheSame(GoldenShop golden) {
        golden.copyTo(dir);
        assertThat(golden.answers()).hasSizeGreaterThan(5);
        assertThat(golden.differences(dir)).isEmpty();
    }
}
