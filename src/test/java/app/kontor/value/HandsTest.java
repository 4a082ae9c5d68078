package app.kontor.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    void theNextAreMadeByAnotherThreadAndDoneByTheCaller() {
        Set<Thread> makers = ConcurrentHashMap.newKeySet();
        List<Integer> done = new ArrayList<>();
        Hands.ahead(IntStream.range(0, 1000).mapToObj(n -> {
            makers.add(Thread.currentThread());
            return n;
        }).iterator(), n -> {
            assertThat(makers.size()).isLessThanOrEqualTo(2);
            done.add(n);
        });
        assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
        assertThat(makers).hasSize(2);
    }

    @Test
    void aFailureOfMakingOrDoingStopsBoth() {
        for (int where : new int[] {0, 31, 32, 100, 999}) {
            assertThatThrownBy(() -> Hands.ahead(IntStream.range(0, 1000).map(n -> n / (n == where ? 0 : 1)).iterator(), n -> { }))
                    .isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> Hands.ahead(THINGS.iterator(), n -> { throw new BusinessRuleException("shop.notSaved"); }))
                    .isInstanceOf(BusinessRuleException.class);
        }
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
