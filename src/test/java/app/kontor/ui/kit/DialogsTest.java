package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DialogsTest {
    private final List<Object> answers = new ArrayList<>();
    private TestUi test;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        test.show(new StackPane(test.ui.toasts().node()), 600, 400);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
    }

    @Test
    void theVerbGoesOnAndEscapeDoesNot(FxRobot robot) {
        Question question = Question.dangerous("Cancel A-1?", "The customer is not told.", "Cancel order");
        robot.interact(() -> test.ui.dialogs().confirm(question, () -> answers.add("first")));
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.listWindows()).hasSize(1);
        robot.interact(() -> test.ui.dialogs().confirm(question, () -> answers.add("second")));
        robot.clickOn("Cancel order");
        assertThat(answers).containsExactly("second");
    }

    @Test
    void textIsAskedForUntilThereIsSome(FxRobot robot) {
        Question question = Question.of("Hold A-1", "", "Hold");
        robot.interact(() -> test.ui.dialogs().askText(question, "Reason", "", answers::add));
        robot.clickOn("#dialog-go");
        assertThat(answers).isEmpty();
        assertThat(robot.lookup("Please fill this in").tryQuery()).isPresent();
        robot.write(" Address unclear ").push(KeyCode.ENTER);
        assertThat(answers).containsExactly("Address unclear");
    }

    @Test
    void noFileIsNoAnswer(FxRobot robot) {
        robot.interact(() -> test.ui.dialogs().files(FileQuestion.open("Orders", "csv"), answers::addAll));
        assertThat(answers).isEmpty();
        test.chosenFiles.add(Path.of("orders.csv"));
        robot.interact(() -> test.ui.dialogs().files(FileQuestion.open("Orders", "csv"), answers::addAll));
        assertThat(answers).containsExactly(Path.of("orders.csv"));
    }

    @Test
    void aToastTakesBackWhatItTells(FxRobot robot) {
        robot.interact(() -> test.ui.toasts().done("A-1 shipped", () -> answers.add("undone")));
        robot.clickOn("#toast-undo");
        assertThat(answers).containsExactly("undone");
        assertThat(robot.lookup("A-1 shipped").tryQuery()).isEmpty();
    }

    @Test
    void atMostThreeToastsAreShown(FxRobot robot) {
        robot.interact(() -> List.of("one", "two", "three", "four").forEach(test.ui.toasts()::warn));
        assertThat(robot.lookup(".toast").queryAll()).hasSize(3);
        assertThat(robot.lookup("one").tryQuery()).isEmpty();
    }
}
