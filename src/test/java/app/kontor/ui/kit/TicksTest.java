package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Selection;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleLongProperty;
import org.junit.jupiter.api.Test;

class TicksTest {
    private final SimpleLongProperty matching = new SimpleLongProperty(500);
    private final Ticks<Integer> ticks = new Ticks<>(matching);

    @Test
    void singleTicksAreIds() {
        ticks.toggle(1);
        ticks.tick(List.of(2, 3));
        ticks.toggle(2);
        assertThat(ticks.count().get()).isEqualTo(2);
        assertThat(ticks.selection("mug", "open")).isEqualTo(new Selection.Picked<>(Set.of(1, 3)));
    }

    @Test
    void allIsAQuestionWithExceptions() {
        ticks.tickAll();
        ticks.toggle(7);
        assertThat(ticks.isTicked(8)).isTrue();
        assertThat(ticks.isTicked(7)).isFalse();
        assertThat(ticks.count().get()).isEqualTo(499);
        assertThat(ticks.selection("mug", "open")).isEqualTo(new Selection.Matching<>("mug", "open", Set.of(7)));
    }

    @Test
    void tickingAnExceptionAgainMakesItWhole() {
        ticks.tickAll();
        ticks.toggle(7);
        ticks.tick(List.of(7, 9));
        assertThat(ticks.isWhole()).isTrue();
    }

    @Test
    void clearingForgetsTheQuestionToo() {
        ticks.tickAll();
        ticks.clear();
        assertThat(ticks.count().get()).isZero();
        assertThat(ticks.selection("", "")).isEqualTo(new Selection.Picked<>(Set.of()));
    }

    @Test
    void theCountFollowsTheList() {
        ticks.tickAll();
        matching.set(20);
        assertThat(ticks.count().get()).isEqualTo(20);
    }
}
