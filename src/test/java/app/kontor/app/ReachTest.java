package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.DemoShopFixture;
import app.kontor.app.GalleryScenes.Scene;
import app.kontor.ui.Faults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Every area by keyboard alone, and with letters twice as large. Names, tooltips and contrast are the gallery's. */
@ExtendWith(ApplicationExtension.class)
class ReachTest {
    private static final int MOST_STOPS = 250;

    @TempDir
    Path folder;

    private final Set<String> faults = new LinkedHashSet<>();
    private Stage stage;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @Test
    void everyAreaIsReachedByTabAndReadableInLargeLetters(FxRobot robot) {
        try (DemoShopFixture demo = DemoShopFixture.open(); Stagehand hand = new Stagehand(stage, robot, Locale.US, demo.shop, folder)) {
            hand.resize(1920, 1080);
            for (Scene scene : GalleryScenes.ALL.stream().filter(scene -> scene.state().equals("filled")).toList()) {
                scene.arrange().accept(hand);
                if (!scene.screen().equals("pack")) { // there the scanner's field keeps the keys
                    hand.run(() -> walk(scene.screen()));
                }
                hand.run(() -> hand.test.theme.textSize().set(2));
                hand.run(() -> large(scene.screen()));
                hand.run(() -> hand.test.theme.textSize().set(1));
            }
        }
        assertThat(faults).isEmpty();
    }

    private void walk(String screen) {
        List<Node> way = new ArrayList<>();
        Set<Node> seen = new LinkedHashSet<>();
        do {
            tab(false);
            way.add(stage.getScene().getFocusOwner());
        } while (seen.add(way.getLast()) && way.size() < MOST_STOPS);
        main(stage.getScene().getRoot()).filter(node -> !seen.contains(node))
                .forEach(node -> faults.add(screen + ": Tab does not reach " + name(node)));
        tab(true);
        if (way.size() > 1 && stage.getScene().getFocusOwner() != way.get(way.size() - 2)) {
            faults.add(screen + ": Shift+Tab does not come back from " + name(way.getLast()));
        }
    }

    private void tab(boolean back) {
        Node owner = stage.getScene().getFocusOwner();
        Event.fireEvent(owner == null ? stage.getScene().getRoot() : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
    }

    /** What nobody should have to take the mouse for. */
    private static Stream<Node> main(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        boolean button = node instanceof Button && node.getStyleClass().contains("accent");
        boolean own = node.isFocusTraversable() && !(node.getParent() instanceof Spinner<?>) && (button || node instanceof TextField || node instanceof TableView<?>);
        Stream<Node> below = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(ReachTest::main) : Stream.empty();
        return own ? Stream.concat(Stream.of(node), below) : below;
    }

    private void large(String screen) {
        Faults.in(stage.getScene()).stream().filter(fault -> fault.contains(".button") && (fault.contains(".accent") || fault.contains("top-bar")))
                .forEach(fault -> faults.add(screen + " at 200 %: " + fault));
    }

    private static String name(Node node) {
        return node == null ? "nothing" : (node.getId() == null ? "" : "#" + node.getId()) + node.getStyleClass();
    }
}
