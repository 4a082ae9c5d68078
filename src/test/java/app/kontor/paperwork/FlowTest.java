package app.kontor.paperwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Blocks on pages: whole, together where they belong together, below their table's head. */
class FlowTest {
    private static final Block HEAD = block(10);

    private static Block block(float height) {
        return Block.of(height, (canvas, top) -> { });
    }

    private static List<List<Float>> heights(List<Block> blocks, float first, float next) {
        return Flow.pages(blocks, first, next).stream()
                .map(page -> page.stream().map(placed -> placed.block().height()).toList())
                .toList();
    }

    @Test
    void aBlockThatDoesNotFitGoesToTheNextPage() {
        assertThat(heights(List.of(block(40), block(40), block(30), block(90), block(5)), 100, 120))
                .containsExactly(List.of(40f, 40f), List.of(30f, 90f), List.of(5f));
    }

    @Test
    void theHeadIsRepeatedOnEveryPageThatHasRows() {
        List<Block> rows = Stream.generate(() -> block(30).under(HEAD)).limit(5).toList();

        assertThat(heights(rows, 70, 100)).containsExactly(List.of(10f, 30f, 30f), List.of(10f, 30f, 30f, 30f));
    }

    @Test
    void theHeadCountsForTheRoom() {
        assertThat(heights(List.of(block(65), block(30).under(HEAD)), 100, 100))
                .containsExactly(List.of(65f), List.of(10f, 30f));
    }

    @Test
    void whatBelongsTogetherMovesTogether() {
        assertThat(heights(List.of(block(50), block(20), block(20).keptWithNext(), block(40)), 100, 100))
                .containsExactly(List.of(50f, 20f), List.of(20f, 40f));
    }

    @Test
    void togetherButTallerThanAPageIsBrokenBetweenBlocks() {
        assertThat(heights(List.of(block(60).keptWithNext(), block(60).keptWithNext(), block(60)), 100, 130))
                .containsExactly(List.of(60f), List.of(60f, 60f));
    }

    @Test
    void aBlockTallerThanAPageHasAPageOfItsOwn() {
        assertThat(heights(List.of(block(10), block(500), block(10)), 100, 100))
                .containsExactly(List.of(10f), List.of(500f), List.of(10f));
    }

    @Test
    void nothingIsOneEmptyPage() {
        assertThat(Flow.pages(List.of(), 100, 100)).hasSize(1);
    }
}
