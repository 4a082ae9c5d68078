package app.kontor.catalog;

import app.kontor.value.BusinessRuleException;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes a product's picture of a file. PNG and JPEG only, and nothing so large that reading it would hurt; more than 1024
 * pixels are never shown, so they are not kept. What a camera wrote beside the picture (EXIF) is not looked at.
 */
final class PictureFile {
    private static final int LONGEST_SIDE = 1024;
    private static final int MOST_BYTES = 20_000_000;
    private static final long MOST_PIXELS = 100_000_000;
    private static final int MOST_MEGABYTES = MOST_BYTES / 1_000_000;

    private PictureFile() {}

    /** @throws BusinessRuleException picture.unreadable, picture.tooLarge */
    static byte[] fit(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new BusinessRuleException("picture.tooLarge", MOST_MEGABYTES);
        }
        String format = format(file);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return fit(file, reader, format);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            BusinessRuleException refused = new BusinessRuleException("picture.unreadable");
            refused.initCause(damaged);
            throw refused;
        }
    }

    private static byte[] fit(byte[] file, ImageReader reader, String format) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new BusinessRuleException("picture.tooLarge", MOST_MEGABYTES);
        }
        int longest = Math.max(width, height);
        ImageReadParam coarse = reader.getDefaultReadParam();
        int step = Math.max(1, longest / (2 * LONGEST_SIDE)); // a photograph of 50 megapixels need not be in memory whole
        coarse.setSourceSubsampling(step, step, 0, 0);
        BufferedImage picture = reader.read(0, coarse); // reading is what shows that the file is whole
        return longest <= LONGEST_SIDE ? file : scaled(picture, format);
    }

    private static byte[] scaled(BufferedImage picture, String format) throws IOException {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, picture.getWidth() * LONGEST_SIDE / longest);
        int height = Math.max(1, picture.getHeight() * LONGEST_SIDE / longest);
        boolean isClear = format.equals("png") && picture.getColorModel().hasAlpha();
        BufferedImage small =
                new BufferedImage(width, height, isClear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, format, out);
        return out.toByteArray();
    }

    private static String format(byte[] file) {
        String start = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        if (start.equals("\u0089PNG")) {
            return "png";
        }
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpeg";
        }
        throw new BusinessRuleException("picture.unreadable");
    }
}
