package app.kontor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.Job;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window by keys alone: the palette, the tasks, the folded sidebar, files let fall. */
@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    private TestUi test;
    private WholeDesk desk;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        desk = new WholeDesk(test);
        test.show(desk.shell.root(), 1280, 800);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
    }

    @Test
    void aNumberAndEnterOpenTheOrderHoweverFastTheyAreTyped(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("10247").push(KeyCode.ENTER);
        TestUi.until(() -> desk.done.contains("order 10247"));
        assertThat(robot.lookup("#palette").query().getParent().isVisible()).isFalse();
    }

    @Test
    void aScreenIsFoundByItsNameAndOfferedFirstTheNextTime(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("set").push(KeyCode.ENTER);
        assertThat(place()).isEqualTo("settings");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(robot.lookup(".palette-group").queryAllAs(Label.class)).extracting(Label::getText).first().isEqualTo("Recently used");
        robot.write("stock").push(KeyCode.ENTER).push(KeyCode.CONTROL, KeyCode.K).push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(place()).isEqualTo("settings");
    }

    @Test
    void theKeysReachLinesThatFollowInTheNextFrames(FxRobot robot) {
        robot.interact(() -> {
            desk.shell.openPalette();
            Node field = desk.shell.root().lookup("#palette-search");
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, false, false));
        });
        List<Node> lines = robot.lookup(".palette-row").queryAll().stream().filter(Node::isVisible).toList();
        assertThat(lines).hasSizeGreaterThan(20);
        assertThat(lines.getLast().getPseudoClassStates()).extracting(PseudoClass::getPseudoClassName).contains("chosen");
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.K);
        assertThat(robot.lookup(".palette-row").queryAll().stream().filter(Node::isVisible).toList()).hasSameSizeAs(lines);
    }

    @Test
    void allLinesComeByThemselves(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        TestUi.until(() -> robot.lookup(".palette-row").queryAll().stream().filter(Node::isVisible).count() > 20);
    }

    @Test
    void aListThatStaysIsAskedOnceAndNotBeforeASearch() {
        AtomicInteger asked = new AtomicInteger();
        PaletteSource source = PaletteSource.of("Settings", () -> List.of(
                new PaletteEntry("setting:" + asked.incrementAndGet(), MaterialDesignC.COG_OUTLINE, "Language", "", () -> {})));
        assertThat(asked).hasValue(0);
        assertThat(source.find().apply("lang")).hasSize(1);
        assertThat(source.find().apply("language")).hasSize(1);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aSignSearchesOneKindAlone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        search(robot, "@la");
        assertThat(groups(robot)).containsExactly("Customers");
        search(robot, "#la");
        assertThat(groups(robot)).containsExactly("Orders");
        search(robot, ">un");
        assertThat(groups(robot)).doesNotContain("Customers", "Orders");
        robot.push(KeyCode.ENTER);
        assertThat(desk.done).containsExactly("undo");
    }

    @Test
    void nothingFoundIsASentenceAndEscGivesTheKeysBack(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.CONTROL, KeyCode.K);
        search(robot, "xyzzy");
        assertThat(robot.lookup(".palette-nothing").queryAs(Label.class).getText()).contains("xyzzy");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#search").query().isFocused()).isTrue();
    }

    @Test
    void theWindowsKeysRestUnderThePalette(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K).push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.B);
        assertThat(desk.done).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(robot.lookup("#palette").query().getParent().isVisible()).isFalse();
    }

    @Test
    void theSidebarFoldsAndRemembers(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(robot.lookup(".nav").query().getStyleClass()).contains("collapsed");
        assertThat(test.ui.preferences().is("shell.sidebar.collapsed", false)).isTrue();
        robot.push(KeyCode.G).push(KeyCode.COMMA);
        assertThat(place()).isEqualTo("settings");
        robot.push(KeyCode.CONTROL, KeyCode.B);
        assertThat(robot.lookup(".nav").query().getStyleClass()).doesNotContain("collapsed");
    }

    @Test
    void workIsListedWithItsResultAndCanBeCancelled(FxRobot robot) {
        CountDownLatch started = new CountDownLatch(1);
        robot.interact(() -> test.ui.background().runLong("Fill the shop", progress -> {
            started.countDown();
            for (int i = 0; ; i++) {
                progress.report(i % 10, 10);
                Thread.onSpinWait();
            }
        }, done -> {}));
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertThat(robot.lookup("Fill the shop").tryQuery()).isPresent();
        robot.clickOn("#task-centre #tasks-cancel");
        TestUi.until(() -> test.ui.background().jobs().getFirst().state().get() == Job.State.CANCELLED);
        assertThat(robot.lookup("Cancelled. Nothing was left half done.").tryQuery()).isPresent();
        robot.interact(() -> test.ui.background().run("Import a.csv", () -> 1, done -> test.ui.toasts().done("12 orders imported")));
        TestUi.until(() -> robot.lookup("#task-centre .label").queryAllAs(Label.class).stream()
                .map(Label::getText).toList().containsAll(List.of("Import a.csv", "12 orders imported")));
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#task-centre").tryQuery()).isEmpty();
    }

    @Test
    void redoHelpAndFilesReachTheirPlaces(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).interact(() -> desk.shell.drop(List.of(Path.of("a.csv"))));
        assertThat(desk.done).containsExactly("redo", "files [a.csv]");
        robot.push(KeyCode.G).push(KeyCode.S).push(KeyCode.F1);
        assertThat(test.ui.navigation().place().get()).isEqualTo(new Place("help", "stock", null));
        robot.push(KeyCode.CONTROL, KeyCode.I);
        assertThat(place()).isEqualTo("import");
    }

    @Test
    void theKeysGoRoundTheWindowsParts(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.F6);
        assertThat(robot.lookup("#search").query().isFocused()).isFalse();
        robot.push(KeyCode.SHIFT, KeyCode.F6).push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(robot.lookup(".nav-search").query().isFocused()).as("the sidebar's first").isTrue();
    }

    @Test
    void whatTheUserTypesIsFoundWithinATenthOfASecond(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        TextField field = robot.lookup("#palette-search").queryAs(TextField.class);
        robot.interact(() -> field.setText("l"));
        long[] took = new long[1];
        robot.interact(() -> {
            long start = System.nanoTime();
            field.setText("la");
            took[0] = System.nanoTime() - start;
        });
        assertThat(took[0]).isLessThan(100_000_000L);
    }

    private void search(FxRobot robot, String text) {
        robot.interact(() -> robot.lookup("#palette-search").queryAs(TextField.class).setText(text));
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }

    private static List<String> groups(FxRobot robot) {
        return robot.lookup(".palette-group").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private String place() {
        return test.ui.navigation().place().get().area();
    }
}
