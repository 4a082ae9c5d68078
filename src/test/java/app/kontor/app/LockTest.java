package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Quick;
import app.kontor.settings.NewShop;
import app.kontor.settings.WorkstationFile;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Signing in, and the window that hides everything until somebody does; by keys alone. */
@ExtendWith(ApplicationExtension.class)
class LockTest {
    private static final String SECRET = "correct horse";

    @TempDir
    Path folder;

    private Stage stage;
    private Desk desk;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @BeforeEach
    void people() {
        try (Shop shop = Entrance.create(folder.resolve("shop"), new NewShop("Haus Verrat", "DE", null, null))) {
            shop.users().add("Anna", Role.OWNER);
            shop.users().add("Bo", Role.READ_ONLY);
            shop.users().with(Quick.FACTOR).setPassphrase("Anna", SECRET.toCharArray());
            shop.stock().addLocation("Cellar", false);
        }
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            desk.close();
            stage.close();
        });
    }

    @Test
    void nobodyComesInWithoutThePassphrase(FxRobot robot) {
        open(robot);
        page(robot);
        robot.write("wrong horse").push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#sign-in-error").queryAs(Label.class).getText().contains("Anna"));
        assertThat(robot.lookup("#area-orders").tryQuery()).isEmpty();
        robot.write(SECRET).push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#area-orders").tryQuery().isPresent());
        assertThat(robot.lookup("#present-user").queryAs(Labeled.class).getText()).isEqualTo("Anna · owner");
    }

    @Test
    void lockedNothingIsLeftInTheWindowAndTheSamePersonFindsItAsItWas(FxRobot robot) {
        enter(robot);
        robot.push(KeyCode.G).push(KeyCode.S);
        TestUi.until(() -> robot.lookup("#area-stock").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        page(robot);
        assertThat(texts(stage.getScene().getRoot())).as("what is in the window").noneMatch(text -> text.contains("Cellar") || text.contains("Verrat"));
        assertThat(stage.getTitle()).isEqualTo("Kontor");
        assertThat(Window.getWindows()).containsExactly(stage);
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.ESCAPE);
        robot.write(SECRET).push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#area-stock").tryQuery().isPresent());
        assertThat(stage.getTitle()).contains("Haus Verrat");
        assertThat(robot.lookup("#undo-hint").queryAs(Label.class).getText()).as("no key got through").contains("Cellar");
    }

    @Test
    void whatFailsBehindTheLockWaits(FxRobot robot) {
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        page(robot);
        robot.interact(() -> desk.ui().dialogs().tell("Customer Meyer", "could not be saved"));
        assertThat(Window.getWindows()).containsExactly(stage);
        robot.write(SECRET).push(KeyCode.ENTER);
        TestUi.until(() -> Window.getWindows().size() == 2);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void anotherPersonWorksWithTheirOwnRights(FxRobot robot) {
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        page(robot);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#present-user").tryQueryAs(Labeled.class).filter(who -> who.getText().equals("Bo · read-only")).isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        TestUi.until(() -> desk.ui().toasts().kept().stream().anyMatch(said -> said.text().contains("Bo has the role “read-only”")));
    }

    @Test
    void theLanguageChangesInFrontOfTheLockAndItStaysShut(FxRobot robot) {
        enter(robot);
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.L);
        page(robot);
        robot.clickOn("#opening-look-language").clickOn("Deutsch");
        TestUi.until(() -> robot.lookup("Gesperrt").tryQuery().isPresent());
        assertThat(robot.lookup("#area-orders").tryQuery()).isEmpty();
        page(robot);
        robot.write(SECRET).push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#area-orders").tryQuery().isPresent());
    }

    @Test
    void afterIdleTimeItLocksByItself(FxRobot robot) {
        enter(robot);
        robot.interact(() -> desk.lockAfter(javafx.util.Duration.millis(200)));
        page(robot);
    }

    private void enter(FxRobot robot) {
        open(robot);
        page(robot);
        robot.write(SECRET).push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#area-orders").tryQuery().isPresent());
        TestUi.until(() -> robot.lookup("#undo-hint").queryAs(Label.class).getText().contains("Cellar"));
    }

    private void page(FxRobot robot) {
        TestUi.until(() -> robot.lookup("#sign-in-passphrase").tryQuery().filter(Node::isFocused).isPresent());
        TestUi.until(() -> robot.lookup("#sign-in-user").queryAs(javafx.scene.control.ChoiceBox.class).getValue() != null);
    }

    private static List<String> texts(Node node) {
        List<String> found = new ArrayList<>();
        if (node instanceof Labeled label && label.getText() != null) {
            found.add(label.getText());
        }
        if (node instanceof javafx.scene.text.Text text) {
            found.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(texts(child)));
        }
        return found;
    }

    private void open(FxRobot robot) {
        robot.interact(() -> {
            desk = new Desk(stage, folder.resolve("shop"), new WorkstationFile(folder.resolve("config/workstation.properties")), file -> {});
            desk.open(Locale.US);
        });
    }
}
