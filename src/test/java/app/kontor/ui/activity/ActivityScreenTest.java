package app.kontor.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.history.ActivityView;
import app.kontor.history.ChangedRow;
import app.kontor.history.CommandEntry;
import app.kontor.text.Formats;
import app.kontor.text.Texts;
import app.kontor.ui.Picture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.value.Window;
import app.kontor.value.WindowRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

@ExtendWith(ApplicationExtension.class)
class ActivityScreenTest {
    private final Given given = Given.shop();
    private TestUi test;
    private Picture picture;

    @Start
    void start(Stage stage) {
        given.product("A-1").onHand("A-1", 7).orders(2, n -> new String[] {"1 A-1"});
        given.shop.settings().set("invoice.dueDays", "30");
        test = new TestUi(stage);
        ActivityScreen screen = new ActivityScreen(test.ui, given.shop.history(), given.shop.savedViews());
        given.shop.onChange(() -> test.ui.background().later(screen::reload));
        picture = new Picture(test, "stock", screen);
        screen.show(Place.of("activity"));
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aCommandIsLookedAtAndTakenBackByKeys(FxRobot robot) {
        TableView<?> table = robot.lookup(".k-table").queryTableView();
        TestUi.until(() -> !table.getItems().isEmpty());
        robot.push(KeyCode.HOME);
        TestUi.until(() -> labels(robot).stream().anyMatch(text -> text.contains("Value: 14 → 30") || text.contains("invoice.dueDays")));
        picture.take(robot, "activity");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestUi.until(() -> given.shop.settings().get("invoice.dueDays").equals("14"));
        TestUi.until(() -> labels(robot).stream().anyMatch(text -> text.equals("taken back")));
        assertThat(test.failures).isEmpty();
    }

    @Test
    void viewsAndSearchAreTheDatabases() {
        given.shop.history().undo((app.kontor.value.CommandId) null);
        assertThat(activity("", ActivityView.UNDONE.code()).rows()).extracting(CommandEntry::kind).containsExactly("settings.set");
        assertThat(activity("", ActivityView.STANDS.code()).rows()).noneMatch(CommandEntry::undone)
                .extracting(CommandEntry::kind).doesNotContain("undo");
        assertThat(activity("duedays", "").rows()).extracting(CommandEntry::subject).containsExactly("invoice.dueDays");
        assertThat(activity("nobody did this", "").rows()).isEmpty();
    }

    @Test
    void windowsGoOnWhereTheLastOneEnded() {
        Window<CommandEntry> all = activity("", "");
        WindowRequest first = new WindowRequest("", "", "", false, null, 2);
        Window<CommandEntry> two = given.shop.history().activity(first);
        Window<CommandEntry> rest = given.shop.history().activity(new WindowRequest("", "", "", false, two.nextKey(), 100));
        assertThat(two.rows()).hasSize(2);
        assertThat(rest.rows()).isEqualTo(all.rows().subList(2, all.rows().size()));
        assertThat(all.count()).isEqualTo(all.rows().size());
    }

    @Test
    void everyTableAndFieldHasAWordInEveryLanguage() {
        given.shop.fulfilment().allocate();
        List<CommandEntry> commands = activity("", "").rows();
        for (String language : List.of("en", "de", "da")) {
            Texts texts = new Texts(Locale.of(language), new Formats(Locale.of(language), ZoneOffset.UTC));
            ActivityWords.FIELDS.forEach(field -> assertThat(texts.get("activity.column." + field)).isNotBlank());
            commands.stream().flatMap(command -> given.shop.history().changes(command, 100).stream()).map(ChangedRow::change)
                    .forEach(change -> assertThat(texts.get("activity.table." + change.table())).isNotBlank());
        }
    }

    private Window<CommandEntry> activity(String search, String view) {
        return given.shop.history().activity(new WindowRequest(search, view, "", false, null, 100));
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).filter(Objects::nonNull).toList();
    }
}
