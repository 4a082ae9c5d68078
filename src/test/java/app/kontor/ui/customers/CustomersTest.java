package app.kontor.ui.customers;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.ShopifyOrder;
import app.kontor.invoicing.Invoice;
import app.kontor.partner.CustomerDraft;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.Screen;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.CustomerId;
import app.kontor.value.OrderId;
import app.kontor.value.WindowRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The customer list and page by keys, and what they look like. */
@ExtendWith(ApplicationExtension.class)
class CustomersTest {
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
    void aNewCustomerIsTypedAndSavedAndAWrongVatIdIsSaidBesideItsField(FxRobot robot) {
        Picture picture = open(robot, Locale.US, cases -> new CustomerScreen(test.ui, cases), new Place("customer", CustomerScreen.NEW, null));
        waitFor(robot, "#customer-name");
        robot.clickOn("#customer-name").write("Mira Jensen").clickOn("#customer-vatId").write("DE12").push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> robot.lookup(".field-error").queryAllAs(Label.class).stream().anyMatch(l -> l.getText().contains("VAT id")));
        picture.take(robot, "customer-error");
        robot.clickOn("#customer-vatId").push(KeyCode.CONTROL, KeyCode.A).write("DE 123 456 789").push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> given.shop.customerBook().list(all()).rows().size() == 1);
        waitFor(robot, "#customer-newOrder");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> test.ui.navigation().place().get().area().equals("new-order"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aNoteOfTwoLinesIsSavedAndTakenBackFromTheToast(FxRobot robot) {
        CustomerId mira = save("Mira Jensen", "mira@example.com");
        Picture picture = open(robot, Locale.US, cases -> new CustomerScreen(test.ui, cases), new Place("customer", "", mira));
        waitFor(robot, "#customer-note");
        robot.clickOn("#customer-language").push(KeyCode.TAB).write("Rings twice").push(KeyCode.ENTER).write("and waits");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> "Rings twice\nand waits".equals(given.shop.partners().card(mira).draft().note()));
        waitFor(robot, "#toast-undo");
        picture.take(robot, "customer-note");
        robot.clickOn("#toast-undo");
        TestUi.until(() -> given.shop.partners().card(mira).draft().note() == null);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void thePersonIsErasedOnceTheOwnerHasReadWhatGoesAndWhatStays(FxRobot robot) {
        given.product("A-1");
        given.imports(ShopifyOrder.file(ShopifyOrder.of(7001).of("Quendolina Tester", "quendolina@example.org", "20457").line(1, "A-1", "19.00")));
        CustomerId person = given.shop.customerBook().byNumber("C-1001");
        List<OrderId> orders = given.shop.customerBook().page(person).orders().stream().map(order -> order.id()).toList();
        Invoice posted = given.shop.invoicing().post(orders).invoices().getFirst();
        given.orders.cancel(orders);
        open(robot, Locale.US, cases -> new CustomerScreen(test.ui, cases), new Place("customer", "", person));
        waitFor(robot, "#customer-erase");
        robot.clickOn("#customer-erase");
        waitFor(robot, "#dialog-go");
        assertThat(said(robot)).contains("Name, addresses, e-mail", "can't be taken back", posted.number(), "name other people too", "Backups");
        robot.clickOn("#dialog-cancel");
        assertThat(given.shop.customerBook().page(person).card().draft().name()).isEqualTo("Quendolina Tester");
        robot.clickOn("#customer-erase");
        waitFor(robot, "#dialog-go");
        robot.clickOn("#dialog-go");
        TestUi.until(() -> said(robot).contains("is erased"));
        assertThat(given.shop.customerBook().list(all()).rows()).noneMatch(row -> row.label().contains("Quendolina"));
        robot.clickOn("#dialog-close");
        assertThat(test.failures).isEmpty();
    }

    private static String said(FxRobot robot) {
        return robot.lookup(".dialog-pane .label").queryAllAs(Label.class).stream().map(Label::getText).collect(Collectors.joining("\n"));
    }

    @Test
    void aTwinIsMergedFromThePageAndTheMergeTakenBack(FxRobot robot) {
        CustomerId one = save("Mira Jensen", "mira@example.com");
        save("M. Jensen", "mira@example.com");
        open(robot, Locale.GERMANY, cases -> new CustomerScreen(test.ui, cases), new Place("customer", "", one)).take(robot, "customer-de");
        waitFor(robot, "#customer-merge-C-1002");
        robot.clickOn("#customer-merge-C-1002");
        TestUi.until(() -> given.shop.customerBook().list(all()).rows().size() == 1);
        waitFor(robot, "#toast-undo");
        robot.clickOn("#toast-undo");
        TestUi.until(() -> given.shop.customerBook().list(all()).rows().size() == 2);
        assertThat(test.failures).isEmpty();
    }

    @Test
    void enterOpensTheCustomerAndDFindsDuplicates(FxRobot robot) {
        save("Mira Jensen", "mira@example.com");
        save("M. Jensen", "mira@example.com");
        save("Anna Berg", "anna@example.com");
        Picture picture = open(robot, Locale.US, cases -> new CustomersScreen(test.ui, cases), Place.of("customers"));
        TableView<?> table = robot.lookup(".k-table").queryTableView();
        TestUi.until(() -> table.getItems().size() == 3);
        picture.take(robot, "customers");
        robot.interact(table::requestFocus);
        robot.push(KeyCode.D);
        TestUi.until(() -> robot.lookup(".merge").tryQuery().isPresent());
        picture.take(robot, "customers-duplicates");
        robot.clickOn(".merge").clickOn("#dialog-close");
        TestUi.until(() -> table.getItems().size() == 2);
        robot.interact(table::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        TestUi.until(() -> test.ui.navigation().place().get().area().equals("customer"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void anEmptyShopSaysWhereCustomersComeFrom(FxRobot robot) {
        open(robot, Locale.of("da", "DK"), cases -> new CustomersScreen(test.ui, cases), Place.of("customers")).take(robot, "customers-empty-da");
        assertThat(robot.lookup("#stock-empty-import").tryQuery()).isPresent();
    }

    private CustomerId save(String name, String email) {
        return given.shop.partners().save(new CustomerDraft(null, name, null, email, null, null, "2100", "København", "DK", "da", null));
    }

    private static WindowRequest all() {
        return new WindowRequest("", "", "", false, null, 10);
    }

    private Picture open(FxRobot robot, Locale locale, Function<CustomerCases, Screen> screens, Place place) {
        Picture[] made = new Picture[1];
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            Screen screen = screens.apply(new CustomerCases(given.shop.customerBook(), given.shop.partners(), given.shop.personalData(),
                    given.shop.savedViews(), given.shop.history()));
            made[0] = new Picture(test, "stock", screen);
            screen.show(place);
        });
        return made[0];
    }

    private static void waitFor(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent());
    }
}
