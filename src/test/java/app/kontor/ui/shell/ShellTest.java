package app.kontor.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.Action;
import app.kontor.ui.kit.Nodes;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellTest {
    private final List<String> done = new ArrayList<>();
    private TestUi test;
    private Shell shell;

    /** A screen that writes down what happens to it. */
    private final class Noting implements Screen {
        private final String name;
        private final TextField search = new TextField();

        Noting(String name) {
            this.name = name;
            search.setId("search");
            done.add("make " + name);
        }

        @Override
        public Node node() {
            return new VBox(search, Nodes.label("Screen " + name));
        }

        @Override
        public List<Action> actions() {
            return List.of(Action.of("shell.keys", MaterialDesignC.CART_OUTLINE, () -> done.add("act")).on("Shortcut+Enter"),
                    Action.of("shell.keys", MaterialDesignC.CART_OUTLINE, () -> done.add("hold")).on("H"));
        }

        @Override
        public void show(Place place) {
            done.add("show " + name + place.view());
            if (name.equals("keen")) {
                search.requestFocus();
            }
        }

        @Override
        public void reload() {
            done.add("reload " + name);
        }
    }

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        shell = new Shell(test.ui, test.theme, new ShopLine("Haus & Herd", Path.of("shop")),
                List.of(area("orders", KeyCode.O), area("stock", KeyCode.S), area("hall", KeyCode.H)), () -> done.add("undo"));
        test.show(shell.root(), 900, 500);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
    }

    @Test
    void theFirstAreaIsShownAndOthersAreMadeWhenVisited(FxRobot robot) {
        assertThat(done).containsExactly("make orders", "show orders");
        robot.clickOn("#area-stock").clickOn("#area-orders");
        assertThat(done.subList(2, done.size())).containsExactly("make stock", "show stock", "show orders");
    }

    @Test
    void theFirstScreenMayTakeTheFocus(FxRobot robot) {
        robot.interact(() -> test.show(new Shell(test.ui, test.theme, new ShopLine("Haus & Herd", Path.of("shop")),
                List.of(area("keen", KeyCode.K)), () -> {}).root(), 900, 500));
        robot.write("so-1");
        assertThat(robot.lookup("#search").queryAs(TextField.class).getText()).isEqualTo("so-1");
    }

    @Test
    void areasHaveLetters(FxRobot robot) {
        robot.push(KeyCode.G).push(KeyCode.S);
        assertThat(robot.lookup("Screen stock").tryQuery()).isPresent();
        robot.clickOn("Screen stock").clickOn("#area-stock").push(KeyCode.G).push(KeyCode.O);
        assertThat(robot.lookup("Screen orders").tryQuery()).isPresent();
    }

    @Test
    void afterGTheLetterBelongsToTheAreaWhateverItMeansOnTheScreen(FxRobot robot) {
        robot.clickOn("#area-orders").push(KeyCode.G).push(KeyCode.H);
        assertThat(done).endsWith("show hall").doesNotContain("hold");
        robot.clickOn("#area-orders").push(KeyCode.H);
        assertThat(done).endsWith("hold");
    }

    /** Twenty areas, in a window of 800 lines with a banner above. */
    @Test
    void aLowWindowStillShowsAllAreas(FxRobot robot) {
        robot.interact(() -> {
            List<Area> areas = IntStream.range(0, 20).mapToObj(i -> area("area" + i, KeyCode.O)).toList();
            test.show(new Sidebar(test.ui, new ShopLine("Haus & Herd", Path.of("shop")), areas,
                    Action.of("shell.keys", MaterialDesignC.CART_OUTLINE, () -> {})).node(), 184, 716);
        });
        Region last = robot.lookup("#area-area19").queryAs(Region.class);
        Region seen = robot.lookup(".nav-scroll > .viewport").queryAs(Region.class);
        TestUi.until(() -> last.localToScene(last.getLayoutBounds()).getMaxY() <= seen.localToScene(seen.getLayoutBounds()).getMaxY());
        assertThat(last.getHeight()).isGreaterThan(26);
        robot.interact(() -> test.show(new VBox(), 900, 500));
    }

    @Test
    void theLetterThatLedHereIsNotTyped(FxRobot robot) {
        robot.clickOn("#area-orders").push(KeyCode.G);
        robot.interact(() -> test.ui.navigation().place().addListener(
                (place, before, now) -> robot.lookup("#search").queryAs(TextField.class).requestFocus()));
        robot.write("s");
        assertThat(robot.lookup("#search").queryAs(TextField.class).getText()).isEmpty();
    }

    @Test
    void backGoesWhereTheUserWas(FxRobot robot) {
        robot.interact(() -> test.ui.navigation().go(new Place("stock", "low", null)));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(done).endsWith("show stocklow", "show orders");
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(done).endsWith("show stocklow");
    }

    @Test
    void keysReachTheScreenButSingleOnesBelongToTheFieldInUse(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.ENTER).clickOn("#area-orders").push(KeyCode.H);
        assertThat(done).endsWith("act", "hold");
        robot.push(KeyCode.CONTROL, KeyCode.F).write("hg").push(KeyCode.H);
        assertThat(done).filteredOn("hold"::equals).hasSize(1);
        assertThat(robot.lookup("#search").queryAs(TextField.class).isFocused()).isTrue();
    }

    @Test
    void undoIsOneKeyAway(FxRobot robot) {
        robot.interact(() -> shell.undoable("Marked A-1 as shipped"));
        assertThat(robot.lookup("Marked A-1 as shipped").tryQuery()).isPresent();
        robot.clickOn("#area-orders").push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(done).endsWith("undo");
    }

    @Test
    void aChangeReloadsTheVisibleScreenOnce(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < 100; i++) {
                shell.changed();
            }
        });
        TestUi.until(() -> done.contains("reload orders"));
        assertThat(done).filteredOn("reload orders"::equals).hasSize(1);
    }

    @Test
    void lightAndDarkAreOneClickApart(FxRobot robot) {
        robot.clickOn("#shell-theme");
        assertThat(test.theme.mode().get()).isEqualTo(Theme.Mode.DARK);
        assertThat(shell.root().getStyleClass()).contains("dark");
        robot.clickOn("#shell-theme");
        assertThat(shell.root().getStyleClass()).doesNotContain("dark");
    }

    @Test
    void allKeysAreListed(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#key-sheet .kbd").queryAll()).hasSizeGreaterThan(8);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isEmpty();
    }

    private Area area(String code, KeyCode letter) {
        return new Area(code, code, MaterialDesignC.CART_OUTLINE, letter, Area.Part.WORK, () -> new Noting(code));
    }
}
