package app.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.Given;
import app.kontor.value.BusinessRuleException;
import app.kontor.value.ProductId;
import app.kontor.value.VariantId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product has one picture, found by it and by its variants; a file that is none is refused; Ctrl+Z brings the old one back. */
class PicturesTest {
    private Given given;
    private Pictures pictures;
    private ProductId product;
    private VariantId variant;

    @BeforeEach
    void aProduct() {
        given = Given.shop().product("MUG-1", "Mug");
        pictures = given.shop.pictures();
        Variant mug = given.shop.catalog().find("MUG-1", 1).variants().getFirst();
        product = mug.product();
        variant = mug.id();
    }

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void isFoundByTheProductAndByItsVariants() throws Exception {
        byte[] file = picture(300, 200, "png");
        String hash = pictures.put(product, file, "mug.png");
        assertThat(pictures.of(List.of(product))).containsEntry(product, hash);
        assertThat(pictures.ofVariants(List.of(variant))).containsEntry(variant, hash);
        assertThat(pictures.bytes(hash)).isEqualTo(file);
    }

    @Test
    void aLargeOneIsScaledDown() throws Exception {
        String hash = pictures.put(product, picture(3000, 1500, "jpeg"), "mug.jpg");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(pictures.bytes(hash)));
        assertThat(kept.getWidth()).isEqualTo(1024);
        assertThat(kept.getHeight()).isEqualTo(512);
    }

    @Test
    void undoBringsBackTheOneBefore() throws Exception {
        String first = pictures.put(product, picture(10, 10, "png"), "a.png");
        pictures.put(product, picture(20, 10, "png"), "b.png");
        given.shop.history().undo(given.last());
        assertThat(pictures.of(List.of(product))).containsEntry(product, first);
        pictures.remove(product);
        assertThat(pictures.of(List.of(product))).isEmpty();
        given.shop.history().undo(given.last());
        assertThat(pictures.of(List.of(product))).containsEntry(product, first);
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        byte[] whole = picture(500, 500, "png");
        refused("Hello".getBytes(StandardCharsets.UTF_8), "picture.unreadable");
        refused(new byte[0], "picture.unreadable");
        refused(Arrays.copyOf(whole, 60), "picture.unreadable");
        refused("\u0089PNG and nothing".getBytes(StandardCharsets.ISO_8859_1), "picture.unreadable");
        refused(new byte[20_000_001], "picture.tooLarge");
        assertThat(pictures.of(List.of(product))).isEmpty();
    }

    @Test
    void aProductThatIsNotThereIsSaidToBeSo() {
        assertThatThrownBy(() -> pictures.put(new ProductId(7), picture(9, 9, "png"), "x.png"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo("product.unknown"));
    }

    private void refused(byte[] file, String key) {
        assertThatThrownBy(() -> pictures.put(product, file, "x.png"))
                .isInstanceOfSatisfying(BusinessRuleException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    private static byte[] picture(int width, int height, String format) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * 31);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
