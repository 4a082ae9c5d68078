package app.kontor.db;

import static app.kontor.schema.Tables.CHANGE;
import static app.kontor.schema.Tables.LOCATION;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.LocationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ids go in and come out again, in their order. */
class RowIdsTest {
    @Test
    void distancesAreCountedUp() {
        RowIds ids = new RowIds();
        for (long id : new long[] {1000, 1004, 1009, 1010, 1011, 1012, 2000}) {
            ids.add(id);
        }
        assertThat(ids.runs()).containsExactly(new RowIds.Run(1000, 7, "4 5 1*3 988"));
    }

    @Test
    void aTextEndsWhereIdsGoBackOrGoFar() {
        RowIds ids = new RowIds();
        for (long id : new long[] {5000, 5001, 4000, 4000 + RowIds.SPAN - 1, 4000 + RowIds.SPAN, 4000 + RowIds.SPAN}) {
            ids.add(id);
        }
        assertThat(ids.runs()).extracting(RowIds.Run::first).containsExactly(5000L, 4000L, 4000L + RowIds.SPAN, 4000L + RowIds.SPAN);
        assertThat(ids.runs()).extracting(RowIds.Run::count).containsExactly(2, 2, 1, 1);
    }

    @Test
    void anyIdsComeBack() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            RowIds ids = new RowIds();
            List<Long> given = new ArrayList<>();
            for (long id = random.nextInt(5000), i = 0; i < round * 10; i++) {
                id += random.nextInt(20) == 0 ? random.nextInt(10_000) - 3000 : 1 + random.nextInt(3);
                ids.add(id);
                given.add(id);
            }
            List<Long> back = new ArrayList<>();
            ids.runs().forEach(run -> run.each(back::add));
            assertThat(back).isEqualTo(given);
        }
    }

    @Test
    void idsStandInAStatementAsNumbersAndTextsAsParameters() {
        assertThat(Chunks.in(LOCATION.ID, List.of(new LocationId(7), new LocationId(9))).toString()).contains("in (7,9)");
        assertThat(Chunks.in(CHANGE.ROW_ID, Set.of(7L)).toString()).contains("in (7)");
        assertThat(Chunks.in(LOCATION.NAME, List.of("x') or 1 = 1 --")).toString()).contains("in ('x'') or 1 = 1 --')");
        assertThat(Chunks.in(LOCATION.ID, List.of())).isEqualTo(LOCATION.ID.in(List.of()));
    }
}
