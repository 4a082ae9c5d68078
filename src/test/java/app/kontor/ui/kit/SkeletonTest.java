package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ui.kit.FakeRows.Item;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The source answers only when the test lets it: the grey bars are sure to come. */
@ExtendWith(ApplicationExtension.class)
class SkeletonTest {
    private static final double HEIGHT = 400;

    private final FakeRows rows = new FakeRows(200);
    private final CountDownLatch answer = new CountDownLatch(1);
    private TestUi test;
    private DataTable<Item, Integer> table;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        table = new DataTable<>(
                test.ui,
                new DataTable.Source<>(Item::id, this::late),
                List.of(Column.text("Name", 120, (Item item) -> item.name())));
        test.show(new StackPane(table.node()), 600, HEIGHT);
        table.view("");
    }

    @AfterEach
    void stop(FxRobot robot) {
        answer.countDown();
        robot.interact(test::close);
    }

    @Test
    void barsThatAreTallerThanTheListMakeNoListTallerThanItsPlace(FxRobot robot) {
        TestUi.until(() -> bars() != null && bars().getLayoutBounds().getHeight() > 0);
        assertThat(table.node().getHeight()).isEqualTo(HEIGHT);
        assertThat(bars().getClip().getLayoutBounds().getHeight()).isLessThan(HEIGHT);
        answer.countDown();
        TestUi.until(() -> robot.lookup("Item 00000").match(node -> node.localToScene(0, 0).getY() > 0).tryQuery().isPresent());
        assertThat(table.node().getHeight()).isEqualTo(HEIGHT);
    }

    @Test
    void aPlainListWaitsUntilItIsShownAndSaysThenThatItIsEmpty(FxRobot robot) {
        PlainTable<Item> plain = new PlainTable<Item>(test.ui, "plain", "channels.view.stock", "channels.stock.none")
                .column("channels.column.name", 100, false, Item::name, item -> "");
        robot.interact(() -> test.show(new StackPane(plain.node()), 600, HEIGHT));
        TestUi.until(() -> plain.node().lookup(".skeleton") != null);
        robot.interact(() -> plain.show(List.of()));
        assertThat(plain.node().lookup(".skeleton")).isNull();
        assertThat(robot.from(plain.node()).lookup(test.ui.text("channels.stock.none")).tryQuery()).isPresent();
    }

    private Window<Item> late(WindowRequest request) {
        try {
            answer.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return rows.window(request);
    }

    private Node bars() {
        return table.node().lookup(".skeleton");
    }
}
