package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.value.Quantity;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FormTest {
    private TestUi test;
    private Form form;
    private Field<String> name;
    private Field<Quantity> quantity;
    private Field<String> reason;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage, Locale.GERMANY);
        form = new Form(test.ui.texts());
        name = form.text("Name", "").id("name").required();
        quantity = form.quantity("Menge", "", Locale.GERMANY).id("quantity");
        reason = form.choice("Grund", List.of("count", "broken"), code -> "Grund " + code).id("reason");
        test.show(new StackPane(form.node()), 400, 300);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
    }

    @Test
    void aMissingValueIsSaidBesideItsFieldWhichGetsTheCursor(FxRobot robot) {
        robot.clickOn("#quantity");
        robot.interact(() -> assertThat(form.validate()).isFalse());
        assertThat(robot.lookup("Bitte ausfüllen").tryQuery()).isPresent();
        assertThat(robot.lookup("#name").queryAs(TextField.class).isFocused()).isTrue();
        robot.write("Mug");
        robot.interact(() -> assertThat(form.validate()).isTrue());
        assertThat(robot.lookup("Bitte ausfüllen").tryQuery()).isEmpty();
        assertThat(name.value()).isEqualTo("Mug");
        assertThat(reason.value()).isEqualTo("count");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,5 | 1.5", "12 | 12", "-3 | -3"})
    void numbersAreReadAsTheLanguageWritesThem(String typed, String expected, FxRobot robot) {
        robot.clickOn("#quantity").write(typed);
        assertThat(quantity.value()).isEqualTo(Quantity.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.5", "1.200", "zwölf", "1,2345", "3 Stück"})
    void whatCouldMeanSomethingElseIsRefused(String typed, FxRobot robot) {
        robot.clickOn("#name").write("x").clickOn("#quantity").write(typed);
        robot.interact(() -> assertThat(form.validate()).isFalse());
        assertThat(robot.lookup(".field-error").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().startsWith("„" + typed + "“"));
    }

    /** By itself JavaFX would go to the button that leaves the form. */
    @Test
    void downAndUpChoose(FxRobot robot) {
        robot.interact(reason::focus);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
        TestUi.until(() -> reason.value().equals("broken") && reason.control().isFocused());
        robot.push(KeyCode.UP);
        TestUi.until(() -> reason.value().equals("count") && reason.control().isFocused());
    }

    @Test
    void anOptionalFieldMayBeEmpty(FxRobot robot) {
        robot.clickOn("#name").write("x");
        robot.interact(() -> assertThat(form.validate()).isTrue());
        assertThat(quantity.valueOrNull()).isNull();
    }
}
