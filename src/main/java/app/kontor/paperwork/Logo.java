package app.kontor.paperwork;

import app.kontor.value.BusinessRuleException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.openpdf.text.Image;

/**
 * The shop's picture for the head of its paper, made ready for print once: on white, at most 60 × 20 mm at 300 dots per
 * inch, compressed. Preparing it for every document would take longer than the document.
 */
public final class Logo {
    private static final float DOTS_WIDE = 709;
    private static final float DOTS_HIGH = 236;

    private final String hash;
    private final Image image;

    private Logo(String hash, Image image) {
        this.hash = hash;
        this.image = image;
    }

    /**
     * @param hash by which a seller names it ({@code InvoiceSnapshot.Seller.logoHash})
     * @param picture a PNG, JPEG, GIF or BMP file
     * @throws BusinessRuleException {@code logo.unreadable} if it is none of these
     */
    public static Logo of(String hash, byte[] picture) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture));
            if (read == null) {
                throw new BusinessRuleException("logo.unreadable");
            }
            return new Logo(hash, ready(onWhite(read)));
        } catch (IOException e) {
            BusinessRuleException refused = new BusinessRuleException("logo.unreadable");
            refused.initCause(e);
            throw refused;
        }
    }

    String hash() {
        return hash;
    }

    Image image() {
        return image;
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        float scale = Math.min(1, Math.min(DOTS_WIDE / picture.getWidth(), DOTS_HIGH / picture.getHeight()));
        int width = Math.max(1, Math.round(picture.getWidth() * scale));
        int height = Math.max(1, Math.round(picture.getHeight() * scale));
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = paper.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        // Averages first, so that a large picture does not lose its thin lines
        java.awt.Image smooth = scale < 1
                ? picture.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING)
                : picture;
        graphics.drawImage(smooth, 0, 0, null);
        graphics.dispose();
        return paper;
    }

    private static Image ready(BufferedImage paper) throws IOException {
        int[] dots = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(rgb(dots));
        }
        Image image = Image.getInstance(paper.getWidth(), paper.getHeight(), 3, 8, bytes.toByteArray());
        image.setDeflated(true);
        return image;
    }

    private static byte[] rgb(int[] dots) {
        byte[] bytes = new byte[dots.length * 3];
        for (int i = 0; i < dots.length; i++) {
            bytes[3 * i] = (byte) (dots[i] >> 16);
            bytes[3 * i + 1] = (byte) (dots[i] >> 8);
            bytes[3 * i + 2] = (byte) dots[i];
        }
        return bytes;
    }
}
