package app.kontor.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.importing.mapped.ColumnMap;
import app.kontor.importing.mapped.ImportProfile;
import app.kontor.importing.plan.ImportRequest;
import app.kontor.importing.plan.InputFile;
import app.kontor.ui.Picture;

import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Profiles are looked through, renamed, copied, handed on and deleted by keys; editing leads to the wizard with the last file. */
@ExtendWith(ApplicationExtension.class)
class ProfilesScreenTest {
    @TempDir
    Path folder;

    private final Given given = Given.shop();
    private final List<ImportRequest> mapped = new ArrayList<>();
    private TestUi test;
    private Picture picture;

    @Start
    void start(Stage stage) {
        given.product("A-1");
        ImportProfile levels = ColumnMap.read("Teil=sku,Ist=quantity", null).named("Inventur").madeFor(List.of("Teil", "Ist", "Wer"));
        given.shop.importProfiles().save(levels);
        given.imports(new InputFile("inventur.csv", "Teil;Ist;Wer\nA-1;7;Ann\n".getBytes(StandardCharsets.UTF_8)));
        test = new TestUi(stage);
        ProfilesScreen screen = new ProfilesScreen(test.ui,
                new ProfileCases(given.shop.importProfiles(), given.shop.pastImports(), given.shop.history()), mapped::add);
        given.shop.onChange(() -> test.ui.background().later(screen::reload));
        picture = new Picture(test, "profiles", screen);
        screen.show(Place.of("profiles"));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void whatTheShopKnowsIsLookedThroughChangedAndHandedOn(FxRobot robot) throws IOException {
        TableView<?> table = robot.lookup(".k-table").queryTableView();
        TestUi.until(() -> table.getItems().size() > 5);
        robot.push(KeyCode.HOME);
        TestUi.until(() -> labels(robot).contains("Teil"));
        assertThat(labels(robot)).anyMatch(text -> text.startsWith("Last used for inventur.csv"));
        picture.take(robot, "profiles");
        robot.push(KeyCode.E);
        TestUi.until(() -> !mapped.isEmpty());
        assertThat(mapped.getFirst().files().getFirst().bytes()).asString(StandardCharsets.UTF_8).startsWith("Teil;Ist;Wer");
        answer(robot, KeyCode.R, "Zählung");
        TestUi.until(() -> names().contains("Zählung"));
        assertThat(names()).doesNotContain("Inventur");
        TestUi.until(() -> labels(robot).contains("The profile is called Zählung now"));
        robot.push(KeyCode.HOME);
        Path file = folder.resolve("profile.json");
        test.chosenFiles.add(file);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestUi.until(() -> Files.exists(file) && labels(robot).stream().anyMatch(text -> text.startsWith("Saved as")));
        robot.push(KeyCode.DELETE);
        TestUi.until(() -> names().isEmpty());
        test.chosenFiles.clear();
        test.chosenFiles.add(file);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        TestUi.until(() -> names().equals(List.of("Zählung")));
        robot.push(KeyCode.END);
        TestUi.until(() -> labels(robot).stream().anyMatch(text -> text.startsWith("Comes with Kontor")));
        robot.push(KeyCode.CONTROL, KeyCode.D);
        TestUi.until(() -> robot.lookup(".dialog-pane .text-field").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);
        TestUi.until(() -> names().size() == 2);
        assertThat(test.failures).isEmpty();
    }

    private static void answer(FxRobot robot, KeyCode key, String text) {
        robot.push(key);
        TestUi.until(() -> robot.lookup(".dialog-pane .text-field").tryQuery().isPresent());
        TextField field = robot.lookup(".dialog-pane .text-field").queryAs(TextField.class);
        robot.interact(() -> field.setText(text));
        robot.push(KeyCode.ENTER);
    }

    private List<String> names() {
        return given.shop.importProfiles().all().stream().map(ImportProfile::name).toList();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
