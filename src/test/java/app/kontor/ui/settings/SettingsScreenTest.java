package app.kontor.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.catalog.TaxClass;
import app.kontor.catalog.TaxRate;
import app.kontor.printing.Printing;
import app.kontor.settings.SettingKey;
import app.kontor.settings.User;
import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Actor;
import app.kontor.value.Percent;
import app.kontor.value.Role;
import app.kontor.vault.MemoryKeyring;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsScreenTest {
    private static final KeyDoors DOORS =
            new KeyDoors(new Printing(Path.of("target"), () -> Path.of("target"), Clock.systemUTC()), new MemoryKeyring(), change -> {});

    private final Given given = Given.shop();
    private TestUi test;
    private SettingsScreen screen;
    private Picture picture;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        screen = new SettingsScreen(test.ui, SettingsPages.of(test.ui, given.shop, DOORS));
        picture = new Picture(test, "stock", screen);
        screen.show(Place.of("settings"));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aSettingIsFoundByItsNameChangedAndTakenBack(FxRobot robot) {
        String before = given.shop.settings().get("invoice.dueDays");
        robot.clickOn("#search").write("days to pay");
        TestUi.until(() -> robot.lookup("#setting-invoice-dueDays").tryQuery().isPresent());
        TextField days = robot.lookup("#setting-invoice-dueDays").queryAs(TextField.class);
        TestUi.until(() -> days.getText().equals(before));
        robot.clickOn(days).push(KeyCode.CONTROL, KeyCode.A).write("30").push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.settings().get("invoice.dueDays").equals("30"));
        given.shop.history().undo((app.kontor.value.CommandId) null);
        robot.interact(screen::reload);
        TestUi.until(() -> days.getText().equals(before));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aValueThatDoesNotFitIsRefusedBesideItsField(FxRobot robot) {
        robot.clickOn("#search").write("iban");
        TestUi.until(() -> robot.lookup("#setting-company-iban").tryQuery().isPresent());
        robot.clickOn("#setting-company-iban").write("DE00 1234").push(KeyCode.TAB);
        TestUi.until(() -> robot.lookup(".field-error").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("DE89370400440532013000")));
        picture.take(robot, "settings-error");
        assertThat(given.shop.settings().get("company.iban")).isEmpty();
        assertThat(test.failures).isEmpty();
    }

    @Test
    void sectionsAreReachedByKeys(FxRobot robot) {
        robot.clickOn("#search").push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        TestUi.until(() -> robot.lookup("#setting-tax-regime").tryQuery().isPresent());
        picture.take(robot, "settings");
        robot.interact(() -> screen.show(new Place("settings", "rates", null)));
        TestUi.until(() -> !robot.lookup(".rates .medium").queryAll().isEmpty());
        picture.take(robot, "settings-rates");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aPlaceThatNamesASettingPutsTheFocusIntoItsField(FxRobot robot) {
        robot.interact(() -> screen.show(new Place("settings", "company.iban", null)));
        robot.write("DE89370400440532013000").push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.settings().get("company.iban").equals("DE89370400440532013000"));
        picture.take(robot, "settings-goto");
        robot.interact(() -> screen.show(new Place("settings", "look.theme", null)));
        assertThat(robot.lookup("#pc-look-theme").query().isFocused()).isTrue();
        assertThat(test.failures).isEmpty();
    }

    @Test
    void theNextNumberStandsBelowThePattern(FxRobot robot) {
        given.product("MUG");
        given.shop.invoicing().post(List.of(given.order("1 MUG")));
        robot.interact(() -> screen.show(new Place("settings", "invoice.series", null)));
        TestUi.until(() -> next(robot).equals("The next invoice will be 2026-0002."));
        robot.push(KeyCode.CONTROL, KeyCode.A).write("RE{year}-{n:6}").push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.settings().get("invoice.series").equals("RE{year}-{n:6}"));
        robot.interact(screen::reload);
        TestUi.until(() -> next(robot).equals("The next invoice will be RE2026-000001."));
        picture.take(robot, "settings-next");
    }

    private static String next(FxRobot robot) {
        return robot.lookup("#settings-nextInvoice").queryAs(Label.class).getText();
    }

    @Test
    void staffSeeWhatOnlyAnOwnerChanges(FxRobot robot) {
        robot.interact(() -> {
            Actor bo = new Actor("Bo", Role.STAFF);
            List<SettingsSection> sections = SettingsPages.of(test.as(bo), given.shop.as(bo), DOORS);
            assertThat(disabled(sections, "company.iban")).isTrue();
            assertThat(disabled(sections, "invoice.series")).isTrue();
            assertThat(disabled(sections, "paper.size")).isFalse();
            assertThat(disabled(SettingsPages.of(test.ui, given.shop, DOORS), "company.iban")).isFalse();
        });
    }

    private static boolean disabled(List<SettingsSection> sections, String key) {
        return sections.stream().map(section -> section.field(key)).filter(java.util.Objects::nonNull).findFirst().orElseThrow().isDisable();
    }

    @Test
    void aUserIsAddedAndGetsAPassphraseByKeysAlone(FxRobot robot) {
        robot.interact(() -> screen.show(new Place("settings", "users", null)));
        TestUi.until(() -> robot.lookup("#user-add").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#user-add").query().requestFocus());
        robot.push(KeyCode.SPACE);
        TestUi.until(() -> robot.lookup("#user-name").tryQuery().filter(javafx.scene.Node::isFocused).isPresent());
        robot.clickOn("#user-name").write("Bo").push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.users().all().size() == 2);
        User bo = given.shop.users().all().getLast();
        assertThat(bo.role()).isEqualTo(Role.STAFF);
        TestUi.until(() -> robot.lookup("#user-passphrase-" + bo.id()).tryQuery().isPresent());
        picture.take(robot, "settings-users");
        robot.interact(() -> robot.lookup("#user-passphrase-" + bo.id()).query().requestFocus());
        robot.push(KeyCode.SPACE);
        TestUi.until(() -> robot.lookup("#user-secret").tryQuery().filter(javafx.scene.Node::isFocused).isPresent());
        robot.clickOn("#user-secret").write("correct horse").push(KeyCode.TAB).write("correct hors").push(KeyCode.ENTER);
        assertThat(given.shop.users().needsPassphrase("Bo")).isFalse();
        robot.write("e").push(KeyCode.ENTER);
        TestUi.until(() -> given.shop.users().needsPassphrase("Bo"));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void whatBelongsToThisPcWorksAtOnce(FxRobot robot) {
        robot.interact(() -> screen.show(new Place("settings", "pc", null)));
        TestUi.until(() -> robot.lookup("#pc-look-theme").tryQuery().isPresent());
        robot.clickOn("#pc-look-theme").type(KeyCode.ESCAPE).write("dark").push(KeyCode.TAB);
        TestUi.until(() -> test.ui.preferences().get("look.theme", "").equals("dark"));
        picture.take(robot, "settings-pc");
    }

    @Test
    void aNewRateEndsTheOneBefore() {
        given.shop.taxRates().change("DE", TaxClass.STANDARD, Percent.of("20"), LocalDate.of(2030, 1, 1));
        assertThat(given.shop.taxRates().of("DE")).contains(
                new TaxRate("DE", TaxClass.STANDARD, Percent.of("20"), LocalDate.of(2030, 1, 1), null));
        assertThat(given.shop.taxRates().of("DE").stream().filter(rate -> rate.taxClass() == TaxClass.STANDARD).skip(1).findFirst())
                .get().extracting(TaxRate::to).isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @Test
    void everySettingIsExplainedInEveryLanguage() {
        for (String language : new String[] {"en", "de", "da"}) {
            Texts texts = new Texts(Locale.of(language), new Formats(Locale.of(language), ZoneOffset.UTC));
            for (SettingKey key : SettingKey.values()) {
                if (key != SettingKey.COMPANY_LOGO) {
                    assertThat(texts.get("setting." + key.key())).as(key.key()).isNotBlank();
                    assertThat(texts.get("setting." + key.key() + ".help")).as(key.key()).isNotNull();
                    key.choices().forEach(choice -> assertThat(texts.get("setting." + key.key() + "." + choice)).isNotBlank());
                }
            }
        }
    }
}
