package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is offered under a field. */
@ExtendWith(ApplicationExtension.class)
class SuggestionsTest {
    private final List<String> taken = new ArrayList<>();
    private TextField field;
    private VBox pane;
    private TestUi test;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        field = new TextField();
        pane = new VBox(field);
        test.show(pane, 400, 300);
        field.requestFocus();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
    }

    @Test
    void enterTakesWhatIsMarked(FxRobot robot) {
        var offered = new Suggestions<>(test.ui, field, text -> List.of(text + "pot", text + "cup"), look(), taken::add);
        robot.write("tea");
        TestUi.until(offered::isShowing);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(taken).containsExactly("teacup");
        assertThat(offered.isShowing()).isFalse();
    }

    /** A field that is taken out stays in focus until the next pulse, and its answer may come before that. */
    @Test
    void anAnswerForAFieldThatIsGoneIsDropped(FxRobot robot) throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch posted = new CountDownLatch(1);
        CompletableFuture<Thread> asked = new CompletableFuture<>();
        var offered = new Suggestions<>(test.ui, field, text -> {
            Platform.runLater(() -> {
                pane.getChildren().clear();
                gone.countDown();
                await(posted); // so that no pulse comes before the answer
            });
            await(gone);
            asked.complete(Thread.currentThread());
            return List.of("teapot");
        }, look(), taken::add);
        robot.write("tea");
        Thread worker = asked.get();
        while (worker.getState() == Thread.State.RUNNABLE) { // it idles once its answer is on its way
            Thread.onSpinWait();
        }
        posted.countDown();
        TestUi.until(() -> test.ui.background().running().get() == 0);
        assertThat(test.failures).isEmpty();
        assertThat(offered.isShowing()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsOfferedGoesWithItsField(FxRobot robot) {
        var offered = new Suggestions<>(test.ui, field, text -> List.of("teapot"), look(), taken::add);
        robot.write("tea");
        TestUi.until(offered::isShowing);
        robot.interact(() -> pane.getChildren().clear());
        assertThat(offered.isShowing()).isFalse();
        assertThat(Window.getWindows()).hasSize(1);
    }

    private static Suggestions.Look<String> look() {
        return new Suggestions.Look<>(one -> one, one -> "");
    }
}
