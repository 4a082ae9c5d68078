package app.kontor.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.mapped.Transform;
import app.kontor.importing.plan.InputFile;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.WindowRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A file that nobody knows is mapped by keys, planned, imported, known the next time, and taken back. */
@ExtendWith(ApplicationExtension.class)
class MappingWizardTest {
    private static final String SALES = "Bericht\nAuftrag;Tag;Art;Stk;Preis;Wer;Stand\n7;05.11.2026;MUG;2;12,50;Ann Berg;schwebt\n"
            + "8;06.11.2026;MUG;1;12,50;Bo Holm;bezahlt\n";
    @TempDir
    Path folder;

    private final Given given = Given.shop();
    private TestUi test;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        ImportScreen screen = new ImportScreen(test.ui, new ImportScreen.Cases(
                given.shop.importing(), given.shop.dropFolder(), given.shop.history(), given.shop.channels(), given.shop.importProfiles()));
        new Picture(test, "import", screen);
        screen.show(Place.of("import"));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void anUnknownFileIsMappedByKeysAlone(FxRobot robot) {
        choose(robot, SALES);
        waitFor(robot, "#mapping-table");
        assertThat(robot.lookup("#mapping-table").queryAs(TableView.class).getItems()).hasSize(4);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#map-number");
        assertThat(chosen(robot, "#map-number")).isEqualTo("Auftrag");
        assertThat(told(robot)).as("nobody calls a customer who").startsWith("Nothing is missing");
        pick(robot, "#map-ship-name", "Wer");
        robot.push(KeyCode.F2);
        robot.interact(() -> robot.lookup("#mapping-otherwise").query().requestFocus());
        robot.write("Unknown");
        robot.interact(() -> robot.lookup("#mapping-name").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Laden");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#importing-go-orders");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#result");
        assertThat(orders()).isEqualTo(2);
        ImportProfile kept = given.shop.importProfiles().get("Laden");
        assertThat(kept.mapping("ship.name").orElseThrow().fallback()).isEqualTo("Unknown");
        choose(robot, SALES);
        waitFor(robot, "#nothing-to-do");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidAndHoldsThePlanBack(FxRobot robot) {
        choose(robot, "Auftrag;Tag;Art\n7;05.11.2026;MUG\n");
        waitFor(robot, "#mapping-table");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#map-quantity");
        assertThat(told(robot)).startsWith("Still needed: Quantity");
        assertThat(robot.lookup("#mapping-check").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#map-quantity").query().getScene().getFocusOwner()).as("the cursor stands where something is missing").hasFieldOrPropertyWithValue("id", "map-quantity");
        robot.push(KeyCode.F2);
        robot.write("1");
        assertThat(told(robot)).startsWith("Nothing is missing");
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        waitFor(robot, "#mapping-table");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#map-quantity");
        assertThat(told(robot)).as("what was said stays").startsWith("Nothing is missing");
    }

    @Test
    void wordsOfAStateAreGivenTheirMeaning(FxRobot robot) {
        choose(robot, SALES);
        waitFor(robot, "#mapping-table");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#map-status");
        pick(robot, "#map-status", "Stand");
        robot.interact(() -> robot.lookup("#map-status").query().requestFocus());
        ChoiceBox<String> meaning = robot.lookup(".choice-box").<ChoiceBox<String>>queryAll().stream()
                .filter(box -> String.valueOf(box.getAccessibleText()).contains("schwebt")).findFirst().orElseThrow();
        robot.interact(() -> meaning.setValue("processing"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#importing-go-orders");
        ImportProfile kept = given.shop.importProfiles().all().getFirst();
        assertThat(kept.mapping("status").orElseThrow().transform().step()).isEqualTo(Transform.Step.MAP);
        assertThat(kept.mapping("status").orElseThrow().transform().values()).containsEntry("schwebt", "processing");
    }

    @Test
    void aTableFromTheClipboardIsAFile(FxRobot robot) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("Auftrag\tTag\tArt\tStk\n7\t05.11.2026\tMUG\t2\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
        waitFor(robot, "#mapping-table");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(robot, "#map-sku");
        assertThat(chosen(robot, "#map-sku")).isEqualTo("Art");
    }

    @Test
    void aKeptProfileCanBeChosenForAnotherFile(FxRobot robot) {
        given.shop.importProfiles().save(ColumnMap.read("Art=sku,Stk=quantity", null).named("Zählung"));
        choose(robot, "sku,quantity,Art,Stk\nMUG,4,TEA,5\n");
        waitFor(robot, "#importing-change");
        robot.clickOn("#importing-change");
        waitFor(robot, "#read-format");
        robot.interact(() -> robot.lookup("#read-format").<ChoiceBox<String>>query().setValue("profile:Zählung"));
        robot.clickOn("#dialog-go");
        TestUi.until(() -> robot.lookup("Profile “Zählung”").tryQuery().isPresent());
    }

    @Test
    void oneOfSeveralFilesThatNobodyKnowsIsMappedAlone(FxRobot robot) {
        test.chosenFiles.add(ImportFiles.write(folder, new InputFile("levels.csv", "sku,quantity\nMUG,4\n".getBytes(StandardCharsets.UTF_8))));
        choose(robot, SALES);
        waitFor(robot, "#refused");
        robot.clickOn("#importing-map");
        waitFor(robot, "#mapping-table");
        assertThat(robot.lookup("Step 1 of 2: how sales.csv is read").tryQuery()).isPresent();
    }

    @Test
    void aKnownFileCanBeMappedToo(FxRobot robot) {
        choose(robot, "sku,quantity\nMUG,4\n");
        waitFor(robot, "#importing-map");
        robot.clickOn("#importing-map");
        waitFor(robot, "#mapping-table");
        robot.push(KeyCode.ESCAPE);
        waitFor(robot, "#importing-choose");
    }

    private void choose(FxRobot robot, String text) {
        test.chosenFiles.add(ImportFiles.write(folder, new InputFile("sales.csv", text.getBytes(StandardCharsets.UTF_8))));
        robot.push(KeyCode.CONTROL, KeyCode.O);
    }

    @SuppressWarnings("unchecked")
    private static void pick(FxRobot robot, String id, String column) {
        robot.interact(() -> {
            ComboBox<String> box = robot.lookup(id).queryAs(ComboBox.class);
            box.requestFocus();
            box.setValue(column);
        });
    }

    private static Object chosen(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ComboBox.class).getValue();
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#mapping-told").queryAs(Label.class).getText();
    }

    private static void waitFor(FxRobot robot, String id) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent());
    }

    private long orders() {
        return given.orders.list(new WindowRequest("", "", "", false, null, 1)).count();
    }
}
