package app.kontor.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.TestUi;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pictures of the stock of a small shop, and of none. */
@ExtendWith(ApplicationExtension.class)
class StockGalleryTest {
    private static final List<String> GOODS = List.of("MUG-NRD-SG|Stoneware mug Nordlys, sage",
            "MUG-NRD-OA|Stoneware mug Nordlys, oat",
            "TEA-SENCHA|Sencha Kagoshima, 100 g", "TEA-CHAI-50|Chai, 50 g", "BOWL-KURO|Matcha bowl Kuro",
                    "TOWEL-LIN|Linen towel, natural",
            "CANDLE-3|Beeswax candles, set of 3", "BOARD-OAK|Oak cutting board");

    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;

    @Start
    void start(Stage started) {
        stage = started;
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aShopWithGoods(FxRobot robot) {
        int pieces = 0;
        for (String good : GOODS) {
            String sku = good.split("\\|")[0];
            given.product(sku, good.split("\\|")[1]);
            given.onHand(sku, pieces % 17, "B-%02d".formatted(pieces % 7 + 1));
            pieces += 5;
        }
        given.onHand("MUG-NRD-SG", 14, "B-04").onHand("MUG-NRD-SG", 2, "B-11");
        given.orders(2, n -> new String[] {"2 MUG-NRD-SG", "1 TEA-SENCHA"});
        given.shop.fulfilment().allocate();
        Picture picture = picture(robot, Locale.US);
        TableView<?> table = robot.lookup(".k-table").queryTableView();
        TestUi.until(() -> table.getItems().size() == GOODS.size());
        picture.take(robot, "stock");
        robot.interact(() -> table.getSelectionModel().select(4));
        TestUi.until(() -> robot.lookup(".preview").tryQuery().isPresent());
        picture.take(robot, "stock-item");
        robot.clickOn("#stock-setLevel");
        picture.take(robot, "stock-set");
        robot.clickOn("#dialog-cancel");
        assertThat(table.getItems()).hasSize(GOODS.size());
    }

    @Test
    void aShopWithoutGoodsInGerman(FxRobot robot) {
        Picture picture = picture(robot, Locale.GERMANY);
        TestUi.until(() -> robot.lookup("#stock-empty-import").tryQuery().isPresent());
        picture.take(robot, "stock-empty-de");
        assertThat(robot.lookup("#stock-empty-import").tryQuery()).isPresent();
    }

    private Picture picture(FxRobot robot, Locale locale) {
        Picture[] made = new Picture[1];
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            made[0] = new Picture(test, "stock", new StockScreen(test.ui, new StockCases(given.stock, given.shop.catalog(), given.shop.savedViews(),
                given.shop.history(), given.watch)));
        });
        return made[0];
    }
}
