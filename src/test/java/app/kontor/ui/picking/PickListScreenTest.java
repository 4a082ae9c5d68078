package app.kontor.ui.picking;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.fulfilment.PickListRow;
import app.kontor.printing.Printing;
import app.kontor.sales.AllocationState;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.PickListId;
import app.kontor.value.Quantity;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The walk by keys: a list is made, ticked, shortened and sent to the bench. */
@ExtendWith(ApplicationExtension.class)
class PickListScreenTest {
    @TempDir
    Path papers;

    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;
    private PickListScreen walk;
    private PickingScreen picking;
    private Picture picture;

    @Start
    void start(Stage started) {
        stage = started;
        given.product("A-1", "Mug Nordlys").product("B-2", "Sencha Fukamushi").onHand("A-1", 5, "A-01").onHand("B-2", 4, "B-02");
        given.order("2 A-1", "1 B-2");
        given.order("3 A-1", "9 B-2");
        given.shop.fulfilment().allocate();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aListIsMadeTickedAndShortenedByKeys(FxRobot robot) {
        open(robot, Locale.US, false);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#pick-most").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.pickLists().all(9).size() == 1);
        PickListRow made = given.shop.pickLists().all(9).getFirst();
        assertThat(made.orders()).isEqualTo(2);
        TestUi.until(() -> test.ui.navigation().place().get().equals(new Place("pick-list", "", made.id())));
        robot.interact(test::close);
        open(robot, Locale.US, true);
        robot.push(KeyCode.SPACE);
        TestUi.until(() -> row(made.id()).picked().equals(Quantity.of(5)));
        TestUi.until(() -> table(robot).getSelectionModel().getSelectedIndex() == 1);
        robot.push(KeyCode.F2);
        TestUi.until(() -> robot.lookup("#short-found").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> table(robot).getItems().size() == 1);
        assertThat(given.numbered("K-1001").status().allocation()).isEqualTo(AllocationState.PARTIAL);
        assertThat(given.available("B-2")).isEqualTo("0");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        TestUi.until(() -> papers.resolve(java.time.LocalDate.now().toString()).toFile().exists());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> test.ui.navigation().place().get().area().equals("pack"));
        assertThat(test.failures).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void pictures(String language, FxRobot robot) {
        Locale locale = Locale.of(language, language.equals("en") ? "US" : "");
        open(robot, locale, false);
        picture.take(robot, "picking-empty-" + language);
        robot.interact(test::close);
        given.shop.fulfilment().pick();
        open(robot, locale, false);
        picture.take(robot, "picking-" + language);
        robot.interact(test::close);
        open(robot, locale, true);
        robot.push(KeyCode.SPACE);
        TestUi.until(() -> table(robot).getSelectionModel().getSelectedIndex() == 1);
        picture.take(robot, "pick-list-" + language);
        assertThat(test.failures).isEmpty();
    }

    private void open(FxRobot robot, Locale locale, boolean one) {
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            Printing printing = new Printing(papers.resolve("station"), () -> papers, Clock.systemUTC());
            PaperTray tray = new PaperTray(() -> Optional.of(papers), path -> {}, path -> {}, printing);
            walk = new PickListScreen(test.ui, given.shop, tray, new Thumbnails(test.ui, given.shop.pictures()));
            picking = new PickingScreen(test.ui, given.shop);
            picture = new Picture(test, "stock", one ? walk : picking);
        });
        if (one) {
            PickListId id = given.shop.pickLists().all(9).getFirst().id();
            robot.interact(() -> walk.show(new Place("pick-list", "", id)));
            TestUi.until(() -> table(robot).getSelectionModel().getSelectedIndex() == 0);
        } else {
            TestUi.until(() -> test.ui.background().running().get() == 0);
        }
    }

    private PickListRow row(PickListId id) {
        return given.shop.pickLists().all(9).stream().filter(list -> list.id().equals(id)).findFirst().orElseThrow();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup(".k-table").queryTableView();
    }
}
