package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.text.ErrorCode;
import app.kontor.value.BusinessRuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BackgroundTest {
    private final List<String> shown = new ArrayList<>();
    private TestUi test;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        test.show(new StackPane(), 600, 400);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
    }

    @Test
    void workRunsElsewhereAndItsResultComesBack(FxRobot robot) {
        List<Boolean> onFxThread = new ArrayList<>();
        robot.interact(() -> test.ui.inBackground(Platform::isFxApplicationThread, worked -> {
            onFxThread.add(worked);
            onFxThread.add(Platform.isFxApplicationThread());
        }));
        TestUi.until(() -> onFxThread.size() == 2);
        assertThat(onFxThread).containsExactly(false, true);
        assertThat(test.ui.background().running().get()).isZero();
    }

    @Test
    void whatStandsAroundIsAskedAfterWhatSomebodyLooksAt(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        CountDownLatch answer = new CountDownLatch(1);
        robot.interact(() -> {
            test.ui.background().aside().ask(() -> asked.add("count"), done -> {}); // first, as while a window is made
            test.ui.background().latest(Duration.ZERO).ask(() -> {
                answer.await();
                return asked.add("list");
            }, done -> test.ui.background().latest(Duration.ZERO).ask(() -> asked.add("preview"), shown -> {}));
        });
        answer.countDown();
        TestUi.until(() -> test.ui.background().running().get() == 0);
        assertThat(asked).containsExactly("list", "preview", "count");
    }

    @Test
    void actionsRunInTheOrderInWhichTheyWereDone(FxRobot robot) {
        List<Integer> order = new ArrayList<>();
        robot.interact(() -> {
            for (int i = 0; i < 50; i++) {
                int number = i;
                test.ui.inBackground(() -> order.add(number), done -> {});
            }
        });
        TestUi.until(() -> test.ui.background().running().get() == 0);
        assertThat(order).hasSize(50).isSorted();
    }

    @Test
    void aBrokenRuleShowsItsSentence(FxRobot robot) {
        robot.interact(() -> test.ui.inBackground(failing(new BusinessRuleException("form.number", "abc", "1.5")), done -> {}));
        TestUi.until(() -> robot.lookup("#dialog-close").tryQuery().isPresent());
        assertThat(robot.lookup("“abc” is not a number. Write it like 12 or 1.5, without thousands separators.").tryQuery())
                .isPresent();
        robot.clickOn("#dialog-close");
        assertThat(robot.listWindows()).hasSize(1);
    }

    @Test
    void anythingElseShowsACodeAndNoTraceInTheSentence(FxRobot robot) {
        IllegalStateException broken = new IllegalStateException("column X");
        robot.interact(() -> test.ui.inBackground(failing(broken), done -> {}));
        TestUi.until(() -> robot.lookup("#error-code").tryQuery().isPresent());
        assertThat(robot.lookup("#error-code").queryLabeled().getText())
                .isEqualTo(ErrorCode.of(broken).value());
        robot.clickOn("#error-copy").clickOn("#dialog-close");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).contains("column X"));
    }

    @Test
    void errorsOfTheVirtualMachineAreShownToo(FxRobot robot) {
        robot.interact(() -> test.ui.inBackground(() -> {
            throw new StackOverflowError();
        }, done -> {}));
        TestUi.until(() -> robot.lookup("#error-code").tryQuery().isPresent());
        assertThat(test.failures).hasSize(1).first().isInstanceOf(StackOverflowError.class);
        robot.clickOn("#dialog-close");
    }

    @Test
    void onlyTheNewestQuestionIsAnswered(FxRobot robot) {
        CountDownLatch firstMayEnd = new CountDownLatch(1);
        List<String> asked = new ArrayList<>();
        robot.interact(() -> {
            Latest latest = test.ui.background().latest(Duration.ZERO);
            latest.ask(() -> answer(asked, "first", firstMayEnd), shown::add);
            latest.ask(() -> answer(asked, "second", new CountDownLatch(0)), shown::add);
            latest.ask(() -> answer(asked, "third", new CountDownLatch(0)), shown::add);
            firstMayEnd.countDown();
        });
        TestUi.until(() -> !shown.isEmpty() && test.ui.background().running().get() == 0);
        assertThat(shown).containsExactly("third");
        assertThat(asked).containsExactly("first", "third");
    }

    @Test
    void anOutdatedQuestionFailsSilently(FxRobot robot) {
        CountDownLatch firstMayEnd = new CountDownLatch(1);
        robot.interact(() -> {
            Latest latest = test.ui.background().latest(Duration.ZERO);
            latest.ask(() -> {
                firstMayEnd.await();
                throw new IllegalStateException("outdated");
            }, found -> {});
            latest.ask(() -> "new", shown::add);
            firstMayEnd.countDown();
        });
        TestUi.until(() -> !shown.isEmpty());
        assertThat(test.failures).isEmpty();
    }

    @Test
    void typingAsksOnceAfterAPause(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        robot.interact(() -> {
            Latest latest = test.ui.background().latest(Duration.millis(50));
            for (String text : List.of("a", "ab", "abc")) {
                latest.askSoon(() -> answer(asked, text, new CountDownLatch(0)), shown::add);
            }
        });
        TestUi.until(() -> !shown.isEmpty());
        assertThat(asked).containsExactly("abc");
    }

    @Test
    void longWorkReportsItsProgressAndStopsWhenAsked(FxRobot robot) {
        List<Job> jobs = new ArrayList<>();
        robot.interact(() -> jobs.add(test.ui.background().<String>runLong(progress -> {
            while (true) {
                progress.report(1, 4);
            }
        }, shown::add)));
        TestUi.until(() -> jobs.getFirst().progress().get() == 0.25);
        robot.interact(jobs.getFirst()::cancel);
        TestUi.until(() -> !jobs.getFirst().running().get());
        assertThat(shown).isEmpty();
        assertThat(test.failures).isEmpty();
    }

    private static <T> Callable<T> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private static String answer(List<String> asked, String text, CountDownLatch mayEnd) throws InterruptedException {
        asked.add(text);
        mayEnd.await();
        return text;
    }
}
