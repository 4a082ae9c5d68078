package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PaperPreviewTest {
    private TestUi test;
    private PaperPreview preview;

    @Start
    void start(Stage stage) {
        test = new TestUi(stage);
        preview = new PaperPreview(test.ui);
        test.show(preview.node(), 700, 600);
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(test::close);
    }

    @Test
    void pagesAreTurnedAndMagnifiedByKeysAndOnlyThoseInSightAreKept(FxRobot robot) throws IOException {
        byte[] pdf = pages(12);
        robot.interact(() -> preview.show(pdf));
        TestUi.until(() -> drawn(robot) > 0);
        assertThat(text(robot, "#preview-page")).isEqualTo("Page 1 of 12");
        robot.clickOn("#paper").push(KeyCode.PAGE_DOWN);
        TestUi.until(() -> text(robot, "#preview-page").equals("Page 2 of 12"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        TestUi.until(() -> text(robot, "#preview-zoom").equals("100 %"));
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        TestUi.until(() -> text(robot, "#preview-zoom").equals("80 %"));
        for (int i = 0; i < 10; i++) {
            robot.push(KeyCode.PAGE_DOWN);
        }
        TestUi.until(() -> text(robot, "#preview-page").equals("Page 12 of 12") && drawn(robot) > 0);
        TestUi.until(() -> test.ui.background().running().get() == 0);
        assertThat(drawn(robot)).isLessThanOrEqualTo(4);
        assertThat(robot.lookup("#paper").query().getAccessibleText()).contains("Page 12 of 12");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aSentenceStandsWhereThereIsNoPaper(FxRobot robot) throws IOException {
        byte[] pdf = pages(1);
        robot.interact(() -> {
            preview.show(pdf);
            preview.tell("Nothing to print yet.");
        });
        TestUi.until(() -> test.ui.background().running().get() == 0);
        assertThat(robot.lookup("Nothing to print yet.").tryQuery()).isPresent();
        assertThat(text(robot, "#preview-page")).isEmpty();
    }

    private static long drawn(FxRobot robot) {
        return robot.lookup(".paper .image-view").queryAllAs(ImageView.class).stream().filter(view -> view.getImage() != null).count();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    static byte[] pages(int count) throws IOException {
        try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < count; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.addRect(60, 60, 200, 100 + 40 * i);
                    content.fill();
                }
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
