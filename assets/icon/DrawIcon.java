import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws Kontor's icon, a stepped gable with a K, in every size and form that a system wants. The shapes are those of kontor.svg, which is
 * for the eye; this is what the window and the installers use. Run from the project's folder: java assets/icon/DrawIcon.java
 */
class DrawIcon {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512, 1024};
    private static final double[] GABLE = {108, 416, 108, 262, 146, 262, 146, 212, 184, 212, 184, 162, 222, 162, 222, 108, 290, 108,
        290, 162, 328, 162, 328, 212, 366, 212, 366, 262, 404, 262, 404, 416};
    private static final double[] K = {196, 222, 234, 222, 234, 288, 284, 222, 330, 222, 272, 296, 334, 386, 288, 386, 246, 324, 234, 339,
        234, 386, 196, 386};

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path folder = Path.of("assets/icon");
        Path window = Files.createDirectories(Path.of("src/main/resources/app/kontor/icon"));
        Map<Integer, byte[]> pictures = new LinkedHashMap<>();
        for (int size : SIZES) {
            pictures.put(size, png(size));
        }
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
            Files.write(window.resolve("kontor-" + size + ".png"), pictures.get(size));
        }
        Files.write(folder.resolve("kontor.ico"), ico(pictures));
        Files.write(folder.resolve("kontor.icns"), icns(pictures));
        for (String ink : List.of("1f2328", "f0f6fc")) { // on light, on dark
            Files.writeString(folder.resolve("logo-" + (ink.startsWith("1") ? "light" : "dark") + ".svg"), logo(ink));
        }
    }

    /** The gable and the name, its letters as outlines, so that no font is needed. */
    private static String logo(String ink) throws IOException {
        Font font;
        try {
            font = Font.createFont(Font.TRUETYPE_FONT, Path.of("src/main/resources/app/kontor/fonts/KontorSans-Bold.otf").toFile());
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
        var outline = font.deriveFont(300f).createGlyphVector(new FontRenderContext(null, true, true), "Kontor").getOutline(560, 366);
        int width = (int) Math.ceil(outline.getBounds2D().getMaxX()) + 24;
        String icon = Files.readString(Path.of("assets/icon/kontor.svg"));
        String inner = icon.substring(icon.indexOf('>') + 1, icon.lastIndexOf("</svg>"));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d 512\">%s  <path fill=\"#%s\" d=\"%s\"/>\n</svg>\n"
                .formatted(width, inner, ink, svgPath(outline));
    }

    private static String svgPath(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] p = new double[6];
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(p);
            path.append("MLQCZ".charAt(kind));
            for (int k = 0; k < new int[] {2, 2, 4, 6, 0}[kind]; k++) {
                path.append(k == 0 ? "" : " ").append(Math.round(p[k] * 10) / 10.0);
            }
        }
        return path.toString();
    }

    private static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 512.0, size / 512.0);
        g.setPaint(new GradientPaint(0, 16, new Color(0x1769c7), 0, 496, new Color(0x0b3f82)));
        g.fill(new RoundRectangle2D.Double(16, 16, 480, 480, 216, 216));
        if (size < 32) { // the gable fills the little there is
            g.translate(256, 262);
            g.scale(1.22, 1.22);
            g.translate(-256, -262);
        }
        g.setPaint(Color.WHITE);
        g.fill(polygon(GABLE));
        g.setPaint(new Color(0x0f52a0));
        g.fill(polygon(K));
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Path2D polygon(double[] points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Windows: a directory of PNG pictures. */
    private static byte[] ico(Map<Integer, byte[]> pictures) {
        List<Integer> sizes = List.of(16, 24, 32, 48, 64, 128, 256);
        int offset = 6 + 16 * sizes.size();
        ByteBuffer out = ByteBuffer.allocate(offset + sizes.stream().mapToInt(size -> pictures.get(size).length).sum());
        out.order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            byte edge = (byte) (size == 256 ? 0 : size);
            out.put(edge).put(edge).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            out.putInt(pictures.get(size).length).putInt(offset);
            offset += pictures.get(size).length;
        }
        sizes.forEach(size -> out.put(pictures.get(size)));
        return out.array();
    }

    /** macOS: chunks named by size, each a PNG. */
    private static byte[] icns(Map<Integer, byte[]> pictures) {
        Map<String, Integer> chunks = new LinkedHashMap<>(Map.of("icp4", 16, "icp5", 32, "icp6", 64, "ic07", 128, "ic08", 256, "ic09", 512));
        chunks.put("ic10", 1024);
        int length = 8 + chunks.values().stream().mapToInt(size -> 8 + pictures.get(size).length).sum();
        ByteBuffer out = ByteBuffer.allocate(length).put("icns".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        chunks.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(chunk -> out
                .put(chunk.getKey().getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + pictures.get(chunk.getValue()).length)
                .put(pictures.get(chunk.getValue())));
        return out.array();
    }
}
