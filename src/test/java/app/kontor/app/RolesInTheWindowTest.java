package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.DemoShopFixture;
import app.kontor.app.GalleryScenes.Scene;
import app.kontor.backup.Course;
import app.kontor.backup.Reason;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Actor;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window of somebody who may only look: what they can't do is grey and says why, and whatever is not grey works. */
@ExtendWith(ApplicationExtension.class)
class RolesInTheWindowTest {
    private static final List<String> FRAME = List.of("nav", "status-bar", "demo-banner");

    @TempDir
    Path folder;

    private final Set<String> refused = new TreeSet<>();
    private final List<String> seen = new ArrayList<>();
    private int tried;
    private Stage stage;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @Test
    void noButtonThatCanBePressedIsRefusedForTheRole(FxRobot robot) {
        try (DemoShopFixture demo = DemoShopFixture.open()) {
            demo.shop.backups().make(Reason.ASKED, new Course(step -> {}, () -> false)); // a row for the list of backups
            Shop shop = demo.shop.as(new Actor("Kim", Role.READ_ONLY));
            GalleryScenes.ALL.stream().filter(scene -> scene.state().equals("filled")).forEach(scene -> tryAll(robot, shop, scene));
        }
        assertThat(refused).isEmpty();
        assertThat(tried).as("buttons pressed").isGreaterThan(60);
    }

    /**
     * Presses each enabled button of a screen, and the button of the question that it asks; after one that leads away it goes back. What
     * an action needs hangs on its key alone: a button of the same name is pressed on one screen.
     */
    private void tryAll(FxRobot robot, Shop shop, Scene scene) {
        try (Stagehand hand = new Stagehand(stage, robot, Locale.US, shop, folder)) {
            scene.arrange().accept(hand);
            Place here = hand.test.ui.navigation().place().get();
            for (Optional<Button> next = next(robot); next.isPresent(); next = next(robot)) {
                Button button = next.get();
                seen.add(button.getId());
                tried++;
                hand.run(button::fire).run(this::agree).rest();
                hand.test.failures.stream().filter(thrown -> thrown instanceof BusinessRuleException rule && rule.key().startsWith("user."))
                        .forEach(rule -> refused.add(scene.screen() + " " + button.getId()));
                hand.test.failures.clear();
                hand.run(() -> hand.scenes().stream().skip(1).forEach(dialog -> dialog.getWindow().hide()));
                if (!here.equals(hand.test.ui.navigation().place().get())) {
                    hand.go(here).rest();
                }
            }
        }
    }

    /** The buttons of the screen itself; the frame's are the same everywhere. */
    private Optional<Button> next(FxRobot robot) {
        AtomicReference<Optional<Button>> found = new AtomicReference<>(Optional.empty());
        robot.interact(() -> found.set(inSight())); // what is shown may change at any moment elsewhere
        return found.get();
    }

    private Optional<Button> inSight() {
        return stage.getScene().getRoot().lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> !button.isDisabled() && button.isVisible() && button.getId() != null && !seen.contains(button.getId()))
                .filter(button -> FRAME.stream().noneMatch(part -> isInside(button, part))).findFirst();
    }

    private static boolean isInside(Node node, String styleClass) {
        return node != null && (node.getStyleClass().contains(styleClass) || isInside(node.getParent(), styleClass));
    }

    private void agree() {
        Window.getWindows().stream().filter(window -> window != stage && window.getScene() != null)
                .map(window -> window.getScene().lookup("#dialog-go")).filter(Button.class::isInstance).map(Button.class::cast)
                .toList().forEach(Button::fire);
    }

    @Test
    void whatIsForbiddenIsGreyAndSaysWhoMay(FxRobot robot) {
        try (DemoShopFixture demo = DemoShopFixture.open();
                Stagehand hand = new Stagehand(stage, robot, Locale.US, demo.shop.as(new Actor("Kim", Role.READ_ONLY)), folder)) {
            hand.go("customers").open(1).see("#customer-save");
            assertThat(Stream.of("#customer-save", "#customer-erase", "#customer-export", "#customer-archive", "#customer-newOrder"))
                    .allMatch(id -> robot.lookup(id).query().isDisabled());
            assertThat(robot.lookup("#customer-erase").query().getAccessibleHelp()).contains("Only an owner").contains("read-only");
            assertThat(robot.lookup("#customer-save").query().getAccessibleHelp()).contains("Only staff and owners");

            robot.moveTo("#customer-save");
            robot.moveBy(2, 1);
            TestUi.until(() -> Window.getWindows().stream().anyMatch(window -> window instanceof Tooltip tip && tip.isShowing()
                    && tip.getText().contains("Only staff and owners")));

            hand.press(KeyCode.CONTROL, KeyCode.S);
            assertThat(hand.test.ui.toasts().kept().getFirst().text()).contains("Only staff and owners");
            assertThat(hand.test.failures).isEmpty();
        }
    }

    private static boolean allocates(Node line) {
        return "action:orders.allocateAll".equals(line.getUserData());
    }

    @Test
    void thePaletteShowsItWithItsReasonAndDoesNothing(FxRobot robot) {
        try (DemoShopFixture demo = DemoShopFixture.open();
                Stagehand hand = new Stagehand(stage, robot, Locale.US, demo.shop.as(new Actor("Kim", Role.READ_ONLY)), folder)) {
            hand.go("orders").press(KeyCode.CONTROL, KeyCode.K).write(">allocate all");
            TestUi.until(() -> robot.lookup(RolesInTheWindowTest::allocates).tryQuery().isPresent());
            assertThat(robot.from(robot.lookup(RolesInTheWindowTest::allocates).queryAll()).lookup(".label").queryAllAs(Label.class))
                    .extracting(Labeled::getText).anyMatch(text -> text.contains("Only staff and owners"));
            hand.press(KeyCode.ENTER);
            assertThat(robot.lookup("#palette").query().getParent().isVisible()).isTrue();
            assertThat(hand.test.failures).isEmpty();
        }
    }

    @Test
    void aShopThatIsDamagedMeanwhileGreysOutWhatWritesAndLeavesTheRestore(FxRobot robot) {
        try (DemoShopFixture demo = DemoShopFixture.open(); Stagehand hand = new Stagehand(stage, robot, Locale.US, demo.shop, folder)) {
            hand.go("orders").see("#orders-allocateAll");
            assertThat(robot.lookup("#orders-allocateAll").query().isDisabled()).isFalse();
            demo.shop.database().readOnly("customer 1004");
            hand.go("backups");
            hand.run(() -> hand.changed());
            TestUi.until(() -> robot.lookup("#readonly-banner").tryQuery().isPresent());
            assertThat(robot.lookup("#backups-restore").query().isDisabled()).isFalse();
            hand.go("orders");
            assertThat(robot.lookup("#orders-allocateAll").query().isDisabled()).isTrue();
            assertThat(robot.lookup("#orders-allocateAll").query().getAccessibleHelp()).contains("line at the top");
        }
    }
}
