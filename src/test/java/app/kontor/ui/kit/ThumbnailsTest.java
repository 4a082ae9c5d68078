package app.kontor.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.Given;
import app.kontor.catalog.Variant;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A product's picture comes by itself; initials stand where there is none, and in a cell that went on to another row. */
@ExtendWith(ApplicationExtension.class)
class ThumbnailsTest {
    private final Given given = Given.shop().product("MUG-1", "Stoneware mug").product("TEA-1", "Sencha Fukamushi");
    private final FlowPane pane = new FlowPane(8, 8);
    private TestUi test;
    private Thumbnails thumbnails;

    @Start
    void start(Stage stage) throws Exception {
        BufferedImage red = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        red.createGraphics().fillRect(0, 0, 512, 512);
        red.setRGB(0, 0, Color.RED.getRGB());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(red, "png", png);
        given.shop.pictures().put(variant("MUG-1").product(), png.toByteArray(), "mug.png");
        test = new TestUi(stage);
        thumbnails = new Thumbnails(test.ui, given.shop.pictures());
        test.show(pane, 400, 200);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(test::close);
        given.close();
    }

    @Test
    void aPictureComesByItselfAndInitialsStandForNone(FxRobot robot) {
        robot.interact(() -> pane.getChildren().setAll(
                thumbnails.of(variant("MUG-1").id(), "Stoneware mug", 40),
                thumbnails.of(variant("MUG-1").product(), "Stoneware mug", 40),
                thumbnails.of(variant("TEA-1").id(), "Sencha Fukamushi", 40)));
        TestUi.until(() -> image(0).getImage() != null && image(1).getImage() != null);
        assertThat(image(0).getImage().getWidth()).as("as many pixels as it needs").isLessThanOrEqualTo(80);
        assertThat(initials(0).isVisible()).isFalse();
        assertThat(image(2).getImage()).isNull();
        assertThat(initials(2).getText()).isEqualTo("SF");
        assertThat(test.failures).isEmpty();
    }

    @Test
    void aCellThatWentOnShowsItsNewRow(FxRobot robot) {
        robot.interact(() -> pane.getChildren().setAll(
                thumbnails.empty(40).show(variant("MUG-1").id(), "Stoneware mug").show(variant("TEA-1").id(), "Sencha Fukamushi")));
        TestUi.until(() -> test.ui.background().running().get() == 0);
        assertThat(image(0).getImage()).isNull();
        assertThat(initials(0).getText()).isEqualTo("SF");
    }

    private ImageView image(int at) {
        return (ImageView) thumbnail(at).lookup("ImageView");
    }

    private Label initials(int at) {
        return (Label) thumbnail(at).lookup("Label");
    }

    private Thumbnail thumbnail(int at) {
        return (Thumbnail) pane.getChildren().get(at);
    }

    private Variant variant(String sku) {
        return given.shop.catalog().find(sku, 1).variants().getFirst();
    }
}
