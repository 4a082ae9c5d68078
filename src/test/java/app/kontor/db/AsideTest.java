package app.kontor.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes on beside the writing of rows: in its order, and nothing that goes wrong is lost. */
class AsideTest {
    private static final int MANY = 5000;

    @Test
    void workIsDoneInItsOrder() {
        List<Integer> done = new ArrayList<>();
        try (Aside aside = new Aside()) {
            for (int i = 0; i < 100; i++) {
                int one = i;
                aside.run(i < 5 ? 1 : MANY, () -> done.add(one));
            }
            aside.finish();
            assertThat(done).isEqualTo(IntStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void whatGoesWrongIsThrownWhereItIsWaitedFor() {
        try (Aside aside = new Aside()) {
            aside.run(MANY, () -> {
                throw new BusinessRuleException("shop.notSaved", "full");
            });
            assertThatThrownBy(aside::finish).isInstanceOfSatisfying(BusinessRuleException.class,
                    e -> assertThat(e.key()).isEqualTo("shop.notSaved"));
        }
    }

    @Test
    void whoWritesOnFindsOutSoon() {
        try (Aside aside = new Aside()) {
            aside.run(MANY, () -> {
                throw new BusinessRuleException("shop.notSaved", "full");
            });
            assertThatThrownBy(() -> IntStream.range(0, 20).forEach(i -> aside.run(MANY, () -> {})))
                    .isInstanceOf(BusinessRuleException.class);
        }
    }

    @Test
    void afterTheCloseNothingGoesOn() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        List<String> done = new ArrayList<>();
        Aside aside = new Aside();
        aside.run(MANY, () -> {
            begun.countDown();
            awaited(goOn);
            done.add("begun before");
        });
        aside.run(MANY, () -> done.add("perhaps"));
        awaited(begun);
        goOn.countDown();
        aside.close();
        assertThat(done).first().isEqualTo("begun before");
        int then = done.size();
        aside.finish();
        assertThat(done).hasSize(then);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
