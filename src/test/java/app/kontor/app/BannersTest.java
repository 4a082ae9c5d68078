package app.kontor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.Watch;
import app.kontor.db.ChannelAround;
import app.kontor.db.Disk;
import app.kontor.db.ShopFolder;
import app.kontor.printing.Printing;
import app.kontor.settings.NewShop;
import app.kontor.ui.WindowPicture;
import app.kontor.ui.kit.Place;
import app.kontor.ui.kit.TestUi;
import app.kontor.ui.orders.PaperTray;
import app.kontor.value.BusinessRuleException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A shop that takes nothing any more: the window says so above everything for as long as it lasts, and leads to what helps. */
@ExtendWith(ApplicationExtension.class)
class BannersTest {
    private static final Path FOLDER = Path.of("target", "screens");

    private final Given given = Given.shop();
    private int restoring;
    private int restarting;
    private Stage stage;
    private TestUi test;
    private Office office;

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
    void nothingIsWrittenAndTheWindowSaysWhyAndWhatHelps(FxRobot robot) {
        given.db.readOnly("customer 1004");
        open(robot, given.shop, Locale.US);
        banner(robot, "#readonly-banner", "(customer 1004)");
        WindowPicture.take(robot, test, "readonly");
        robot.clickOn("#opening-restore");
        assertThat(restoring).isEqualTo(1);
        robot.clickOn("#readonly-details");
        TestUi.until(() -> robot.lookup("#backups-check").tryQuery().isPresent());
        assertThat(test.failures).filteredOn(BusinessRuleException.class::isInstance).isEmpty();
    }

    @Test
    void aDiskThatFailsUnderAWriteLeavesALineThatLeadsToTheRestart(FxRobot robot, @TempDir Path folder) throws IOException {
        Path at = folder.resolve("shop");
        Entrance.create(at, new NewShop("Haus", "DE", null, null)).close();
        JournalDisk disk = new JournalDisk();
        try (Given failing = Given.opened(new ShopFolder(at, disk), new Watch())) {
            open(robot, failing.shop, Locale.GERMANY);
            failing.db.onHalt(() -> test.ui.background().later(office::looked));
            disk.pullOut();
            assertThatThrownBy(() -> failing.shop.stock().addLocation("Cellar", false)).isInstanceOf(BusinessRuleException.class)
                    .extracting(refusal -> ((BusinessRuleException) refusal).key()).isEqualTo("shop.outcomeUnknown");
            banner(robot, "#stopped-banner", "starten Sie dann neu");
            robot.interact(() -> test.ui.navigation().go(Place.of("orders")));
            TestUi.until(() -> robot.lookup("#orders-allocateAll").tryQuery().isPresent());
            assertThat(robot.lookup("#orders-allocateAll").query().isDisabled()).isTrue();
            WindowPicture.take(robot, test, "stopped-de");
            robot.clickOn("#readonly-restart");
            assertThat(restarting).isEqualTo(1);
        }
    }

    /** A disk that takes the journal's bytes and then does not say whether they have arrived. */
    private static final class JournalDisk extends Disk {
        private volatile boolean silent;

        @Override
        public FileChannel open(Path file, OpenOption... options) throws IOException {
            FileChannel base = super.open(file, options);
            return file.toString().contains("journal") ? new Journalled(base) : base;
        }

        void pullOut() {
            silent = true;
        }

        private final class Journalled extends ChannelAround {
            Journalled(FileChannel base) {
                super(base);
            }

            @Override
            public void force(boolean all) throws IOException {
                if (silent) {
                    throw new IOException("Input/output error");
                }
                super.force(all);
            }
        }
    }

    private void open(FxRobot robot, Shop shop, Locale locale) {
        Office.Known known = Office.Known.of(shop);
        robot.interact(() -> {
            test = new TestUi(stage, locale);
            PaperTray tray = new PaperTray(() -> Optional.of(FOLDER), folder -> {}, file -> {},
                    new Printing(FOLDER, () -> FOLDER, Clock.systemUTC()));
            office = new Office(shop, known, test.ui, tray,
                    new Office.Doors(() -> {}, () -> {}, () -> restoring++, change -> {}, () -> restarting++));
            test.show(office.furnish(test.theme), 1280, 800);
        });
        TestUi.until(() -> test.ui.background().running().get() == 0);
    }

    private void banner(FxRobot robot, String id, String words) {
        TestUi.until(() -> robot.lookup(id).tryQuery().isPresent() && test.ui.background().running().get() == 0);
        assertThat(robot.lookup(id + " .label").queryAllAs(Label.class)).anyMatch(label -> label.getText().contains(words));
    }
}
