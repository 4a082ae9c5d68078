package app.kontor.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BudgetTest {
    @Test
    void isUsedUpByRowsAndTextsAndSaysWhere() {
        Budget budget = new Budget(1_000);
        budget.row(1, 10);
        budget.text("x".repeat(800));
        assertThatThrownBy(() -> budget.row(2, 1)).isInstanceOfSatisfying(UnreadableFile.class, e -> {
            assertThat(e.reason()).isEqualTo("damaged.tooManyRows");
            assertThat(e.line()).isEqualTo(2);
        });
        assertThatThrownBy(() -> budget.check(0)).isInstanceOfSatisfying(UnreadableFile.class,
                e -> assertThat(e.reason()).isEqualTo("damaged.tooMuch"));
    }

    @Test
    void equalTextsThatFollowEachOtherAreKeptOnce() {
        CellText cells = new CellText(new Budget(1_000));
        String first = cells.of("x".repeat(600));
        for (int i = 0; i < 100; i++) {
            assertThat(cells.of("x".repeat(600))).isSameAs(first);
        }
    }
}
