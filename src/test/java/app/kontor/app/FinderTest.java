package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.shell.Area;
import app.kontor.ui.shell.PaletteEntry;
import app.kontor.value.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What Ctrl+K finds in the shop. */
@ExtendWith(ApplicationExtension.class)
class FinderTest {
    private final Given given = Given.shop();
    private TestUi test;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        test.show(new Pane(), 400, 300);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void theNewestOrderComesFirst() {
        given.product("A-1");
        List<OrderId> placed = Stream.of("2026-11-02", "2026-11-20", "2026-10-30").map(day -> given.place(Instant.parse(day + "T10:00:00Z"), true, "1 A-1")).toList();
        Area orders = new Area("orders", "Orders", MaterialDesignC.CART_OUTLINE, KeyCode.O, Area.Part.WORK, () -> {
            throw new AssertionError("nobody goes there");
        });
        List<PaletteEntry> found = new Finder(given.shop, test.ui, List.of(orders)).sources().getFirst().find().apply("A-1");
        assertThat(found).extracting(entry -> entry.text().split(" ")[0])
                .containsExactly(given.get(placed.get(1)).number(), given.get(placed.get(0)).number(), given.get(placed.get(2)).number());
    }
}
