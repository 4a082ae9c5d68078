package app.kontor.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.BinId;
import app.kontor.value.LocationId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walk through the bins. */
class BinTest {
    @ParameterizedTest
    @CsvSource({"A-2, A-10", "A2, A10", "a-2, A-10", "A-9-10, A-10-1", "-, A", "1, 2", "099, 100", "A, B", "A-1, A-1a"})
    void theFirstComesBeforeTheSecond(String first, String second) {
        assertThat(Bin.sortKey(first)).isLessThan(Bin.sortKey(second));
    }

    @Test
    void aCodeOfManyNumbersStillFits() {
        assertThat(Bin.sortKey("1a".repeat(30))).hasSize(200);
    }

    @Test
    void theWalkGoesThroughTheDefaultLocationFirst() {
        Location main = new Location(new LocationId(1), "Main", true, false);
        Location attic = new Location(new LocationId(2), "Attic", false, false);
        Bin[] bins = {bin(1, attic, "A-1"), bin(2, main, "B-2"), bin(3, main, "B-10"), bin(4, main, "-")};
        assertThat(Stream.of(bins).sorted(Bin.WALK).map(Bin::code)).containsExactly("-", "B-2", "B-10", "A-1");
    }

    private static Bin bin(long id, Location location, String code) {
        return new Bin(new BinId(id), location, code, Bin.sortKey(code));
    }
}
