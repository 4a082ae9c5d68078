package app.kontor.ui.opening;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Damage;
import app.kontor.app.Entrance;
import app.kontor.app.Shop;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Zoom;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

/** A shop comes back by keys alone, from the page that says it is lost to the open window. */
@ExtendWith(ApplicationExtension.class)
class RestoreFlowTest {
    @TempDir
    Path folder;

    private final List<Shop> entered = new ArrayList<>();
    private Stage stage;
    private TestUi test;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        entered.forEach(Shop::close);
    }

    @Test
    void aLostShopComesBackWithWhatWasDoneAfterTheBackup(FxRobot robot) throws IOException {
        open(robot, Damage.LOST.in(folder.resolve("shop")));
        at(robot, "#opening-restore");
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-choices");
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-go");
        assertThat(said(robot, "#restore-question")).anyMatch(text -> text.contains("comes back from the journal"));
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-open");
        assertThat(said(robot, "#restore-outcome")).contains("The shop is back").anyMatch(text -> text.contains("one command"));
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> !entered.isEmpty());
        assertThat(entered.getFirst().settings().get("company.city")).isEqualTo("Köln");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).as("what was there is kept").anyMatch(path -> path.getFileName().toString().startsWith("shop-damaged-"));
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndNothingHasHappened(FxRobot robot) throws IOException {
        Path shop = Damage.SHORTENED.in(folder.resolve("shop"));
        open(robot, shop);
        at(robot, "#opening-restore");
        test.chosenFiles.add(Files.writeString(folder.resolve("letter.zip"), "Dear"));
        robot.push(KeyCode.ENTER);
        at(robot, "#restore-choices");
        robot.clickOn("#restore-file");
        TestUi.until(() -> !test.failures.isEmpty());
        assertThat(test.failures).singleElement().isInstanceOfSatisfying(BusinessRuleException.class,
                rule -> assertThat(rule.key()).startsWith("restore."));
        robot.clickOn("#dialog-close");
        assertThat(robot.lookup("#restore-choices").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        at(robot, "#opening-restore");
        assertThat(shop.resolve("shop.mv.db")).hasSize(20_000);
    }

    private void open(FxRobot robot, Path at) {
        robot.interact(() -> {
            test = new TestUi(stage, Locale.US);
            Zoom zoom = new Zoom(test.theme.textSize());
            test.show(new StackPane(zoom), 1280, 800);
            Opening.Papers papers = new Opening.Papers(() -> folder.resolve("paper"), chosen -> {});
            new Opening(test.ui, at, new Opening.Doors(zoom::show, opened -> {}, (shop, files) -> entered.add(shop), other -> {},
                    (place, language, progress) -> Entrance.open(place), papers)).begin();
        });
    }

    /** The cursor is where the page begins: a key before that would be lost. */
    private static void at(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent());
    }

    private static List<String> said(FxRobot robot, String page) {
        return robot.lookup(page + " .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
