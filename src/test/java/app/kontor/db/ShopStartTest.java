package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopStartTest {
    /** A million rows are needed until H2 says it, in the midst of their commit: by hand, with a copy made then. */
    @ParameterizedTest
    @CsvSource({
        DataUtils.ERROR_WRITING_FAILED + ", true, a commit that was cut off has to be ended first: the file is sound",
        DataUtils.ERROR_READING_FAILED + ", false, ''",
        DataUtils.ERROR_FILE_CORRUPT + ", false, ''"})
    void aCommitThatWasCutOffIsNoDamage(int code, boolean isCutOff, String why) {
        SQLException refused = new SQLException("General error", "HY000", 50_000, new IllegalStateException(new MVStoreException(code, "This store is read-only")));
        assertThat(ShopStart.isCutOff(refused)).as(why).isEqualTo(isCutOff);
    }
}
