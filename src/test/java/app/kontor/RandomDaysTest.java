package app.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.WindowRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a day brings, the books are right. Another day: {@code -Dkontor.seed=7 -Dkontor.steps=2000}. */
class RandomDaysTest {
    private static final long SEED = Long.getLong("kontor.seed", 20260302L);
    private static final int STEPS = Integer.getInteger("kontor.steps", 300);
    private static final int DAY = 60;

    @Test
    void theBooksAreRightAfterEveryStep() {
        Given shop = Given.shop();
        List<String> diary = new ArrayList<>();
        try {
            RandomDays days = new RandomDays(SEED, shop);
            Books books = new Books();
            for (int step = 1; step <= STEPS; step++) {
                diary.add(step + ": " + days.step());
                books.check(shop);
                if (step % DAY == 0) {
                    List<Object> before = Books.everything(shop);
                    shop = shop.reopened();
                    days.goOnWith(shop);
                    assertThat(Books.everything(shop)).as("the shop that was opened again").isEqualTo(before);
                }
            }
            assertThat(shop.shop.invoicing().check().count()).as("enough happened").isGreaterThan(STEPS / 50);
            assertThat(shop.shop.fulfilment().shipments(new WindowRequest("", "", "", true, null, 99)).rows()).hasSizeGreaterThan(5);
            assertThat(diary).filteredOn(d -> d.contains("refused")).hasSizeLessThan(STEPS / 2);
        } catch (RuntimeException | AssertionError e) {
            String last = String.join("\n", diary.subList(Math.max(0, diary.size() - Integer.getInteger("kontor.lines", 15)), diary.size()));
            throw new AssertionError("With -Dkontor.seed=" + SEED + " after\n" + last + "\n" + e.getMessage(), e);
        } finally {
            shop.close();
        }
    }
}
