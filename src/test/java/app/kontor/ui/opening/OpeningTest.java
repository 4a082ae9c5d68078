package app.kontor.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Quick;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.demo.DemoShop;
import app.kontor.settings.NewShop;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Zoom;
import app.kontor.vault.RecoveryKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class OpeningTest {
    @TempDir
    Path folder;

    private final List<Shop> entered = new ArrayList<>();
    private final List<Path> imported = new ArrayList<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private Stage stage;
    private TestUi test;
    private Picture picture;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        goOn.countDown();
        robot.interact(test::close);
        entered.forEach(Shop::close);
    }

    @Test
    void theDemoMovesTellsAndOpens(FxRobot robot) {
        open(robot, Locale.US, folder.resolve("shop"));
        at(robot, "#opening-demo");
        picture.take(robot, "first-run");
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#opening-bar").tryQueryAs(ProgressBar.class).filter(bar -> bar.getProgress() == 0.25).isPresent());
        assertThat(robot.lookup("#opening-says").queryAs(Label.class).getText()).contains("25");
        goOn.countDown();
        TestUi.until(() -> entered.size() == 1);
        assertThat(entered.getFirst().folder().path()).isEqualTo(folder.resolve("shop-demo"));
        assertThat(Entrance.isFree(folder.resolve("shop"))).as("kept free for one's own").isTrue();
    }

    @Test
    void theDemoCanBeStopped(FxRobot robot) {
        open(robot, Locale.US, folder.resolve("shop"));
        at(robot, "#opening-demo");
        robot.push(KeyCode.ENTER);
        until(robot, "#opening-cancel");
        robot.push(KeyCode.ESCAPE);
        goOn.countDown();
        at(robot, "#opening-demo");
        assertThat(entered).isEmpty();
        assertThat(test.failures).isEmpty();
    }

    @Test
    void anEncryptedShopAsksForItsPassphrase(FxRobot robot) {
        Path at = folder.resolve("shop");
        char[] words = "four unrelated words".toCharArray();
        RecoveryKey paper = RecoveryKey.random();
        Quick.locksmith().encrypt(Entrance.create(at, new NewShop("Tea & Tins", "DE", null, null)), words, paper);
        open(robot, Locale.US, at);
        at(robot, "#unlock-passphrase");
        robot.write("four unrelated worms").push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#unlock-error").tryQueryAs(Label.class).filter(l -> l.getText().contains("does not open")).isPresent());
        robot.clickOn("#unlock-other");
        at(robot, "#unlock-recovery");
        robot.write(paper.text()).push(KeyCode.ENTER);
        TestUi.until(() -> entered.size() == 1);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void eachStepIsCheckedAndCanBeSkipped(FxRobot robot) {
        test(robot, Locale.GERMANY);
        test.chosenFiles.add(folder.resolve("orders.csv"));
        open(robot, folder.resolve("shop"));
        at(robot, "#opening-demo");
        picture.take(robot, "first-run-de");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        at(robot, "#opening-country");
        picture.take(robot, "setup-1-de");
        robot.push(KeyCode.ENTER);
        at(robot, "#shop-name");
        robot.clickOn("#opening-vatId").write("DE12").push(KeyCode.ENTER);
        assertThat(robot.lookup(".field-error").queryAllAs(Label.class)).anyMatch(error -> error.getText().contains("DE12"));
        picture.take(robot, "setup-2-de");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        at(robot, "#opening-currency");
        assertThat(robot.lookup("#opening-number").queryAs(Label.class).getText()).contains("-0001");
        picture.take(robot, "setup-3-de");
        robot.push(KeyCode.ENTER);
        at(robot, "#opening-shopify");
        robot.push(KeyCode.DIGIT3);
        picture.take(robot, "setup-4-de");
        robot.push(KeyCode.ENTER);
        at(robot, "#opening-create");
        robot.clickOn("#opening-choose");
        assertThat(robot.lookup("#opening-file").queryAs(Label.class).getText()).isEqualTo("orders.csv");
        picture.take(robot, "setup-5-de");
        robot.clickOn("#opening-create");
        TestUi.until(() -> entered.size() == 1);
        assertThat(imported).extracting(Path::getFileName).extracting(Path::toString).containsExactly("orders.csv");
        assertThat(entered.getFirst().settings().get("company.vatId")).isEmpty();
    }

    @Test
    void aFolderThatCannotBeIsASentenceWithAWayOut(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear");
        open(robot, Locale.US, file.resolve("shop"));
        at(robot, "#opening-demo");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        for (String step : List.of("#opening-country", "#shop-name", "#opening-currency", "#opening-shopify", "#opening-create")) {
            at(robot, step);
            robot.push(KeyCode.ENTER);
        }
        until(robot, "#opening-refused");
        picture.take(robot, "first-run-refused");
        assertThat(robot.lookup("#opening-refused .label").queryAllAs(Label.class)).anyMatch(l -> l.getText().contains("Nothing can be written"));
        assertThat(test.failures).isEmpty();
    }

    /** The cursor is where the page begins: a key before that would be lost. */
    private void at(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent());
    }

    private void until(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent());
    }

    private void open(FxRobot robot, Locale locale, Path at) {
        test(robot, locale);
        open(robot, at);
    }

    private void test(FxRobot robot, Locale locale) {
        robot.interact(() -> test = new TestUi(stage, locale));
    }

    private void open(FxRobot robot, Path at) {
        robot.interact(() -> {
            Zoom zoom = new Zoom(test.theme.textSize());
            picture = new Picture(test, new StackPane(zoom), 1280, 800);
            Opening.Papers papers = new Opening.Papers(() -> folder.resolve("paper"), chosen -> {});
            new Opening(test.ui, at, new Opening.Doors(zoom::show, opened -> {}, this::enter, other -> {}, this::fill, papers)).begin();
        });
    }

    private void enter(Shop shop, List<Path> files) {
        entered.add(shop);
        imported.addAll(files);
    }

    /** Stands still at a quarter until the test lets it go on. */
    private Shop fill(Path at, Locale language, DemoShop.Progress progress) {
        progress.at(1, 4);
        try {
            assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        progress.at(2, 4);
        return Entrance.create(at, new NewShop("Demo", "DE", null, null));
    }
}
