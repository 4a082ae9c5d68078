package app.kontor.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Scanner;
import javax.imageio.ImageIO;

/** Draws the demo's product pictures: the drawings of drawings.txt, each in the colour of its product. */
final class Illustration {
    private static final int SIZE = 512;
    private static final double UNITS = 100;
    private static final Map<String, Integer> FIXED = Map.of(
            "paper", 0xFBF6EC, "ink", 0x46392E, "wood", 0xC39B6B, "leaf", 0x8E9D5C, "glow", 0xF2C14E, "metal", 0xCBC7C0,
            "honey", 0xDDA23F, "bread", 0xC98F4E);

    private final Map<String, List<String>> drawings = new HashMap<>();

    Illustration() {
        List<String> current = new ArrayList<>();
        for (String line : Lines.of("drawings.txt")) {
            if (line.indexOf(' ') < 0) {
                current = new ArrayList<>();
                drawings.put(line, current);
            } else {
                current.add(line);
            }
        }
    }

    /** A PNG of 512 pixels. */
    byte[] of(Ware ware) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SIZE / UNITS, SIZE / UNITS);
        int own = ware.colour().rgb();
        g.setColor(new Color(mix(own, 0xF6F1E9, 82)));
        g.fill(new Rectangle2D.Double(0, 0, UNITS, UNITS));
        g.setColor(new Color(mix(own, 0xEADFD0, 76)));
        g.fill(new Rectangle2D.Double(0, 70, UNITS, 30));
        for (String line : Objects.requireNonNull(drawings.get(ware.drawing()), ware.drawing())) {
            new Stroke(g, own).draw(line);
        }
        g.dispose();
        return png(image);
    }

    /** One line of a drawing. */
    private record Stroke(Graphics2D g, int own) {

        void draw(String line) {
            try (Scanner words = new Scanner(line).useLocale(Locale.ROOT)) {
                switch (words.next()) {
                    case "shadow" -> shadow(words);
                    case "body" -> body(rgb(words.next()), path(words));
                    case "flat" -> fill(rgb(words.next()), path(words));
                    case "line" -> line(rgb(words.next()), words.nextDouble(), path(words));
                    case "dot" -> fill(rgb(words.next()), dot(words));
                    case "bar" -> fill(rgb(words.next()), bar(words));
                    case "specks" -> specks(rgb(words.next()), words);
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }

        private void fill(int rgb, Shape shape) {
            g.setColor(new Color(rgb));
            g.fill(shape);
        }

        /** A flat colour with a bright stripe on one side and the shade on the other: round enough. */
        private void body(int rgb, Path2D shape) {
            fill(rgb, shape);
            Rectangle2D box = shape.getBounds2D();
            overlay(shape, box.getX() + box.getWidth() * 0.68, box.getWidth(), new Color(40, 25, 15, 38));
            overlay(shape, box.getX() + box.getWidth() * 0.84, box.getWidth(), new Color(40, 25, 15, 30));
            overlay(shape, box.getX() + box.getWidth() * 0.13, box.getWidth() * 0.11, new Color(255, 255, 255, 70));
        }

        private void overlay(Shape shape, double x, double width, Color colour) {
            Area part = new Area(shape);
            part.intersect(new Area(new Rectangle2D.Double(x, 0, width, UNITS)));
            g.setColor(colour);
            g.fill(part);
        }

        private void line(int rgb, double width, Shape shape) {
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(new Color(rgb));
            g.draw(shape);
        }

        private void shadow(Scanner words) {
            Ellipse2D whole = dot(words);
            for (int ring = 0; ring < 5; ring++) {
                double less = 1 - 0.14 * ring;
                g.setColor(new Color(60, 45, 30, 16));
                g.fill(new Ellipse2D.Double(
                        whole.getCenterX() - whole.getWidth() / 2 * less, whole.getCenterY() - whole.getHeight() / 2 * less,
                        whole.getWidth() * less, whole.getHeight() * less));
            }
        }

        private void specks(int rgb, Scanner words) {
            double x = words.nextDouble();
            double y = words.nextDouble();
            double width = words.nextDouble();
            double height = words.nextDouble();
            Random random = new Random(7);
            g.setColor(new Color(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 120));
            for (int i = 0; i < 18; i++) {
                double size = 0.7 + random.nextDouble() * 0.8;
                g.fill(new Ellipse2D.Double(x + random.nextDouble() * width, y + random.nextDouble() * height, size, size * 0.8));
            }
        }

        private int rgb(String colour) {
            return switch (colour) {
                case "own" -> own;
                case "light" -> mix(own, 0xFFFFFF, 34);
                case "dark" -> mix(own, 0x2A1D14, 30);
                default -> Objects.requireNonNull(FIXED.get(colour), colour);
            };
        }

        private static Ellipse2D dot(Scanner words) {
            double x = words.nextDouble();
            double y = words.nextDouble();
            double rx = words.nextDouble();
            double ry = words.nextDouble();
            return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
        }

        private static Shape bar(Scanner words) {
            double x = words.nextDouble();
            double y = words.nextDouble();
            double width = words.nextDouble();
            double height = words.nextDouble();
            double arc = 2 * words.nextDouble();
            return new RoundRectangle2D.Double(x, y, width, height, arc, arc);
        }

        /** M, L, C, Q and Z with absolute coordinates, as in SVG. */
        private static Path2D path(Scanner words) {
            Path2D path = new Path2D.Double();
            words.useDelimiter("\\s+|(?<=[MLCQZ])|(?=[MLCQZ])");
            while (words.hasNext()) {
                String command = words.next();
                double[] at = new double[switch (command) {
                    case "M", "L" -> 2;
                    case "Q" -> 4;
                    case "C" -> 6;
                    default -> 0;
                }];
                for (int i = 0; i < at.length; i++) {
                    at[i] = words.nextDouble();
                }
                switch (command) {
                    case "M" -> path.moveTo(at[0], at[1]);
                    case "L" -> path.lineTo(at[0], at[1]);
                    case "Q" -> path.quadTo(at[0], at[1], at[2], at[3]);
                    case "C" -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    case "Z" -> path.closePath();
                    default -> throw new IllegalArgumentException(command);
                }
            }
            return path;
        }
    }

    /** @param percent of the second colour */
    private static int mix(int first, int second, int percent) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int part = ((first >> shift & 255) * (100 - percent) + (second >> shift & 255) * percent) / 100;
            mixed |= part << shift;
        }
        return mixed;
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
