package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.partner.SupplierDraft;
import app.kontor.printing.Printing;
import app.kontor.purchasing.PurchaseEntry;
import app.kontor.ui.WindowPicture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.Quantity;
import app.kontor.value.SupplierId;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Help in the real window: by F1 and by Ctrl+K, searched, and left by its links. */
@ExtendWith(ApplicationExtension.class)
class HelpScreenTest {
    private static final Path FOLDER = Path.of("target", "screens");

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
    void f1OpensThePageOfTheScreenAndALinkGoesBackIntoTheProgram(FxRobot robot) {
        open(robot, Locale.US, "picking");
        robot.push(KeyCode.F1);
        TestUi.until(() -> title(robot).equals("Picking"));
        WindowPicture.take(robot, test, "help-picking");
        Hyperlink link = robot.lookup(".markdown .hyperlink").<Hyperlink>queryAll().stream()
                .filter(one -> one.getText().equals("Orders")).findFirst().orElseThrow();
        robot.interact(link::requestFocus);
        robot.push(KeyCode.SPACE);
        TestUi.until(() -> place().area().equals("orders"));
        robot.push(KeyCode.F1);
        TestUi.until(() -> title(robot).equals("Orders"));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        TestUi.until(() -> place().area().equals("orders"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void searchFindsThePagesThatSpeakOfIt(FxRobot robot) {
        open(robot, Locale.US, "help");
        TestUi.until(() -> title(robot).equals("First steps"));
        robot.push(KeyCode.CONTROL, KeyCode.F).write("barcode");
        ListView<?> pages = robot.lookup("#help-pages").queryListView();
        TestUi.until(() -> pages.getItems().size() > 1 && pages.getItems().size() < 12 && title(robot).equals("One product"));
        robot.push(KeyCode.DOWN);
        assertThat(words(robot, ".markdown")).contains("barcode");
        WindowPicture.take(robot, test, "help-search");
        robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.CONTROL, KeyCode.A).write("unicorn");
        TestUi.until(() -> robot.lookup(".help-content .empty-state").tryQuery().isPresent());
    }

    @Test
    void theBoxThatFindsEverythingFindsHelpAndSettings(FxRobot robot) {
        given.product("A-1").shop.suppliers().save(SupplierDraft.of("Tea House Ltd"));
        SupplierId supplier = given.shop.suppliers().named("Tea House Ltd").id();
        given.shop.ordering().save(new PurchaseEntry(null, supplier, true, null, null, List.of(new PurchaseEntry.Line("A-1", Quantity.ONE, null))));
        open(robot, Locale.US, "orders");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("tea house");
        TestUi.until(() -> found(robot).matches("tea house ltd .*b-1001 .*"));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("what can be taken back");
        TestUi.until(() -> found(robot).contains("what can be taken back"));
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> place().area().equals("help") && title(robot).equals("What can be taken back"));
        robot.push(KeyCode.CONTROL, KeyCode.K).write(test.ui.text("setting.invoice.dueDays"));
        TestUi.until(() -> found(robot).contains(test.ui.text("setting.invoice.dueDays").toLowerCase(Locale.ROOT)));
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> robot.lookup("#setting-invoice-dueDays").tryQuery().isPresent()
                && robot.lookup("#setting-invoice-dueDays").query().isFocused());
    }

    @Test
    void aboutNamesTheLibrariesAndAllPagesDraw(FxRobot robot) {
        open(robot, Locale.GERMANY, "help");
        ListView<?> pages = robot.lookup("#help-pages").queryListView();
        TestUi.until(() -> title(robot).equals("Erste Schritte"));
        WindowPicture.take(robot, test, "help-start-de");
        for (int i = 1; i < pages.getItems().size(); i++) {
            robot.push(KeyCode.DOWN);
        }
        TestUi.until(() -> words(robot, ".markdown").contains("apache pdfbox"));
        WindowPicture.take(robot, test, "help-about-de");
        robot.interact(() -> test.ui.navigation().go(new Place("help", "orders", null)));
        TestUi.until(() -> title(robot).equals("Aufträge"));
        WindowPicture.take(robot, test, "help-orders-de");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void danishReadsDanish(FxRobot robot) {
        open(robot, Locale.of("da", "DK"), "stock");
        robot.push(KeyCode.F1);
        TestUi.until(() -> title(robot).equals("Lager"));
        WindowPicture.take(robot, test, "help-stock-da");
    }

    private void open(FxRobot robot, Locale locale, String area) {
        Office.Known known = Office.Known.of(given.shop);
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            Office office = new Office(given.shop, known, test.ui, new PaperTray(() -> Optional.of(FOLDER), folder -> {}, file -> {},
                    new Printing(FOLDER, () -> FOLDER, Clock.systemUTC())), new Office.Doors(() -> {}, () -> {}, () -> {}, change -> {}, () -> {}));
            test.show(office.furnish(test.theme), 1280, 800);
            test.ui.navigation().go(Place.of(area));
        });
    }

    private Place place() {
        return test.ui.navigation().place().get();
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".md-h1").tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    /** What the palette offers; the field has the words as well. */
    private static String found(FxRobot robot) {
        return robot.lookup(".palette-words").queryAll().stream().filter(words -> words.getParent().isVisible()).map(HelpScreenTest::words).collect(Collectors.joining(", "))
                .toLowerCase(Locale.ROOT);
    }

    /** All that is written there, in small letters. */
    private static String words(FxRobot robot, String where) {
        return robot.lookup(where).tryQuery().map(HelpScreenTest::words).orElse("").toLowerCase(Locale.ROOT);
    }

    private static String words(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case TextFlow flow -> flow.getChildren().stream().map(HelpScreenTest::words).collect(Collectors.joining()) + " ";
            case Parent parent -> parent.getChildrenUnmodifiable().stream().map(HelpScreenTest::words).collect(Collectors.joining(" "));
            default -> "";
        };
    }
}
