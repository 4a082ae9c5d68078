package app.kontor.ui.stock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.stock.Transfer;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.kit.Thumbnails;
import app.kontor.value.Quantity;
import app.kontor.value.Sku;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The page of one article's stock, by keys; and what it looks like. */
@ExtendWith(ApplicationExtension.class)
class StockItemTest {
    private static final Sku SKU = new Sku("MUG-NRD-SG");

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
    void whatCameInIsBookedByPlusAndTakenBack(FxRobot robot) {
        quarter();
        open(robot, Locale.US, "MUG-NRD-SG").take(robot, "stock-item-page");
        robot.write('+');
        waitFor(robot, "#move-quantity");
        robot.clickOn("#move-quantity").write("5").clickOn("#move-reason").write("delivery").push(KeyCode.ENTER);
        TestUi.until(() -> given.available("MUG-NRD-SG").equals("11"));
        waitFor(robot, "#toast-undo");
        robot.clickOn("#toast-undo");
        TestUi.until(() -> given.available("MUG-NRD-SG").equals("6"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void tCarriesPiecesToAnotherBin(FxRobot robot) {
        quarter();
        open(robot, Locale.US, "MUG-NRD-SG");
        robot.push(KeyCode.T);
        waitFor(robot, "#transfer-quantity");
        robot.clickOn("#transfer-quantity").write("99").clickOn("#transfer-to").write("C-01").push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup(".field-error").queryAllAs(Label.class).stream().anyMatch(l -> l.getText().contains("promised")));
        robot.clickOn("#transfer-quantity").push(KeyCode.CONTROL, KeyCode.A).write("2").push(KeyCode.ENTER);
        TestUi.until(() -> given.stock.story(SKU).bins().stream().anyMatch(b -> b.bin().code().equals("C-01")));
        assertThat(given.stock.story(SKU).row().onHand()).isEqualTo(Quantity.of(10));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void theSliderGoesBackInTime(FxRobot robot) {
        quarter();
        Picture picture = open(robot, Locale.US, "MUG-NRD-SG");
        Slider slider = robot.lookup("#stock-asOf").queryAs(Slider.class);
        int entries = robot.lookup("#stock-ledger").queryAs(TableView.class).getItems().size();
        robot.interact(slider::requestFocus);
        for (int i = 0; i < 24; i++) {
            robot.push(KeyCode.LEFT);
        }
        TestUi.until(() -> robot.lookup("#stock-ledger").queryAs(TableView.class).getItems().size() < entries);
        assertThat(labels(robot)).contains("18");
        picture.take(robot, "stock-item-asof");
        robot.push(KeyCode.ALT, KeyCode.HOME);
        TestUi.until(() -> robot.lookup("#stock-ledger").queryAs(TableView.class).getItems().size() == entries);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void inGermanAndWithoutAnyMovement(FxRobot robot) {
        quarter();
        open(robot, Locale.GERMANY, "MUG-NRD-SG").take(robot, "stock-item-de");
        robot.interact(test::close);
        given.product("NEW-1", "Something new");
        open(robot, Locale.of("da", "DK"), "NEW-1").take(robot, "stock-item-empty-da");
        assertThat(robot.lookup("#stock-asOf").tryQuery()).isEmpty();
    }

    /** A quarter of a mug's life: a delivery, sales, a count, something broken, a return, and what is promised now. */
    private void quarter() {
        given.product("MUG-NRD-SG", "Stoneware mug Nordlys, sage").onHand("MUG-NRD-SG", 14, "B-04");
        given.channel("Haus & Herd", "shopify").channel("Etsy", "etsy");
        var id = given.stock.row(SKU).variant();
        given.shop.catalog().edit(id, v -> v.withReorderPoint(Quantity.of(12)).withBuffer(Quantity.of(1)));
        given.stock.addLocation("Quarantine", true);
        step(9, 12, "Delivery Kiln & Co", "B-04");
        for (int i = 0; i < 8; i++) {
            step(5, -2, "Sold at the fair", "B-04");
        }
        step(4, -3, "Chipped in the kiln", "B-04");
        step(3, 2, "Found behind the shelf", "B-11");
        given.stock.set(SKU, Quantity.of(1), "Return, chipped rim", "Quarantine", "Q-01");
        given.orders(2, n -> new String[] {"1 MUG-NRD-SG"});
        given.shop.fulfilment().allocate();
        given.run(tx -> app.kontor.channel.Channels.list(tx, given.shop.channels().all().stream()
                .map(c -> new app.kontor.channel.Listing(c.id(), "mug-sage", id, Quantity.ONE)).toList()));
    }

    private void step(int days, int pieces, String reason, String bin) {
        given.watch.set(given.watch.instant().plus(Duration.ofDays(days)));
        given.stock.move(SKU, Quantity.of(pieces), reason, new Transfer.Spot(null, bin));
    }

    private Picture open(FxRobot robot, Locale locale, String sku) {
        Picture[] made = new Picture[1];
        given.watch.set(given.watch.instant().plus(Duration.ofDays(2)));
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            StockItemScreen screen = new StockItemScreen(test.ui, new StockCases(given.stock, given.shop.catalog(),
                    given.shop.savedViews(), given.shop.history(), given.watch), new Thumbnails(test.ui, given.shop.pictures()));
            made[0] = new Picture(test, "stock", screen);
            screen.show(new Place("stock-item", "", given.stock.row(new Sku(sku)).variant()));
        });
        waitFor(robot, "#stock-equation");
        return made[0];
    }

    private static java.util.List<String> labels(FxRobot robot) {
        return robot.lookup("#stock-equation .num-xl").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static void waitFor(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false));
    }
}
