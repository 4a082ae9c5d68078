package app.kontor.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.fulfilment.Parcel;
import app.kontor.db.ShopFolder;
import app.kontor.fulfilment.ShipRequest;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.online.Connections;
import app.kontor.online.Fetching;
import app.kontor.online.Loopback;
import app.kontor.online.Reach;
import app.kontor.online.ShopSecrets;
import app.kontor.online.Telling;
import app.kontor.online.WooServer;
import app.kontor.ui.Picture;
import app.kontor.ui.WindowPicture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.vault.Keyrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.TableView;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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

/** What goes back to the storefronts, by keys: seen first, written, known, and taken back. */
@ExtendWith(ApplicationExtension.class)
class ChannelsScreenTest {
    private static final String INVENTORY = """
            Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,SKU,HS Code,COO,Lager,Laden
            a,Teapot,Title,Default Title,,,,,A-1,,,9,1
            b,Mug,Title,Default Title,,,,,B-2,,,2,1
            x,Lamp,Title,Default Title,,,,,X-9,,,2,1
            """;

    @TempDir
    Path folder;

    private final Given given = Given.shop();
    private Stage stage;
    private TestUi test;
    private ChannelsScreen screen;
    private final List<ImportRequest> planned = new CopyOnWriteArrayList<>();

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
    void stockGoesBackAndShipmentsAreConfirmed(FxRobot robot) throws IOException {
        filled("etsy");
        open(robot, Locale.US);
        TestUi.until(() -> rows(robot, "#channel-stock") == 2);
        Path stock = folder.resolve("stock.csv");
        test.chosenFiles.add(stock);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> Files.exists(stock) && rows(robot, "#channel-stock") == 0);
        assertThat(Files.readString(stock)).startsWith("sku,quantity\r\nA-1,");
        robot.interact(() -> screen.show(new Place("channels", "shipments", null)));
        TestUi.until(() -> rows(robot, "#channel-shipments") == 1);
        Path shipments = folder.resolve("shipments.csv");
        test.chosenFiles.clear();
        test.chosenFiles.add(shipments);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> Files.exists(shipments) && rows(robot, "#channel-shipments") == 0);
        robot.interact(() -> screen.show(new Place("channels", "left", null)));
        TestUi.until(() -> rows(robot, "#channel-left") == 1);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void whatIsToBeDoneFirstIsSaidAndDone(FxRobot robot) throws IOException {
        filled("shopify");
        open(robot, Locale.US);
        TestUi.until(() -> robot.lookup("#channel-first").tryQuery().isPresent());
        WindowPicture.take(robot, test, "channels-first");
        test.chosenFiles.add(Files.writeString(folder.resolve("inventory.csv"), INVENTORY));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        TestUi.until(() -> given.shop.feeds().channels().stream().anyMatch(c -> fails(c.id())));
        robot.push(KeyCode.E);
        TestUi.until(() -> robot.lookup("#terms-place").tryQuery().isPresent());
        robot.interact(() -> ((TextField) robot.lookup("#terms-place").query()).setText("Lager"));
        robot.clickOn("#dialog-go");
        TestUi.until(() -> rows(robot, "#channel-stock") == 2);
        assertThat(given.shop.feeds().terms(given.shop.feeds().channels().getFirst().id()).place()).isEqualTo("Lager");
        assertThat(test.failures).isEmpty();
    }

    /** Connected by its address and key; orders come as a plan, stock goes after a question, and no file is written. */
    @Test
    void aConnectedShopIsAskedAndTold(FxRobot robot) {
        WooServer shop = new WooServer().order(11, 1).order(12, 2).goods(1, "simple", "A-1", 3, "").goods(2, "simple", "B-2", 0, "");
        try (Loopback server = new Loopback("Authorization", shop::answer)) {
            filled("woocommerce");
            open(robot, Locale.GERMANY);
            TestUi.until(() -> rows(robot, "#channel-stock") == 2);
            robot.push(KeyCode.N);
            TestUi.until(() -> robot.lookup("#online-address").tryQuery().isPresent());
            robot.interact(() -> ((TextField) robot.lookup("#online-key").query()).setText(WooServer.KEY));
            robot.clickOn("#online-address").push(KeyCode.CONTROL, KeyCode.A).write("http://127.0.0.1:1").clickOn("#dialog-go");
            TestUi.until(() -> robot.lookup(".field-error").queryAll().stream().anyMatch(node -> ((Label) node).getText().startsWith("127.0.0.1")));
            assertThat(((TextField) robot.lookup("#online-address").query()).getText()).as("what was typed is still there").isEqualTo("http://127.0.0.1:1");
            robot.interact(() -> {
                ((TextField) robot.lookup("#online-address").query()).setText(server.address().toString());
                ((TextField) robot.lookup("#online-key").query()).setText(WooServer.KEY);
            });
            WindowPicture.take(robot, test, "channels-connect");
            robot.clickOn("#dialog-go");
            TestUi.until(() -> robot.lookup("#channels-tell").match(javafx.scene.Node::isVisible).tryQuery().isPresent());
            robot.push(KeyCode.F);
            TestUi.until(() -> !planned.isEmpty());
            assertThat(given.plan(planned.getFirst()).files().getFirst().counts().created()).isEqualTo(2);
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            TestUi.until(() -> robot.lookup("#dialog-go").tryQuery().isPresent());
            robot.clickOn("#dialog-go");
            TestUi.until(() -> rows(robot, "#channel-stock") == 0);
            WindowPicture.take(robot, test, "channels-online");
            assertThat(shop.goods.getFirst().path("stock_quantity").asInt()).isEqualTo(10);
            assertThat(test.failures).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void pictures(String language, FxRobot robot) {
        filled("etsy");
        open(robot, Locale.of(language, language.equals("en") ? "US" : ""));
        TestUi.until(() -> rows(robot, "#channel-stock") == 2);
        WindowPicture.take(robot, test, "channels-" + language);
        robot.push(KeyCode.E);
        TestUi.until(() -> robot.lookup("#terms-place").tryQuery().isPresent());
        WindowPicture.take(robot, test, "channels-terms-" + language);
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> screen.show(new Place("channels", "shipments", null)));
        TestUi.until(() -> rows(robot, "#channel-shipments") == 1);
        WindowPicture.take(robot, test, "channels-shipments-" + language);
        assertThat(test.failures).isEmpty();
    }

    /** The file was read: now the location is asked for. */
    private boolean fails(app.kontor.value.ChannelId channel) {
        try {
            given.shop.feeds().plan(channel);
            return false;
        } catch (app.kontor.value.BusinessRuleException rule) {
            return rule.key().equals("feed.placeNeeded");
        }
    }

    private void filled(String platform) {
        given.channel("Harbour", platform).product("A-1", "Teapot").product("B-2", "Mug").onHand("A-1", 12).onHand("B-2", 1);
        given.shop.fulfilment().ship(List.of(given.order("2 A-1")), ShipRequest.of(new Parcel("dhl", "00340434161094021500")));
        given.shop.fulfilment().ship(List.of(given.order("1 B-2")), ShipRequest.of(new Parcel("DHL", null)));
    }

    private void open(FxRobot robot, Locale locale) {
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            screen = new ChannelsScreen(test.ui, new ChannelCases(given.shop.feeds(), given.shop.notices(), given.shop.history(),
                    new OnlineCases(new Connections(given.db, new ShopSecrets(Map.of("KONTOR_HARBOUR_KEY", WooServer.KEY), Keyrings.of(Map.of(), System.getProperties()))),
                            new Fetching(new ShopFolder(folder), Reach.real()), new Telling(given.shop.feeds(), given.shop.notices(), Reach.real()), planned::add)));
            new Picture(test, "channels", screen);
            screen.show(Place.of("channels"));
        });
    }

    private static int rows(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(node -> ((TableView<?>) node).getItems().size()).orElse(-1);
    }
}
