package app.kontor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void theSameFailureHasTheSameCodeWhateverItsData() {
        assertThat(code(() -> fail("order 1"))).isEqualTo(code(() -> fail("order 2"))).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void anotherPlaceChangesTheSecondHalfOnly() {
        String here = code(() -> fail("x"));
        String there = code(() -> alsoFail("x"));
        assertThat(there).startsWith(here.substring(0, 4)).isNotEqualTo(here);
    }

    @Test
    void theDeepestCauseCounts() {
        IOException cause = new IOException("disk");
        assertThat(ErrorCode.of(new UncheckedIOException(cause))).isEqualTo(ErrorCode.of(cause));
    }

    @Test
    void aFailureOutsideOfKontorHasACodeToo() {
        Exception foreign = new IllegalStateException();
        foreign.setStackTrace(new StackTraceElement[0]);
        assertThat(ErrorCode.of(foreign).value()).hasSize(9);
    }

    private static String code(Runnable failing) {
        try {
            failing.run();
        } catch (RuntimeException e) {
            return ErrorCode.of(e).value();
        }
        throw new AssertionError("It did not fail");
    }

    private static void fail(String message) {
        throw new IllegalStateException(message);
    }

    private static void alsoFail(String message) {
        throw new IllegalStateException(message);
    }
}
