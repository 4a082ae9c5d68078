package app.kontor.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many at once, in their order, and the first failure comes out. */
class HandsTest {
    private static final List<Integer> THINGS = IntStream.range(0, 100).boxed().toList();

    @Test
    void theResultsAreInTheOrderOfTheThings() {
        assertThat(Hands.all(THINGS, n -> n + 1)).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(Hands.<Integer, Integer>all(List.of(), n -> n)).isEmpty();
    }

    @Test
    void severalAreUnderWayAtOnce() {
        CountDownLatch together = new CountDownLatch(2);
        assertThat(Hands.all(List.of(1, 2), n -> {
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return n;
        })).hasSize(2);
    }

    @Test
    void oneAloneIsDoneByTheCaller() {
        assertThat(Hands.all(List.of(1), n -> Thread.currentThread())).containsExactly(Thread.currentThread());
    }

    @Test
    void aFailureComesOutAsItWas() {
        assertThatThrownBy(() -> Hands.all(THINGS, n -> {
            if (n == 50) {
                throw new BusinessRuleException("shop.notSaved", n);
            }
            return n;
        })).isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("shop.notSaved"));
    }
}
