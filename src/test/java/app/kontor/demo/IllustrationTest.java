package app.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Every ware has a picture that is small, the same each time, and more than a background; target/screens has them all to look at. */
class IllustrationTest {
    private static final int TILE = 200;
    private static final int ACROSS = 8;

    @Test
    void everyWareHasItsPicture() throws Exception {
        List<Ware> wares = new Assortment(Locale.GERMAN).wares();
        Illustration illustration = new Illustration();
        int down = (wares.size() + ACROSS - 1) / ACROSS;
        BufferedImage sheet = new BufferedImage(ACROSS * TILE, down * TILE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        for (int i = 0; i < wares.size(); i++) {
            byte[] png = illustration.of(wares.get(i));
            assertThat(png).as(wares.get(i).title()).hasSizeBetween(2_000, 60_000).isEqualTo(illustration.of(wares.get(i)));
            graphics.drawImage(ImageIO.read(new ByteArrayInputStream(png)).getScaledInstance(TILE, TILE, java.awt.Image.SCALE_AREA_AVERAGING),
                    i % ACROSS * TILE, i / ACROSS * TILE, null);
        }
        Files.createDirectories(Path.of("target/screens"));
        ImageIO.write(sheet, "png", Path.of("target/screens/demo-pictures.png").toFile());
        assertThat(wares.stream().map(Ware::drawing).distinct().count()).isGreaterThan(30);
    }
}
